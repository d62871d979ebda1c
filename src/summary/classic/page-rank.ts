/**
 * The stationary weights of a random walk over sentences by power iteration (Page & Brin 1998): with probability `damping` along an edge
 * in proportion to its weight, else to any sentence; a sentence without edges leads to any. The weights of edges are symmetric.
 *
 * @param times multiplies the matrix of the edges with `from` and puts the result into `into`
 */
export function pageRank(
  length: number,
  damping: number,
  times: (from: Float64Array, into: Float64Array) => void,
): Float64Array {
  const degree = new Float64Array(length)
  times(new Float64Array(length).fill(1), degree)
  let rank = new Float64Array(length).fill(1 / length)
  let next = new Float64Array(length)
  const share = new Float64Array(length)
  for (let round = 0; round < 100; round++) {
    let lost = 0
    for (let i = 0; i < length; i++) {
      share[i] = degree[i] > 0 ? rank[i] / degree[i] : 0
      if (degree[i] <= 0) lost += rank[i]
    }
    times(share, next)
    let change = 0
    for (let i = 0; i < length; i++) {
      next[i] = damping * (next[i] + lost / length) + (1 - damping) / length
      change += Math.abs(next[i] - rank[i])
    }
    ;[rank, next] = [next, rank]
    if (change < 1e-8) break
  }
  return rank
}
