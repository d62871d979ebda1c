/** Sentences that are picked one after another; the others follow as they stood before the first pick. */
const picked = 100

/**
 * Scores out of picks: 1 for the sentence that is picked first, 1/2 for the second, and so on. `worth` of every sentence is asked before each
 * pick, the highest is taken, and `take` is told of it. Ties go to the earlier sentence; −∞ is taken last.
 */
export function inTurn(
  length: number,
  worth: (sentence: number) => number,
  take: (sentence: number) => void,
): Float64Array {
  const score = new Float64Array(length)
  const first = Float64Array.from({ length }, (_, i) => worth(i))
  let place = 0
  for (; place < Math.min(picked, length); place++) {
    let best = -1
    let most = Number.NEGATIVE_INFINITY
    for (let i = 0; i < length; i++) {
      if (score[i] > 0) continue
      const value = worth(i)
      if (best < 0 || value > most) [best, most] = [i, value]
    }
    score[best] = 1 / (place + 1)
    take(best)
  }
  const rest = Array.from(score.keys()).filter((i) => score[i] === 0)
  for (const i of rest.sort((a, b) => first[b] - first[a] || a - b)) score[i] = 1 / ++place
  return score
}
