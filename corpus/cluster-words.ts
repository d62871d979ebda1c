import { xorshift } from './perceptron.js'

const clusters = 200
/** Rarer words have no class. */
const minCount = 25
/** Neighbours that tell words apart: the most frequent words, on either side. */
const neighbours = 1500
const dimensions = 60
const seed = 7

/** Hashes of words and, parallel to them, their classes, 1 … 255, as `WordClasses` takes them. */
export interface ClassTable {
  readonly words: Int32Array
  readonly classes: Uint8Array
}

/**
 * Classes of words with alike neighbours: rows of positive pointwise mutual information, their first singular vectors by
 * subspace iteration (Levy and Goldberg 2014), spherical k-means. Reproducible. O(words · clusters · dimensions).
 *
 * @param news hashes of words, 0 before each sentence
 */
export function clusterWords(news: Int32Array): ClassTable {
  const count = new Map<number, number>()
  for (const hash of news) if (hash !== 0) count.set(hash, (count.get(hash) ?? 0) + 1)
  // Number 0 is the end of a sentence.
  const words = [
    0,
    ...[...count]
      .filter(([, n]) => n >= minCount)
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .map(([h]) => h),
  ]
  const random = xorshift(seed)
  const points = project(association(news, new Map(words.map((hash, i) => [hash, i]))), random)
  const cluster = kMeans(points, random)
  const rows = words
    .map((hash, i): [number, number] => [hash, cluster[i] + 1])
    .slice(1)
    .sort((a, b) => a[0] - b[0])
  return { words: Int32Array.from(rows, ([hash]) => hash), classes: Uint8Array.from(rows, ([, c]) => c) }
}

/** A sparse row of unit length. */
interface Row {
  readonly column: Int32Array
  readonly value: Float64Array
}

function association(news: Int32Array, number: ReadonlyMap<number, number>): Row[] {
  const rows = Array.from(number, () => new Map<number, number>())
  const add = (row: number, column: number) => rows[row].set(column, (rows[row].get(column) ?? 0) + 1)
  let before = -1
  const follow = (word: number) => {
    if (before >= 0 && word >= 0) {
      if (word < neighbours) add(before, word)
      if (before < neighbours) add(word, neighbours + before)
    }
    before = word
  }
  for (const hash of news) follow(number.get(hash) ?? -1)
  const columnSum = new Float64Array(2 * neighbours)
  for (const row of rows) for (const [column, n] of row) columnSum[column] += n
  const total = columnSum.reduce((a, b) => a + b)
  return rows.map((row) => {
    const sum = [...row.values()].reduce((a, b) => a + b, 0)
    const kept = [...row]
      .map(([column, n]): [number, number] => [column, Math.log((n * total) / (sum * columnSum[column]))])
      .filter(([, value]) => value > 0)
    const length = Math.sqrt(kept.reduce((squares, [, value]) => squares + value * value, 0)) || 1
    return {
      column: Int32Array.from(kept, ([column]) => column),
      value: Float64Array.from(kept, ([, value]) => value / length),
    }
  })
}

/** The rows in the space of the first singular vectors, of unit length. */
function project(rows: readonly Row[], random: () => number): Float64Array[] {
  const image = ({ column, value }: Row, basis: readonly Float64Array[]) => {
    const point = new Float64Array(dimensions)
    for (let k = 0; k < column.length; k++)
      for (let d = 0; d < dimensions; d++) point[d] += value[k] * basis[column[k]][d]
    return point
  }
  let basis = Array.from({ length: 2 * neighbours }, () =>
    Float64Array.from({ length: dimensions }, () => random() - 0.5),
  )
  orthogonalize(basis)
  for (let round = 0; round < 6; round++) {
    const next = basis.map(() => new Float64Array(dimensions))
    for (const row of rows) {
      const point = image(row, basis)
      for (let k = 0; k < row.column.length; k++)
        for (let d = 0; d < dimensions; d++) next[row.column[k]][d] += row.value[k] * point[d]
    }
    basis = next
    orthogonalize(basis)
  }
  return rows.map((row) => unit(image(row, basis)))
}

/** Gram and Schmidt, over the columns. */
function orthogonalize(basis: readonly Float64Array[]): void {
  for (let d = 0; d < dimensions; d++) {
    for (let e = 0; e < d; e++) {
      let product = 0
      for (const row of basis) product += row[d] * row[e]
      for (const row of basis) row[d] -= product * row[e]
    }
    let squares = 0
    for (const row of basis) squares += row[d] * row[d]
    const length = Math.sqrt(squares) || 1
    for (const row of basis) row[d] /= length
  }
}

function unit(point: Float64Array): Float64Array {
  const length = Math.sqrt(point.reduce((squares, value) => squares + value * value, 0)) || 1
  return point.map((value) => value / length)
}

function kMeans(points: readonly Float64Array[], random: () => number): Uint8Array {
  const cluster = new Uint8Array(points.length)
  // The first centres are words out of the more frequent two thirds.
  let centres = Array.from({ length: clusters }, () => points[Math.floor((random() * points.length * 2) / 3)])
  for (let round = 0; round < 12; round++) {
    points.forEach((point, i) => {
      let best = -Infinity
      for (let c = 0; c < clusters; c++) {
        let product = 0
        for (let d = 0; d < dimensions; d++) product += centres[c][d] * point[d]
        if (product > best) {
          best = product
          cluster[i] = c
        }
      }
    })
    const sums = centres.map(() => new Float64Array(dimensions))
    points.forEach((point, i) => {
      for (let d = 0; d < dimensions; d++) sums[cluster[i]][d] += point[d]
    })
    centres = sums.map(unit)
  }
  return cluster
}
