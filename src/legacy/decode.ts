import type { Alignment } from '../alignment.js'
import { requireChoice, requireOptions } from '../errors.js'
import { isUnassigned, unitOf } from '../letters/windows-1252.js'
import type { Changes } from './codec.js'
import { codecs } from './codecs.js'
import { type Detected, detect, open } from './detect.js'
import { encodings, type LegacyEncoding, writable } from './encodings.js'
import { type Stepped, step } from './steps.js'

export interface DecodeOptions {
  /** `auto` (the default) asks `detectEncoding`. */
  readonly encoding?: LegacyEncoding | 'auto'
  /** With `auto`: one encoding for the whole `document` (the default), or one for every `paragraph`, that is line. */
  readonly by?: 'document' | 'paragraph'
  /** How often UTF-8 was misread, for the two encodings that say so; with `auto` that is found out. */
  readonly rounds?: 1 | 2
}

/** A part of the source and its encoding. All `from`/`to` count units of a string, bytes of bytes; ends exclusive. */
export interface DecodedPart extends Detected {
  readonly from: number
  readonly to: number
}

/** A decoded text and how it came out of its source. */
export interface Decoded {
  readonly text: string
  /** From the source, units or bytes, to `text`. */
  readonly alignment: Alignment
  readonly parts: readonly DecodedPart[]
  /** What could not be decoded, in order. It stands in `text` as Windows-1252 has it, bytes without a meaning as themselves. */
  readonly undecoded: readonly { readonly from: number; readonly to: number }[]
}

/**
 * Makes Unicode of a text in an old encoding. A string holds its bytes as Windows-1252 or Latin-1 shows them; what no byte shows,
 * words that are Unicode already, stays. Bytes that are UTF-8 are read as that first,
 * unless the encoding is named and is another. Text without a legacy encoding comes out
 * as it is. Marks are composed with their letters; `normalize` does the rest. Linear in the source.
 *
 * @throws InputError `input/not-text` for bytes with a zero, `input/not-a-string`, `input/not-an-object`,
 * `input/unknown-option`, `input/bad-option`
 */
export function decodeLegacy(source: string | Uint8Array, options: DecodeOptions = {}): Decoded {
  requireOptions(options, ['encoding', 'by', 'rounds'], 'decodeLegacy')
  const { encoding = 'auto', by = 'document', rounds = 1 } = options
  requireChoice(encoding, ['auto', ...encodings], 'encoding')
  requireChoice(by, ['document', 'paragraph'], 'by')
  requireChoice(rounds, [1, 2], 'rounds')
  const opened = open(source, (writable as readonly string[]).includes(encoding))
  const lines =
    encoding === 'auto' && by === 'paragraph' ? paragraphs(opened.text) : [{ start: 0, end: opened.text.length }]
  const found = lines.map(({ start, end }) => ({
    start,
    end,
    detected: encoding === 'auto' ? detect(opened.text.slice(start, end), opened.isUtf8) : named(encoding, rounds),
  }))
  let stepped: Stepped = opened
  // A second round goes over the same parts, which the first has made shorter.
  for (const round of [1, 2] as const) {
    const work = found.filter(({ detected }) => detected.encoding in codecs && (detected.rounds ?? 1) >= round)
    if (work.length === 0 && !(round === 1 && opened.isRaw)) break
    const before = stepped.alignment
    const place = (cut: number) => (round === 1 ? cut : before.startOf(opened.alignment.fromOf(cut)))
    stepped = step(stepped, {
      decode(text, edit, undecoded) {
        for (const { start, end, detected } of found) {
          const [from, to] = [place(start), place(end)]
          const codec = codecs[detected.encoding as LegacyEncoding]
          if (codec && (detected.rounds ?? 1) >= round)
            codec.decode(text.slice(from, to), shifted(edit, from), (a, b) => undecoded(from + a, from + b))
          else if (round === 1 && opened.isRaw) readRaw(text, from, to, edit, undecoded)
        }
      },
    })
  }
  return {
    text: stepped.text,
    alignment: stepped.alignment,
    parts: found.map(({ start, end, detected }) => ({
      from: opened.alignment.fromOf(start),
      to: opened.alignment.toOf(end),
      ...detected,
    })),
    undecoded: stepped.undecoded,
  }
}

function named(encoding: LegacyEncoding, rounds: 1 | 2): Detected {
  return { encoding, confidence: 1, ...(encoding.startsWith('utf-8') && { rounds }) }
}

/** Lines that are not empty, without what ends them. */
function paragraphs(text: string): { start: number; end: number }[] {
  const lines: { start: number; end: number }[] = []
  for (let start = 0; start <= text.length; ) {
    const end = text.indexOf('\n', start)
    if (end !== start && start < text.length) lines.push({ start, end: end < 0 ? text.length : end })
    start = end < 0 ? text.length + 1 : end + 1
  }
  return lines
}

const shifted = (edit: Changes, by: number): Changes => ({
  replace: (from, to, text) => edit.replace(from + by, to + by, text),
  replaceByUnit: (from, to, unit) => edit.replaceByUnit(from + by, to + by, unit),
})

/** Bytes of nobody knows what: Windows-1252 is the likeliest reading. */
function readRaw(
  text: string,
  from: number,
  to: number,
  edit: Changes,
  undecoded: (from: number, to: number) => void,
): void {
  for (let i = from; i < to; i++) {
    const byte = text.charCodeAt(i)
    if (byte < 0x80) continue
    undecoded(i, i + 1)
    if (!isUnassigned(byte) && unitOf(byte) !== byte) edit.replaceByUnit(i, i + 1, unitOf(byte))
  }
}
