import { blockKinds } from '../columns.js'
import { caseShift, unitTable } from '../letters/units.js'
import { kindCount } from './kind-model.js'
import { openingOf, signsOf } from './line-signs.js'
import { isProse, type Outline } from './outline.js'

/** Measures of a line go from 0 to this, each as one sign of the trees' text. */
export const mostMeasure = 84
const missing = mostMeasure
/** Further words of a line are not compared with those of others. */
const mostWords = 60
/** Bits of a word's hash. */
const wordBits = 12

const caption = blockKinds.indexOf('caption')
const heading = blockKinds.indexOf('heading')
const listItem = blockKinds.indexOf('list-item')
const title = blockKinds.indexOf('title')
/** What is weighed once more where the first model is in doubt. */
export const weighedKinds: readonly number[] = ['heading', 'paragraph', 'caption', 'list-item', 'other'].map((kind) =>
  blockKinds.indexOf(kind as 'other'),
)
const besides = weighedKinds.slice(0, 4)

/** Lines that the first model gives a kind: how many, how many of them with a stop, and their words. */
interface Tally {
  count: number
  stopped: number
  words: number
}

/** Measures of a line among the lines of its article, beside what the first model says of all of them: see `gapsOf`. */
export class LineMeasures {
  readonly row = new Uint8Array(mostMeasure + 1)
  readonly #outline: Outline
  readonly #gaps: Uint8Array
  readonly #end: Uint8Array
  readonly #kind: Uint8Array
  /** How many words the lines have, the shorter ones first. */
  readonly #sorted: Float64Array
  readonly #stopped: number
  readonly #tally: readonly Tally[]
  readonly #above: Uint8Array
  readonly #below: Uint8Array
  readonly #words: Uint16Array[] = []
  readonly #marked = new Int32Array(1 << wordBits)
  #mark = 0
  #length = 0

  constructor(outline: Outline, gaps: Uint8Array, end: Uint8Array) {
    const { entries } = outline
    const { length } = entries
    this.#outline = outline
    this.#gaps = gaps
    this.#end = end
    this.#kind = new Uint8Array(length)
    this.#sorted = new Float64Array(length)
    for (let i = 0; i < length; i++) {
      this.#kind[i] = gaps.indexOf(0, i * kindCount) - i * kindCount
      this.#sorted[i] = entries[i].words
    }
    this.#sorted.sort()
    this.#stopped = entries.filter((entry) => entry.stopped).length
    this.#tally = blockKinds.map(() => ({ count: 0, stopped: 0, words: 0 }))
    this.#above = distances(this.#kind)
    this.#below = distances(this.#kind.slice().reverse()).reverse()
    entries.forEach((entry, i) => {
      const tally = this.#tally[this.#kind[i]]
      tally.count++
      tally.words += entry.words
      if (entry.stopped) tally.stopped++
    })
  }

