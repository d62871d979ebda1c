import { parseSyllable } from '../letters/syllables.js'
import { plainLettersOf } from '../letters/tones.js'
import { lettersCost } from './letter-costs.js'
import { syllableCosts } from './syllable-costs.js'

/** How many times likelier a word is in Vietnamese than letter by letter in any language. */
export interface Evidence {
  /** In Vietnamese with its marks. */
  readonly marked: number
  /** In Vietnamese typed without marks. */
  readonly bare: number
}

/**
 * A word without marks says no more than this, however common it is: its letters make words of many languages (`an`, `the`,
 * `can`), whose own words cost them less than letter by letter.
 */
const mostBare = 3

/** One word decides nothing that a hundred others deny. */
const mostMarked = 1 << 20

/** Bits of a syllable that is spelled well but not among the counted ones (`são`). */
const uncounted = 22

const no: Evidence = { marked: 0, bare: 0 }

/**
 * The evidence of a run of letters (NFC, any case, either placement of the tone): what its syllable costs in Vietnamese against
 * what its letters cost. 0 where it is no syllable. Equal evidence is the same object. O(1).
 */
export function evidenceOf(run: string): Evidence {
  if (run.length > 7) return no
  if (markedCosts.size === 0) readCosts()
  const word = run.toLowerCase()
  const syllable = parseSyllable(word)
  const own = syllable && (markedCosts.get(`${syllable.onset} ${syllable.rime} ${syllable.tone}`) ?? uncounted)
  const typed = bareCosts.get(word)
  if (own === undefined && typed === undefined) return no
  const letters = lettersCost(word)
  const most = /^[a-z]+$/.test(word) ? mostBare : mostMarked
  return evidence(own === undefined ? never : letters - own, typed === undefined ? never : letters - typed, most)
}

/** Bits under all that a word can have. */
const never = -31

/** All the evidence that words have given, some fifty pairs. */
const interned = new Map<number, Evidence>()

function evidence(markedBits: number, bareBits: number, most: number): Evidence {
  // Bits lie between −31 and 100, and `most` is 3 or a multiple of 256: no two pairs share a key.
  const key = markedBits * 0x10000 + bareBits * 0x100 + most
  let pair = interned.get(key)
  if (!pair) {
    pair = { marked: Math.min(most, times(markedBits)), bare: Math.min(most, times(bareBits)) }
    interned.set(key, pair)
  }
  return pair
}

function times(bits: number): number {
  return bits === never ? 0 : powerOfTwo(bits)
}

/** Bits by onset, rime and tone. */
const markedCosts = new Map<string, number>()
/** Bits by spelling without marks: `the` stands for thế, thể, thẻ and the. */
const bareCosts = new Map<string, number>()

function readCosts(): void {
  const shares = new Map<string, number>()
  for (const line of syllableCosts.trim().split('\n')) {
    const [rime, cells] = line.split(' ')
    for (const [tone, cell] of cells.split('/').entries())
      for (const [, onset, cost] of cell.matchAll(/([a-zđ]*)([A-Z])/g)) {
        const bits = cost.charCodeAt(0) - 0x41
        markedCosts.set(`${onset} ${rime} ${tone}`, bits)
        // The i of `gi` is written once.
        const spelling = plainLettersOf(onset === 'gi' && rime[0] === 'i' ? `g${rime}` : onset + rime)
        shares.set(spelling, (shares.get(spelling) ?? 0) + powerOfTwo(-bits))
      }
  }
  for (const [spelling, share] of shares) {
    let bits = 0
    while (powerOfTwo(-bits) > share) bits++
    bareCosts.set(spelling, bits)
  }
}

/** Exact. */
function powerOfTwo(bits: number): number {
  return bits >= 0 ? 2 ** bits : 1 / 2 ** -bits
}
