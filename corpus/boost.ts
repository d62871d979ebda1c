/**
 * Gradient-boosted trees over features of a byte (Friedman 2001; histograms as in LightGBM): complete trees of one depth, so that scoring needs no
 * child pointers. Deterministic: sums go in row order, ties to the earlier feature and the lower threshold.
 */
export interface Rows {
  /** Per feature, a column of bytes. */
  readonly column: readonly Uint8Array[]
  readonly length: number
  /** Rows of one group (an article) stand together: `groupAt[g]` … `groupAt[g + 1]`. */
  readonly groupAt: Int32Array
}

export interface Boosting {
  readonly trees: number
  readonly depth: number
  readonly rate: number
  /** Added to the number of rows of a leaf: shrinks small ones. */
  readonly smooth: number
  /** Share of groups each tree is grown on. */
  readonly sample: number
}

/** Trees in the layout of `src/summary/trees.ts`: nodes in breadth-first order, `2^depth − 1` splits and `2^(depth+1) − 1` values each. */
export interface Grown {
  readonly feature: number[]
  readonly threshold: number[]
  readonly value: number[]
}

/** What the next tree is fitted to: writes for every row how its score should move. */
export type Gradient = (score: Float64Array, gradient: Float64Array) => void

/** Mean squared error within groups: only differences inside an article count. */
export function centred(target: Float64Array, groupAt: Int32Array): Gradient {
  return (score, gradient) => {
    for (let g = 0; g + 1 < groupAt.length; g++) {
      let mean = 0
      for (let i = groupAt[g]; i < groupAt[g + 1]; i++) mean += target[i] - score[i]
      mean /= groupAt[g + 1] - groupAt[g]
      for (let i = groupAt[g]; i < groupAt[g + 1]; i++) gradient[i] = target[i] - score[i] - mean
    }
  }
}

/**
 * The expected worth of a pick drawn with probability ∝ exp(score / temperature): its derivative by the scores, p (y − Σ p y), scaled so that
 * steps are of the size of targets.
 */
export function expectedWorth(target: Float64Array, groupAt: Int32Array, temperature: number, gain: number): Gradient {
  return (score, gradient) => {
    for (let g = 0; g + 1 < groupAt.length; g++) {
      const [from, to] = [groupAt[g], groupAt[g + 1]]
      let top = Number.NEGATIVE_INFINITY
      for (let i = from; i < to; i++) top = Math.max(top, score[i])
      let [sum, mean] = [0, 0]
      for (let i = from; i < to; i++) {
        gradient[i] = Math.exp((score[i] - top) / temperature)
        sum += gradient[i]
        mean += gradient[i] * target[i]
      }
      mean /= sum
      for (let i = from; i < to; i++) gradient[i] = ((gain * gradient[i]) / sum) * (target[i] - mean) * (to - from)
    }
  }
}

/** @param score starting scores, moved in place; @returns the trees, their values times the rate */
export function boost(
  rows: Rows,
  gradientOf: Gradient,
  { trees, depth, rate, smooth, sample }: Boosting,
  score = new Float64Array(rows.length),
  told?: (tree: number, score: Float64Array) => void,
): Grown {
  const { column, length, groupAt } = rows
  const gradient = new Float64Array(length)
  const node = new Uint8Array(length)
  const leaves = 1 << depth
  const sums = new Float64Array(leaves * 256)
  const counts = new Int32Array(leaves * 256)
  const grown: Grown = { feature: [], threshold: [], value: [] }
  const used = new Int32Array(length)
  let seed = 1
  for (let tree = 0; tree < trees; tree++) {
    gradientOf(score, gradient)
    let n = 0
    for (let g = 0; g + 1 < groupAt.length; g++) {
      seed = (Math.imul(seed, 1664525) + 1013904223) | 0
      if ((seed >>> 8) / 2 ** 24 < sample) for (let i = groupAt[g]; i < groupAt[g + 1]; i++) used[n++] = i
    }
    node.fill(0)
    const feature = new Array<number>(leaves - 1).fill(0)
    const threshold = new Array<number>(leaves - 1).fill(255)
    const value = new Array<number>(2 * leaves - 1).fill(0)
    for (let level = 0; level < depth; level++) {
      const width = 1 << level
      const gain = new Float64Array(width)
      const base = width - 1
      for (let f = 0; f < column.length; f++) {
        const bytes = column[f]
        sums.fill(0, 0, width * 256)
        counts.fill(0, 0, width * 256)
        for (let k = 0; k < n; k++) {
          const i = used[k]
          const at = (node[i] << 8) | bytes[i]
          sums[at] += gradient[i]
          counts[at]++
        }
        for (let w = 0; w < width; w++) {
          let [sum, count] = [0, 0]
          for (let b = w << 8; b < (w + 1) << 8; b++) {
            sum += sums[b]
            count += counts[b]
          }
          if (f === 0) value[base + w] = (rate * sum) / (count + smooth)
          let [left, under] = [0, 0]
          const whole = (sum * sum) / (count + smooth)
          for (let b = 0; b < 255; b++) {
            const at = (w << 8) | b
            if (counts[at] === 0) continue
            left += sums[at]
            under += counts[at]
            const over = count - under
            if (under < 20 || over < 20) continue
            const right = sum - left
            const g = (left * left) / (under + smooth) + (right * right) / (over + smooth) - whole
            if (g > gain[w] + 1e-12) {
              gain[w] = g
              feature[base + w] = f
              threshold[base + w] = b
            }
          }
        }
      }
      for (let i = 0; i < length; i++) {
        const at = base + node[i]
        node[i] = 2 * node[i] + (column[feature[at]][i] > threshold[at] ? 1 : 0)
      }
    }
    const sum = new Float64Array(leaves)
    const count = new Int32Array(leaves)
    for (let k = 0; k < n; k++) {
      sum[node[used[k]]] += gradient[used[k]]
      count[node[used[k]]]++
    }
    for (let leaf = 0; leaf < leaves; leaf++) value[leaves - 1 + leaf] = (rate * sum[leaf]) / (count[leaf] + smooth)
    for (let i = 0; i < length; i++) score[i] += value[leaves - 1 + node[i]]
    grown.feature.push(...feature)
    grown.threshold.push(...threshold)
    grown.value.push(...value)
    told?.(tree, score)
  }
  return grown
}