  /** Fills `row` with the measures of line `i`; how many. O(1): lines are seen up to a fixed length. */
  collect(i: number): number {
    const { entries, echo, single, unstopped, firstProse, lastProse, title: apart } = this.#outline
    const { length } = entries
    const entry = entries[i]
    const { text } = entry
    const { capitals, digits, commas, signs } = signsOf(text)
    const left = length - 1 - i
    this.#length = 0
    for (const kind of weighedKinds) this.#add(this.#gaps[i * kindCount + kind] >> 1)
    for (const j of [i - 1, i + 1, i - 2, i + 2])
      for (const kind of besides) this.#add(this.#has(j) ? this.#gaps[j * kindCount + kind] >> 2 : missing)
    this.#add(entry.words)
    this.#add(entry.stopped ? 1 : 0)
    this.#add(this.#end[i])
    this.#add(openingOf(text))
    this.#add(entry.stopsInside)
    this.#add(capitals)
    this.#share(capitals, entry.words)
    this.#add(digits)
    this.#add(commas)
    this.#add(signs & 1)
    this.#add(signs & 2)
    this.#add(signs & 4)
    this.#share(echo.any[i], 1)
    this.#share(echo.above[i], 1)
    this.#share(echo.below[i], 1)
    for (const j of [i - 1, i + 1, 0, 1])
      if (this.#has(j) && j !== i) this.#share(this.#shared(i, j), this.#wordsAt(i).length)
      else this.#add(missing)
    this.#add((20 * entry.words) / this.#sorted[length >> 1])
    this.#share(this.#sorted.indexOf(entry.words), length)
    this.#add(length)
    this.#share(single, length)
    this.#add(unstopped)
    this.#share(this.#stopped, length)
    this.#add(i)
    this.#add(left)
    this.#share(i, length)
    this.#add(i < firstProse ? 0 : i > lastProse ? 2 : 1)
    this.#add(this.#above[i])
    this.#add(this.#below[i])
    for (const kind of [caption, heading, listItem]) {
      const { count, stopped, words } = this.#tally[kind]
      const self = this.#kind[i] === kind ? 1 : 0
      const others = count - self
      this.#add(others)
      if (others > 0) this.#share(stopped - (self === 1 && entry.stopped ? 1 : 0), others)
      else this.#add(missing)
      this.#add(others > 0 ? (words - self * entry.words) / others : missing)
    }
    for (const j of [i - 1, i + 1, i - 2, i + 2]) {
      this.#add(this.#has(j) ? entries[j].words : missing)
      this.#add(this.#has(j) ? this.#end[j] : missing)
    }
    for (const j of [i - 1, i + 1]) {
      this.#add(this.#has(j) ? entries[j].stopsInside : missing)
      this.#add(this.#has(j) ? openingOf(entries[j].text) : missing)
      this.#add(this.#has(j) && isProse(entries[j]) ? 1 : 0)
    }
    this.#add(apart === undefined ? (this.#kind[0] === title ? 1 : 0) : 2)
    return this.#length
  }

  /** How many words of line `i` stand in line `j` too. */
  #shared(i: number, j: number): number {
    const marked = this.#marked
    const mark = ++this.#mark
    for (const word of this.#wordsAt(j)) marked[word] = mark
    let shared = 0
    for (const word of this.#wordsAt(i)) if (marked[word] === mark) shared++
    return shared
  }

  #wordsAt(i: number): Uint16Array {
    return (this.#words[i] ??= wordsOf(this.#outline.entries[i].text))
  }

  #has(j: number): boolean {
    return j >= 0 && j < this.#end.length
  }

  #share(part: number, whole: number): void {
    this.#add(whole === 0 ? 0 : (mostMeasure * part) / whole + 1e-3)
  }

  #add(value: number): void {
    this.row[this.#length++] = Math.max(0, Math.min(mostMeasure, value))
  }
}

/** How many lines above each line the last one stands that the first model calls a caption. */
function distances(kind: Uint8Array): Uint8Array {
  const distance = new Uint8Array(kind.length)
  let since = missing
  kind.forEach((value, i) => {
    distance[i] = since
    since = value === caption ? 1 : Math.min(missing, since + 1)
  })
  return distance
}

/** Hashes of the first words of a line, case, tone and signs left out. */
function wordsOf(text: string): Uint16Array {
  const units = unitTable()
  const words = new Uint16Array(mostWords)
  let count = 0
  let word = 0
  for (let at = 0; at < text.length && count < mostWords; at++) {
    const bits = units[text.charCodeAt(at)]
    if (bits >>> caseShift !== 0) word = (Math.imul(word, 31) + (bits & 0xffff) + 1) | 0
    else if (word !== 0) {
      words[count++] = Math.imul(word, 0x9e3779b1) >>> (32 - wordBits)
      word = 0
    }
  }
  if (word !== 0 && count < mostWords) words[count++] = Math.imul(word, 0x9e3779b1) >>> (32 - wordBits)
  return words.subarray(0, count)
}
