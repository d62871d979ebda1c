import { isSpace, isStopUnit, isUpper } from '../letters/classes.js'
import { foldSyllables } from '../letters/tones.js'
import { caseShift, toneShift, unitTable } from '../letters/units.js'
import { type Echoes, echoes } from './echo.js'
import type { Ranges } from './lines.js'

/** What the rules see of a block; what costs time waits until it is asked for. */
export class Entry {
  readonly text: string
  /** The last units of the block, where `text` is only its beginning. */
  readonly tail: string
  /** Runs without blanks. */
  readonly words: number
  /** Ends with a sentence-final sign, closing quotes and brackets aside. */
  readonly stopped: boolean
  /** Sentence-final signs with something behind them: 0 for a single sentence. */
  readonly stopsInside: number
  #folded?: string
  #opening?: string

  constructor(text: string, start: number, end: number) {
    const past = Math.min(end, start + sight)
    this.text = text.slice(start, past)
    this.tail = text.slice(Math.max(start, end - 8), end)
    this.words = runsOf(text, start, past)
    this.stopped = /[.!?…]["'”’»)\]]*$/u.test(this.tail)
    this.stopsInside = stopsInside(text, start, past)
  }

  /** `foldSyllables` of the text. */
  get folded(): string {
    return (this.#folded ??= foldSeen(this.text, 0, this.text.length))
  }

  /** The same of its first 80 units: enough to know how it begins. */
  get opening(): string {
    return (this.#opening ??= this.#folded ?? foldSeen(this.text, 0, Math.min(80, this.text.length)))
  }
}

/** The blocks of a document as the rules see them. */
export interface Outline {
  readonly entries: readonly Entry[]
  /** The last block that reads like running text: two sentences, or a long one with its stop; −1 where there is none. */
  readonly lastProse: number
  readonly firstProse: number
  /** See `echoes`. */
  readonly echo: Echoes
  /** How many blocks are one short sentence with its stop. */
  readonly single: number
  /** How many blocks are longer lines without a stop. */
  readonly unstopped: number
  /** The headline that was given apart from the text, folded; undefined where none was. */
  readonly title: string | undefined
}

/** Notes of the page below the text, which may be long. */
const pageNote = /^(?:\*|©|>>)/u

/** Longer blocks are running text whatever they hold: only this much of each is looked at. */
const sight = 1000

export function outline(text: string, blocks: Ranges, title: string | undefined): Outline {
  const entries: Entry[] = []
  let firstProse = -1
  let lastProse = -1
  for (let i = 0; i < blocks.length; i++) {
    const entry = new Entry(text, blocks.start[i], blocks.end[i])
    entries.push(entry)
    if (isProse(entry) && !pageNote.test(entry.text)) {
      if (firstProse < 0) firstProse = i
      lastProse = i
    }
  }
  return {
    entries,
    firstProse,
    lastProse,
    echo: echoes(entries),
    single: entries.filter((entry) => entry.stopsInside === 0 && entry.stopped && entry.words <= 45).length,
    unstopped: entries.filter((entry) => !entry.stopped && entry.words > 12).length,
    title: title === undefined ? undefined : foldLine(title),
  }
}

const closers = '"\'”’»)]'
const openers = '"\'“‘«(['

/** Stops behind two other signs, with white space and a capital behind them; closing and opening signs may stand between. */
function stopsInside(text: string, start: number, past: number): number {
  let stops = 0
  for (let i = start + 2; i < past; i++) {
    if (!isStopUnit(text.charCodeAt(i)) || !isPlain(text.charCodeAt(i - 1)) || !isPlain(text.charCodeAt(i - 2)))
      continue
    let at = i + 1
    while (at < past && closers.includes(text[at])) at++
    const blank = at
    while (at < past && isSpace(text.charCodeAt(at))) at++
    if (at === blank) continue
    if (at < past && openers.includes(text[at])) at++
    if (at < past && isUpper(text.charCodeAt(at))) stops++
  }
  return stops
}

const isPlain = (unit: number): boolean => !isStopUnit(unit) && !isSpace(unit)

/** Runs without blanks, and one more where a blank stands at the end. */
function runsOf(text: string, start: number, past: number): number {
  let runs = 1
  for (let i = start + 1; i < past; i++) if (isSpace(text.charCodeAt(i)) && !isSpace(text.charCodeAt(i - 1))) runs++
  return runs
}

const foldedUnits = new Uint16Array(2 * sight)
const zero = 0x30

/** `foldSyllables` of `text.slice(start, past)`, at most `sight` units, in a quarter of its time. */
function foldSeen(text: string, start: number, past: number): string {
  const units = unitTable()
  let length = 0
  let tone = 0
  let run = 0
  for (let i = start; i <= past; i++) {
    const unit = i < past ? text.charCodeAt(i) : 0
    // Letters of two units and endless runs are as `foldSyllables` says.
    if (run === longestRun || (unit >= 0xd800 && unit < 0xe000)) return foldSyllables(text.slice(start, past))
    const bits = units[unit]
    if (bits >>> caseShift !== 0) {
      foldedUnits[length++] = bits & 0xffff
      tone = (bits >>> toneShift) & 7 || tone
      run++
      continue
    }
    if (tone !== 0) foldedUnits[length++] = zero + tone
    tone = run = 0
    if (i < past) foldedUnits[length++] = unit
  }
  return String.fromCharCode.apply(null, foldedUnits.subarray(0, length) as unknown as number[])
}

const longestRun = 999

/** Running text: at least two sentences, or one of 20 words with its stop. */
export function isProse(entry: Entry): boolean {
  return entry.words >= 12 && (entry.stopsInside > 0 || (entry.stopped && entry.words >= 20))
}

/** A line for comparing: folded, letters and digits alone. */
export function foldLine(text: string): string {
  return foldSyllables(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
