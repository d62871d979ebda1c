/** Eigenvalues, the largest first, and their vectors. */
export interface Eigen {
  readonly value: Float64Array
  /** One vector each. */
  readonly vector: readonly Float64Array[]
}

/**
 * The largest eigenvalues of a symmetric matrix without negative ones, and their vectors: subspace iteration, then Jacobi rotations within
 * the subspace (Golub & Van Loan 2013, §8.2 and §8.5). Starts from the same vectors every time. `count` products with the matrix a round.
 *
 * @param times multiplies the matrix with `from` and puts the result into `into`
 */
export function largestEigen(
  length: number,
  count: number,
  times: (from: Float64Array, into: Float64Array) => void,
): Eigen {
  const k = Math.min(count, length)
  let basis = Array.from({ length: k }, (_, b) => Float64Array.from({ length }, (_, i) => start(b * length + i)))
  let image = basis.map(() => new Float64Array(length))
  let before = 0
  for (let round = 0; round < 60; round++) {
    orthonormalize(basis)
    let trace = 0
    for (const [b, vector] of basis.entries()) {
      times(vector, image[b])
      trace += dot(vector, image[b])
    }
    if (Math.abs(trace - before) <= 1e-7 * trace) break
    before = trace
    ;[basis, image] = [image, basis]
  }
  orthonormalize(basis)
  for (const [b, vector] of basis.entries()) times(vector, image[b])
  const { value, vector } = jacobi(basis.map((v) => Float64Array.from(image, (w) => dot(v, w))))
  const order = Array.from(value.keys()).sort((a, b) => value[b] - value[a])
  return {
    value: Float64Array.from(order, (o) => Math.max(0, value[o])),
    vector: order.map((o) => {
      const sum = new Float64Array(length)
      for (let b = 0; b < k; b++) for (let i = 0; i < length; i++) sum[i] += vector[b][o] * basis[b][i]
      return sum
    }),
  }
}

/** Numbers from −1 to 1 that look like chance and are always the same. */
function start(i: number): number {
  const hash = Math.imul(i + 1, 0x9e3779b1)
  return (Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) >>> 0) / 2 ** 31 - 1
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i]
  return sum
}

/** Modified Gram–Schmidt, twice; a vector within the span of the earlier ones becomes 0. */
function orthonormalize(basis: readonly Float64Array[]): void {
  for (const [b, vector] of basis.entries()) {
    const whole = Math.sqrt(dot(vector, vector))
    for (let pass = 0; pass < 2; pass++)
      for (let a = 0; a < b; a++) {
        const share = dot(basis[a], vector)
        for (let i = 0; i < vector.length; i++) vector[i] -= share * basis[a][i]
      }
    const norm = Math.sqrt(dot(vector, vector))
    const scale = norm > 1e-12 * whole && norm > 0 ? 1 / norm : 0
    for (let i = 0; i < vector.length; i++) vector[i] *= scale
  }
}

/** All eigenvalues of a small symmetric matrix, which is overwritten; column `o` of `vector` belongs to value `o`. */
function jacobi(matrix: Float64Array[]): { value: Float64Array; vector: Float64Array[] } {
  const k = matrix.length
  const vector = matrix.map((_, i) => Float64Array.from({ length: k }, (_, j) => (i === j ? 1 : 0)))
  for (let sweep = 0; sweep < 50; sweep++) {
    let off = 0
    for (let p = 0; p < k; p++) for (let q = p + 1; q < k; q++) off += matrix[p][q] ** 2
    if (off < 1e-24) break
    for (let p = 0; p < k; p++)
      for (let q = p + 1; q < k; q++) {
        if (matrix[p][q] === 0) continue
        const theta = (matrix[q][q] - matrix[p][p]) / (2 * matrix[p][q])
        const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1))
        const c = 1 / Math.sqrt(t * t + 1)
        const s = t * c
        for (let i = 0; i < k; i++) [matrix[i][p], matrix[i][q]] = rotated(matrix[i][p], matrix[i][q], c, s)
        for (let i = 0; i < k; i++) [matrix[p][i], matrix[q][i]] = rotated(matrix[p][i], matrix[q][i], c, s)
        for (let i = 0; i < k; i++) [vector[i][p], vector[i][q]] = rotated(vector[i][p], vector[i][q], c, s)
      }
  }
  return { value: Float64Array.from(matrix, (row, i) => row[i]), vector }
}

const rotated = (x: number, y: number, c: number, s: number): [number, number] => [c * x - s * y, s * x + c * y]
