import { isSpace } from '../letters/classes.js'
import { isInsideCitation } from './inside-citation.js'
import { isOpener } from './stop.js'
import {
  afterCount,
  beforeCount,
  context,
  contextCount,
  isAllCapitals,
  isUnsignedPlace,
  lookAhead,
  lookBack,
  type Surroundings,
  slots,
  surroundings,
  wordsAfter,
  wordsBefore,
} from './surroundings.js'
import { bias, leastBoth, leastOpening, unsignedWeights } from './unsigned-weights.js'

/** A weight of one is written as so many. */
export const unit = 8

/**
 * The fitted weights by slot, out of their text: a sign for the distance from the slot before, one for the weight. Signs count from
 * `(`, without the backslash and the grave accent; the last one leads further and has no weight.
 */
export function readWeights(signs: string): Int8Array {
  const weight = new Int8Array(slots)
  const most = 84
  let at = -1
  for (let i = 0; i < signs.length; i++) {
    const gap = valueOfSign(signs.charCodeAt(i))
    if (gap < 0) continue
    at += gap
    if (gap === most) continue
    while (valueOfSign(signs.charCodeAt(++i)) < 0);
    weight[at] = valueOfSign(signs.charCodeAt(i)) - most / 2
  }
  return weight
}

/** −1 for a line end. */
function valueOfSign(code: number): number {
  return code < 0x28 ? -1 : code - 0x28 - (code > 0x5c ? 1 : 0) - (code > 0x60 ? 1 : 0)
}

let weights: Int8Array | undefined

/** Where a sentence would open whose first capital stands at `at`: there, or at the one quote or bracket before; −1 for inside a word. */
export function openingAt(text: string, at: number): number {
  if (isSpace(text.charCodeAt(at - 1))) return at
  return at > 1 && isSpace(text.charCodeAt(at - 2)) && isOpener(text[at - 1]) ? at - 1 : -1
}

/**
 * Ends sentences where no stop stands: headlines, captions, credits, bylines, subheads that ran into the text. What follows must
 * begin with a capital; whether it begins a sentence is a sum of fitted weights over the words and signs on both sides, a bounded
 * way.
 */
export class UnsignedEnds {
  readonly #seen: Surroundings = surroundings()
  readonly #weight = (weights ??= readWeights(unsignedWeights))

  /** Whether the sentence so far ends before `next`, where the next one would open. O(1) */
  decide(text: string, next: number, start: number, past: number, sentence: number): boolean {
    let at = next
    while (at > sentence && isSpace(text.charCodeAt(at - 1))) at--
    if (!isUnsignedPlace(text, at, next, start, past)) return false
    const seen = this.#seen
    lookAhead(text, next, past, seen)
    if (isAllCapitals(text, at, seen)) return false
    wordsAfter(seen)
    const opens = this.#sum(afterCount)
    if (opens < leastOpening) return false
    lookBack(text, at, sentence, seen)
    wordsBefore(seen)
    const ends = this.#sum(beforeCount)
    if (opens + ends < leastBoth) return false
    context(text, at, start, past, sentence, opens / unit, ends / unit, seen)
    return this.#sum(contextCount) > bias && !isInsideCitation(text, at, next, sentence)
  }

  #sum(count: number): number {
    let sum = 0
    for (let i = 0; i < count; i++) sum += this.#weight[this.#seen.feature[i]]
    return sum
  }
}
