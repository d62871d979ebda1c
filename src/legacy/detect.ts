import { found, InputError } from '../errors.js'
import { requireText, unitsOf } from './bytes.js'
import { codecs } from './codecs.js'
import { encodings, type LegacyEncoding } from './encodings.js'
import { balance, type Evidence, gather, share } from './evidence.js'
import { mojibake } from './mojibake.js'
import { sample } from './sample.js'
import { type Stepped, start, step } from './steps.js'

/** What a text seems to be written in. */
export interface Detected {
  /** `utf-8` for bytes of clean UTF-8; `none` for clean strings, plain ASCII, and other languages. */
  readonly encoding: LegacyEncoding | 'utf-8' | 'none'
  /** 0…1: how much better this reading is than every other one; a few words are never quite sure. */
  readonly confidence: number
  /** How often UTF-8 was misread, for the two encodings that say so. */
  readonly rounds?: 1 | 2
}

/** This share of the marked words must be Vietnamese syllables. Foreign text in any reading stays below .5. */
const leastShare = 0.65
/** One word alone may be a word of any language. */
const leastWords = 2
/** A text most of whose marked words are syllables as it stands is clean. */
const cleanShare = 0.9
/** By this share of the marked words a reading must be better than the text as it stands. */
const leastGain = 0.3
/** Of the words that may not be names this share must be syllables, marked or not: other languages have few. One may always be none. */
const leastSmall = 0.6
/** In VIQR this share of all words has marks: a stop behind a vowel, as ends many a sentence, is one too. */
const leastMarkedViqr = 0.25

/**
 * Tells in which encoding a Vietnamese text is: the one whose reading makes the most of its words Vietnamese syllables. Bytes
 * that are valid UTF-8 are judged by the string that they hold; of two encodings with one reading (TCVN3 and TCVN5712-1 without
 * capitals) the first in the list of encodings is named. A long text is judged by windows spread over it.
 * @throws InputError `input/not-text` for bytes with a zero, `input/not-a-string` for what is neither string nor bytes
 */
export function detectEncoding(source: string | Uint8Array): Detected {
  const { text, isUtf8 } = open(source)
  return detect(text, isUtf8)
}

/** A source as a text of units that are characters or bytes. */
export interface Opened extends Stepped {
  /** True for bytes that are UTF-8 beyond ASCII: they have been read as that. */
  readonly isUtf8: boolean
  /** True for bytes that are not: each is a unit. */
  readonly isRaw: boolean
}

/** @param raw true where bytes are not to be read as UTF-8, even if they could be. @throws InputError as `detectEncoding` */
export function open(source: string | Uint8Array, raw = false): Opened {
  if (typeof source === 'string') return { ...start(source), isUtf8: false, isRaw: false }
  if (!(source instanceof Uint8Array))
    throw new InputError('input/not-a-string', `source must be a string or a Uint8Array, found ${found(source)}`)
  requireText(source)
  const units = start(unitsOf(source))
  const utf8 = raw ? units : step(units, mojibake)
  const isUtf8 = utf8.undecoded.length === 0 && !utf8.alignment.isIdentity
  return isUtf8 ? { ...utf8, isUtf8, isRaw: false } : { ...units, isUtf8, isRaw: /[^\0-\u007f]/.test(units.text) }
}

/** @param text units that are characters, or bytes; `isUtf8` where they were read from UTF-8 */
export function detect(text: string, isUtf8: boolean): Detected {
  const clean: Detected = { encoding: isUtf8 ? 'utf-8' : 'none', confidence: 1 }
  const shown = sample(text)
  const asItIs = gather(shown)
  // Clean text is told by a look at it, most of the time.
  if (asItIs.marked >= leastWords && share(asItIs) >= cleanShare) return { ...clean, confidence: sure(asItIs, 0) }
  const readings = candidates(shown).filter(({ enough }) => enough)
  let best: Reading | undefined
  for (const reading of readings) if (!best || balance(reading.evidence) > balance(best.evidence)) best = reading
  if (!best || balance(best.evidence) - balance(asItIs) < leastGain * best.evidence.marked)
    return { ...clean, confidence: Math.max(sure(asItIs, 0), best ? 0 : 0.9) }
  const rivals = readings.filter(({ encoding, text: other }) => other !== best.text && !areKin(encoding, best.encoding))
  const rival = Math.max(share(asItIs), ...rivals.map(({ evidence }) => share(evidence)))
  const { encoding, rounds } = best
  return { encoding, confidence: sure(best.evidence, rival), ...(rounds && { rounds }) }
}

/** The two of TCVN 5712 differ in capitals and signs only: the better one is taken, and is no less sure for the other. */
const areKin = (a: LegacyEncoding, b: LegacyEncoding) => a.startsWith('tcvn') && b.startsWith('tcvn')

interface Reading {
  readonly encoding: LegacyEncoding
  readonly rounds?: 1 | 2
  readonly text: string
  readonly evidence: Evidence
  /** True where it is Vietnamese beyond doubt, whatever else it may be. */
  readonly enough: boolean
}

function candidates(text: string): Reading[] {
  const readings: Reading[] = []
  const source = start(text)
  const beyond = /[^\0-\u007f]/.test(text)
  for (const encoding of encodings) {
    if (encoding === 'viqr' ? beyond : !beyond) continue
    if (encoding === 'utf-8-as-latin-1') continue
    const once = step(source, codecs[encoding])
    if (encoding !== 'utf-8-as-windows-1252') readings.push(reading(encoding, text, once))
    else {
      // Read as Windows-1252, no byte but the five unassigned ones gives a control character.
      const name = /[\u0080\u0082-\u008c\u008e\u0091-\u009c\u009e\u009f]/.test(text) ? 'utf-8-as-latin-1' : encoding
      readings.push({ ...reading(name, text, once), rounds: 1 })
      readings.push({ ...reading(name, text, step(once, codecs[encoding])), rounds: 2 })
    }
  }
  return readings
}

function reading(encoding: LegacyEncoding, source: string, { text, alignment }: Stepped): Reading {
  const evidence = gather(text)
  let enough =
    evidence.valid >= leastWords &&
    share(evidence) >= leastShare &&
    evidence.smallValid + 1 >= leastSmall * evidence.small &&
    (encoding !== 'viqr' || evidence.valid >= leastMarkedViqr * evidence.words)
  if (enough && encoding === 'viqr') {
    // Behind a word, a stop or a question mark says nothing; inside it, or a hat, a horn or a crossed d anywhere, says much.
    let strong = 0
    for (const { from, to } of alignment.changes())
      if (/[\^(+*~`]|dd/i.test(source.slice(from, to)) || /[a-z]/i.test(source[to] ?? '')) strong++
    enough = strong >= leastWords && strong * 3 >= evidence.marked
  }
  return { encoding, text, evidence, enough }
}

function sure(evidence: Evidence, rival: number): number {
  const weight = evidence.valid / (evidence.valid + 1)
  return Math.round(1000 * Math.max(0, share(evidence) - rival) * weight) / 1000
}
