import { InputError, VanbanError } from './errors.js'

const noRows = new Int32Array(0)

/** Makes an alignment of rows that are known to be good. */
let trusted: (rows: Int32Array, sourceLength: number, textLength: number) => Alignment

/**
 * How a text came out of its source: the changed places only, as rows `from to start end`.
 *
 * `from`/`to` count in the source, `start`/`end` in the text; all are UTF-16 units, ends exclusive. Between two rows the
 * text equals the source unit by unit. A row replaces the whole run `from…to` by the whole run `start…end`; a deletion has
 * `start === end`; nothing comes from nothing (`from < to` always), so every cut of the source has one place in the text.
 *
 * Seen as a partial function from cuts of the source to cuts of the text, an alignment is monotone, and `then` is the
 * composition of such functions: it is associative, and `identity` is its unit.
 */
export class Alignment {
  readonly #rows: Int32Array
  readonly sourceLength: number
  readonly textLength: number

  static {
    trusted = (rows, sourceLength, textLength) => new Alignment(rows, sourceLength, textLength)
  }

  private constructor(rows: Int32Array, sourceLength: number, textLength: number) {
    this.#rows = rows
    this.sourceLength = sourceLength
    this.textLength = textLength
  }

  /** The alignment of a text that was not changed. O(1). */
  static identity(length: number): Alignment {
    return new Alignment(noRows, length, length)
  }

  /**
   * @param rows flat `from to start end`, in order, not overlapping
   * @throws VanbanError `alignment/bad-rows` where a row is out of order, inserts from nothing, or disagrees with its predecessor
   */
  static of(rows: ArrayLike<number>, sourceLength: number): Alignment {
    let from = 0
    let start = 0
    for (let i = 0; i < rows.length; i += 4) {
      const bad =
        rows[i] < from || rows[i + 1] <= rows[i] || rows[i + 2] - start !== rows[i] - from || rows[i + 3] < rows[i + 2]
      if (bad)
        throw new VanbanError(
          'alignment/bad-rows',
          `row ${i / 4} [${[rows[i], rows[i + 1], rows[i + 2], rows[i + 3]]}] does not follow [${from}, ${start}]`,
        )
      from = rows[i + 1]
      start = rows[i + 3]
    }
    if (rows.length % 4 !== 0 || from > sourceLength)
      throw new VanbanError('alignment/bad-rows', `rows end at ${from} of ${sourceLength} (${rows.length} numbers)`)
    return new Alignment(Int32Array.from(rows), sourceLength, start + sourceLength - from)
  }

  /** The number of changed places. */
  get length(): number {
    return this.#rows.length / 4
  }

  get isIdentity(): boolean {
    return this.#rows.length === 0
  }

  /** The changed places, in order. */
  *changes(): Generator<{ from: number; to: number; start: number; end: number }> {
    const rows = this.#rows
    for (let i = 0; i < rows.length; i += 4)
      yield { from: rows[i], to: rows[i + 1], start: rows[i + 2], end: rows[i + 3] }
  }

  /** Where a range of the text that begins at `start` begins in the source; deleted text before it is left out. O(log changes). */
  fromOf(start: number): number {
    this.#check(start, this.textLength, 'start')
    const i = this.#lastRow(2, start)
    if (i < 0) return start
    const rows = this.#rows
    if (start < rows[i + 3]) return rows[i]
    return rows[i + 1] + start - rows[i + 3]
  }

  /** Where a range of the text that ends at `end` ends in the source; deleted text after it is left out. O(log changes). */
  toOf(end: number): number {
    this.#check(end, this.textLength, 'end')
    const i = this.#lastRowBefore(end)
    if (i < 0) return end
    const rows = this.#rows
    if (end <= rows[i + 3]) return rows[i + 1]
    return rows[i + 1] + end - rows[i + 3]
  }

  /** The range of the text that covers the source from `from` on. */
  startOf(from: number): number {
    this.#check(from, this.sourceLength, 'from')
    const i = this.#lastRow(0, from)
    if (i < 0) return from
    const rows = this.#rows
    return from < rows[i + 1] ? rows[i + 2] : rows[i + 3] + from - rows[i + 1]
  }

  /** The end in the text of what covers the source up to `to`. */
  endOf(to: number): number {
    this.#check(to, this.sourceLength, 'to')
    const i = this.#lastRow(0, to - 1)
    if (i < 0) return to
    const rows = this.#rows
    return to <= rows[i + 1] ? rows[i + 3] : rows[i + 3] + to - rows[i + 1]
  }

  /**
   * The alignment from this one's source to the text that `next` makes of this one's text. O(changes of both).
   * @throws InputError where the two do not meet
   */
  then(next: Alignment): Alignment {
    if (next.sourceLength !== this.textLength)
      throw new InputError(
        'input/offset-out-of-range',
        `then needs an alignment of ${this.textLength} units, found one of ${next.sourceLength}`,
      )
    if (next.isIdentity) return this
    if (this.isIdentity) return next
    const a = this.#rows
    const b = next.#rows
    const out: number[] = []
    let i = 0
    let j = 0
    // Runs that overlap in the text between become one run; runs that only touch stay two.
    while (i < a.length || j < b.length) {
      const aFirst = i < a.length && (j >= b.length || a[i + 2] <= b[j])
      const middle = aFirst ? a[i + 2] : b[j]
      const from = sourceCut(a, i, middle)
      const start = textCut(b, j, middle)
      let past = aFirst ? a[i + 3] : b[j + 1]
      if (aFirst) i += 4
      else j += 4
      for (;;) {
        if (i < a.length && a[i + 2] < past) {
          past = Math.max(past, a[i + 3])
          i += 4
        } else if (j < b.length && b[j] < past) {
          past = Math.max(past, b[j + 1])
          j += 4
        } else break
      }
      out.push(from, sourceCut(a, i, past), start, textCut(b, j, past))
    }
    return Alignment.of(out, this.sourceLength)
  }

