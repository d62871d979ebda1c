import { isDigit } from '../letters/classes.js'
import { caseShift, toneShift, unitTable } from '../letters/units.js'
import { endOf, openingOf, signsOf } from './line-signs.js'
import { type Entry, isProse, type Outline } from './outline.js'

/** Features are hashed into so many slots. */
export const slots = 1 << 15
/** At most so many features a line; further words are not looked at. */
export const mostFeatures = 256

/** Words of a line beyond this are not looked at one by one. */
const mostWords = 50

/** Groups of features, each with hashes of its own. */
const group = {
  length: 1,
  end: 2,
  lengthEnd: 3,
  stops: 4,
  stopsEnd: 5,
  capitals: 6,
  opening: 7,
  signs: 8,
  echo: 9,
  echoLength: 10,
  place: 11,
  fromEnd: 12,
  before: 13,
  behind: 14,
  between: 15,
  ownBefore: 16,
  ownBehind: 17,
  singles: 18,
  unstopped: 19,
  credits: 20,
  word: 21,
  wordStop: 22,
  first: 23,
  firstPair: 24,
  firstTriple: 25,
  last: 26,
  lastPair: 27,
  alikeBefore: 28,
  alikeBehind: 29,
  colon: 30,
  listRun: 31,
  shape: 32,
  shapeEcho: 33,
  shapeBetween: 34,
  nameStart: 35,
  parens: 36,
  digits: 37,
} as const

const lengths = [1, 2, 3, 5, 7, 9, 11, 14, 18, 23, 29, 37, 46, 61, 91]
function lengthOf(words: number): number {
  let at = 0
  while (at < lengths.length && words >= lengths[at]) at++
  return at
}

/** A line as its neighbours see it: how long, how it ends, whether it is running text. */
function roughly(entry: Entry, end: number): number {
  const length = entry.words <= 4 ? 0 : entry.words <= 12 ? 1 : entry.words <= 25 ? 2 : entry.words <= 45 ? 3 : 4
  return (length * 3 + Math.min(2, entry.stopsInside)) * 12 + end
}

const share = (part: number, whole: number, steps: number): number =>
  whole === 0 ? 0 : Math.min(steps, Math.floor((part / whole) * (steps + 1)))

/** The features of a document's lines, as slots; one line at a time. */
export class LineFeatures {
  readonly slot = new Int32Array(mostFeatures)
  readonly #outline: Outline
  /** How each line ends: see `endOf`. */
  readonly end: Uint8Array
  readonly #rough: Int16Array
  /** Hashes of the first two words, for lines that begin alike. */
  readonly #head: Int32Array
  readonly #word = new Int32Array(mostWords)
  readonly #singles: number
  readonly #unstopped: number
  readonly #credits: number
  /** How many lines above the last line that ends with a colon stands, if no longer text came between; else 0. */
  readonly #list: Uint8Array
  #length = 0