  /** The row of the greatest `column` value ≤ `position`, or −4. Of rows with equal values the last. */
  #lastRow(column: 0 | 2, position: number): number {
    let low = 0
    let high = this.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#rows[middle * 4 + column] <= position) low = middle + 1
      else high = middle
    }
    return (low - 1) * 4
  }

  /** The last row that begins before text position `end`; a row that deletes at `end` does not. */
  #lastRowBefore(end: number): number {
    let low = 0
    let high = this.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#rows[middle * 4 + 2] < end) low = middle + 1
      else high = middle
    }
    return (low - 1) * 4
  }

  #check(position: number, length: number, name: string): void {
    if (!(position >= 0 && position <= length))
      throw new InputError('input/offset-out-of-range', `${name} must be from 0 to ${length}, found ${position}`)
  }
}

/** The source cut of a text position at or after the row before `i` and before row `i`. */
function sourceCut(rows: Int32Array, i: number, position: number): number {
  return i === 0 ? position : rows[i - 3] + position - rows[i - 1]
}

/** The text cut of a source position at or after the row before `j` and before row `j`. */
function textCut(rows: Int32Array, j: number, position: number): number {
  return j === 0 ? position : rows[j - 1] + position - rows[j - 3]
}

/** True where the numbers in memory are as UTF-16LE has them. */
const littleEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1
const decoder = new TextDecoder('utf-16le', { ignoreBOM: true })

/** Units as a string. A decoder is twice as fast as `fromCharCode` on a thousand of them, but puts U+FFFD for lone surrogates. */
function stringOf(units: Uint16Array): string {
  if (littleEndian && units.length > 200) {
    const decoded = decoder.decode(units)
    if (!decoded.includes('\ufffd')) return decoded
  }
  // The declared type of `apply` wants an array; any list of numbers will do.
  return String.fromCharCode.apply(null, units as unknown as number[])
}

/** Units are gathered up to here; the engine makes a string of that many arguments at once. */
const gathered = 4096
/** A run that stays as it is and is longer than this is sliced from the source, a shorter one is copied unit by unit. */
const sliced = 128

/**
 * Writes an edited text and its alignment side by side. Linear in the source, whether two places change or each second letter:
 * short runs go through a buffer of units.
 */
export class Edit {
  readonly #source: string
  #rows: Int32Array
  #rowsLength = 0
  readonly #parts: string[] = []
  readonly #units: Uint16Array
  #unitsLength = 0
  /** Units copied from the source, and the length of the text so far. */
  #at = 0
  #length = 0

  constructor(source: string) {
    this.#source = source
    this.#rows = new Int32Array(4 * Math.min(1 << 12, 16 + source.length))
    this.#units = new Uint16Array(Math.min(gathered, source.length + sliced))
  }

  /** Replaces `from…to` of the source by `by` (empty: deletes it). Calls come in order. @throws VanbanError `alignment/bad-rows` */
  replace(from: number, to: number, by: string): void {
    this.#copy(from)
    this.#row(from, to, by.length)
    if (by.length > sliced) {
      this.#flush()
      this.#parts.push(by)
      return
    }
    this.#require(by.length)
    for (let i = 0; i < by.length; i++) this.#units[this.#unitsLength++] = by.charCodeAt(i)
  }

  /** Replaces `from…to` of the source by one UTF-16 unit. */
  replaceByUnit(from: number, to: number, unit: number): void {
    this.#copy(from)
    this.#row(from, to, 1)
    if (this.#unitsLength === this.#units.length) this.#flush()
    this.#units[this.#unitsLength++] = unit
  }

  finish(): { text: string; alignment: Alignment } {
    if (this.#rowsLength === 0) return { text: this.#source, alignment: Alignment.identity(this.#source.length) }
    this.#copy(this.#source.length)
    this.#flush()
    const rows = this.#rows.slice(0, this.#rowsLength)
    return { text: this.#parts.join(''), alignment: trusted(rows, this.#source.length, this.#length) }
  }

  #row(from: number, to: number, length: number): void {
    if (to <= from || to > this.#source.length)
      throw new VanbanError('alignment/bad-rows', `an edit replaces ${from} to ${to} of ${this.#source.length}`)
    const i = this.#rowsLength
    if (i === this.#rows.length) {
      const wider = new Int32Array(2 * i)
      wider.set(this.#rows)
      this.#rows = wider
    }
    const rows = this.#rows
    rows[i] = from
    rows[i + 1] = to
    rows[i + 2] = this.#length
    this.#length += length
    rows[i + 3] = this.#length
    this.#rowsLength = i + 4
    this.#at = to
  }

  #copy(to: number): void {
    const at = this.#at
    if (to < at) throw new VanbanError('alignment/bad-rows', `an edit at ${to} comes after one up to ${at}`)
    if (to - at > sliced) {
      this.#flush()
      this.#parts.push(this.#source.slice(at, to))
    } else {
      this.#require(to - at)
      const units = this.#units
      const source = this.#source
      let length = this.#unitsLength
      for (let i = at; i < to; i++) units[length++] = source.charCodeAt(i)
      this.#unitsLength = length
    }
    this.#length += to - at
    this.#at = to
  }

  #require(length: number): void {
    if (this.#unitsLength + length > this.#units.length) this.#flush()
  }

  #flush(): void {
    if (this.#unitsLength === 0) return
    this.#parts.push(stringOf(this.#units.subarray(0, this.#unitsLength)))
    this.#unitsLength = 0
  }
}