  constructor(outline: Outline, credits: number) {
    const { entries } = outline
    this.#outline = outline
    this.end = Uint8Array.from(entries, ({ tail }) => endOf(tail))
    this.#rough = Int16Array.from(entries, (entry, i) => roughly(entry, this.end[i]))
    this.#head = Int32Array.from(entries, ({ text }) => {
      this.#words(text, 1)
      return this.#word[0]
    })
    this.#list = new Uint8Array(entries.length)
    for (let i = 1; i < entries.length; i++)
      this.#list[i] =
        this.end[i - 1] === 6 ? 1 : this.#list[i - 1] > 0 && this.#list[i - 1] < 12 ? this.#list[i - 1] + 1 : 0
    this.#singles = share(outline.single, entries.length, 4)
    this.#unstopped = Math.min(3, outline.unstopped)
    this.#credits = Math.min(2, credits)
  }

  /** Fills `slot` with the features of line `i`; how many. O(1): lines are seen up to a fixed length. */
  collect(i: number): number {
    const { entries, echo, firstProse, lastProse, title } = this.#outline
    const entry = entries[i]
    const { text } = entry
    const end = this.end[i]
    const stopped = end >= 2 && end <= 5 ? 1 : end < 2 || end === 9 ? 0 : 2
    const length = lengthOf(entry.words)
    this.#length = 0
    this.#add(group.length, length)
    this.#add(group.end, end)
    this.#add(group.lengthEnd, length * 16 + end)
    const stops = Math.min(3, entry.stopsInside)
    this.#add(group.stops, stops)
    this.#add(group.stopsEnd, stops * 64 + stopped * 16 + Math.min(12, length))
    const { capitals, digits, commas, signs } = signsOf(text)
    this.#add(group.capitals, (Math.min(6, capitals) * 8 + share(capitals, entry.words, 5)) * 4 + stopped)
    const opening = openingOf(text)
    this.#add(group.opening, opening * 4 + stopped)
    this.#add(group.signs, (Math.min(3, commas) * 16 + signs) * 4 + stopped)
    for (let bit = 0; bit < 4; bit++) if ((signs >> bit) & 1) this.#add(group.signs, 4096 + bit * 4 + stopped)
    this.#add(group.signs, 8192 + Math.min(4, commas) * 4 + stopped)
    this.#add(group.digits, Math.min(3, digits) * 4 + stopped)
    const told = share(echo.any[i], 1, 7)
    this.#add(group.echo, told)
    this.#add(group.echoLength, told * 64 + Math.min(12, length) * 4 + stopped)
    const apart = title === undefined ? 0 : 1
    this.#add(group.place, (Math.min(3, i) * 4 + stopped) * 2 + apart)
    this.#add(group.place, 64 + (Math.min(3, i) * 2 + apart) * 16 + length)
    const left = entries.length - 1 - i
    this.#add(group.fromEnd, (i > lastProse ? 8 : i < firstProse ? 16 : 0) + Math.min(4, left))
    const before = i > 0 ? this.#rough[i - 1] : -1
    const behind = left > 0 ? this.#rough[i + 1] : -1
    const own = this.#rough[i]
    this.#add(group.before, before)
    this.#add(group.behind, behind)
    if (i > 1) this.#add(group.before, 4096 + this.#rough[i - 2])
    if (left > 1) this.#add(group.behind, 4096 + this.#rough[i + 2])
    const over = i > 0 && isProse(entries[i - 1]) ? 1 : 0
    const under = left > 0 && isProse(entries[i + 1]) ? 1 : 0
    this.#add(group.between, ((over * 2 + under) * 16 + length) * 4 + stopped)
    this.#add(group.ownBefore, own * 256 + before)
    this.#add(group.ownBehind, own * 256 + behind)
    this.#add(group.singles, (this.#singles * 16 + length) * 4 + stopped)
    this.#add(group.unstopped, (this.#unstopped * 16 + length) * 4 + stopped)
    this.#add(group.credits, (this.#credits * 16 + length) * 4 + stopped)
    if (i > 0 && this.end[i - 1] === 6) this.#add(group.colon, stopped)
    if (i > 0 && this.#head[i] === this.#head[i - 1]) this.#add(group.alikeBefore, stopped)
    if (left > 0 && this.#head[i] === this.#head[i + 1]) this.#add(group.alikeBehind, stopped)
    if (this.#list[i] > 0) {
      this.#add(group.listRun, Math.min(4, this.#list[i]) * 4 + stopped)
      this.#add(group.listRun, 64 + Math.min(3, entry.stopsInside) * 16 + Math.min(4, this.#list[i]))
      this.#add(
        group.listRun,
        256 + (Math.min(2, this.#list[i]) * 16 + opening) * 16 + (left > 0 ? this.end[i + 1] : 15),
      )
    }
    const few = Math.min(3, capitals)
    const shape = ((stopped * 4 + few) * 8 + Math.min(7, length >> 1)) * 2 + (stops > 0 ? 1 : 0)
    this.#add(group.shape, shape)
    this.#add(group.shapeEcho, shape * 4 + (told >> 1))
    this.#add(group.shapeBetween, shape * 4 + over * 2 + under)
    this.#add(group.nameStart, (opening * 16 + Math.min(12, length)) * 4 + stopped)
    const bracket = text.indexOf('(')
    if (bracket >= 0) {
      this.#words(text.slice(bracket, bracket + 20), 1)
      this.#add(group.parens, this.#word[0])
    }
    this.#lexical(text, entry.words, stopped, end)
    return this.#length
  }

  #lexical(text: string, words: number, stopped: number, end: number): void {
    const count = this.#words(text, mostWords)
    const word = this.#word
    if (count === 0) return
    this.#add(group.first, word[0])
    this.#add(group.first, word[0] * 4 + stopped + 1)
    if (count > 1) this.#add(group.firstPair, Math.imul(word[0], 31) + word[1])
    if (count > 2) this.#add(group.firstTriple, Math.imul(Math.imul(word[0], 31) + word[1], 31) + word[2])
    if (words > mostWords) return
    this.#add(group.last, word[count - 1] * 16 + end)
    if (count > 1) this.#add(group.lastPair, Math.imul(word[count - 2], 31) + word[count - 1])
    for (let k = 0; k < count; k++) {
      this.#add(group.word, word[k])
      this.#add(group.wordStop, word[k] * 4 + stopped)
    }
  }

  /** Hashes of the first words, case and place of tones left out; how many. */
  #words(text: string, most: number): number {
    const units = unitTable()
    let count = 0
    let word = 0
    let tone = 0
    for (let at = 0; at <= text.length; at++) {
      const unit = at < text.length ? text.charCodeAt(at) : 0x20
      const bits = units[unit]
      if (bits >>> caseShift !== 0 || isDigit(unit)) {
        word = (Math.imul(word, 31) + (isDigit(unit) ? 0x30 : bits & 0xffff) + 1) | 0
        tone = (bits >>> toneShift) & 7 || tone
        continue
      }
      if (word === 0) continue
      this.#word[count++] = Math.imul(word, 8) + tone
      if (count === most) break
      word = tone = 0
    }
    return count
  }

  #add(of: number, value: number): void {
    if (this.#length === mostFeatures) return
    let hash = Math.imul(value + of * 0x2545f491, 0x9e3779b1)
    hash ^= hash >>> 15
    hash = Math.imul(hash, 0x85ebca6b)
    this.slot[this.#length++] = ((hash ^ (hash >>> 13)) >>> 0) & (slots - 1)
  }
}
