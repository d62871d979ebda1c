import { requireString } from '../errors.js'
import { classOf, digit, letter, space, symbol } from '../letters/classes.js'
import { finish, hashKey, mix } from '../linear/hash.js'
import { normalize } from '../normalize/index.js'

/** Keys a shingle. A text of fewer keys has one shingle, of all of them. */
export const shingleSize = 5

/** What is compared of a text: its shingles, and what it says in numbers. The order of either does not matter, nor repeats. */
export interface Content {
  /** A hash for every `shingleSize` keys that follow one another. */
  readonly shingles: Uint32Array
  /** A hash for every run without blanks that holds a digit: `1972-QĐ/TU`, `20/5`, `2,4%`. */
  readonly numbers: Uint32Array
}

/** A text as an archive sees it. */
export interface Fingerprint extends Content {
  /** How many keys it has: syllables, numbers, symbols. */
  readonly keys: number
  /** Two 32-bit hashes over all of its keys in order: texts with both equal say the same. */
  readonly hash: readonly [number, number]
}

/**
 * The fingerprint of a text. Its keys are the syllable keys (`src/letters/tones.ts`: case and the place of tone marks folded) of its
 * runs of letters and digits, and its symbols (`$`, `+`, `%`, an emoji); blanks and punctuation are left out. It is the same
 * for all forms of a text that `normalize` makes one. Linear; any string is valid.
 *
 * @throws InputError `input/not-a-string`
 */
export function fingerprint(text: string): Fingerprint {
  const { keys, hash, shingles, numbers } = scan(text)
  return { keys, hash, shingles: shingles.slice(), numbers: numbers.slice() }
}

const isInKey = 0
const isDigit = 1
const isSymbol = 2
const isSpace = 3
const isSign = 4

let kinds: Uint8Array | undefined

/** Per UTF-16 unit what it does to keys. Computed once, on first use. */
function kindTable(): Uint8Array {
  if (kinds) return kinds
  kinds = new Uint8Array(0x10000)
  for (let unit = 0; unit < 0x10000; unit++) {
    const bits = classOf(unit)
    const text = String.fromCharCode(unit)
    if ((bits & space) !== 0) kinds[unit] = isSpace
    else if ((bits & digit) !== 0) kinds[unit] = isDigit
    else if ((bits & letter) !== 0) kinds[unit] = isInKey
    else if (/[%‰]/.test(text) || ((bits & symbol) !== 0 && !/[\p{Cc}\p{Cf}]/u.test(text))) kinds[unit] = isSymbol
    else kinds[unit] = isSign
  }
  return kinds
}

/** Room for the keys, then the shingles of one text, and for its numbers; kept for the next unless a very long one made it large. */
let room = new Uint32Array(1 << 12)
let numberRoom = new Uint32Array(1 << 8)
const keptRoom = 1 << 20

/** As `fingerprint`; its arrays are good until the next call. */
export function scan(source: string): Fingerprint {
  requireString(source, 'text')
  const { text } = normalize(source)
  if (room.length > keptRoom) room = new Uint32Array(1 << 12)
  if (numberRoom.length > keptRoom) numberRoom = new Uint32Array(1 << 8)
  const { keys, numbers } = findKeys(text)
  const hash = hashAll(keys)
  const shingles = shinglesInPlace(keys)
  return { keys, hash, shingles: room.subarray(0, shingles), numbers: numberRoom.subarray(0, numbers) }
}

/** Fills the rooms with the hashes of the keys and numbers of a normalised text, and says how many these are. */
function findKeys(text: string): { keys: number; numbers: number } {
  const kindOf = kindTable()
  let keys = 0
  let numbers = 0
  let start = -1
  /** Of the run without blanks: where its keys begin, and whether it holds a digit. */
  let first = 0
  let hasDigit = false
  for (let i = 0; i <= text.length; i++) {
    const kind = i < text.length ? kindOf[text.charCodeAt(i)] : isSpace
    if (kind <= isDigit) {
      if (start < 0) start = i
      if (kind === isDigit) hasDigit = true
      continue
    }
    if (keys + 2 > room.length) room = grown(room)
    if (start >= 0) room[keys++] = hashKey(text, start, i)
    start = -1
    if (kind === isSymbol) room[keys++] = hashKey(text, i, i + 1)
    else if (kind === isSpace) {
      if (hasDigit) {
        if (numbers === numberRoom.length) numberRoom = grown(numberRoom)
        let run = 0
        for (let key = first; key < keys; key++) run = mix(run, room[key])
        numberRoom[numbers++] = run
      }
      first = keys
      hasDigit = false
    }
  }
  return { keys, numbers }
}

/** Two hashes over the keys in the room, in order. */
function hashAll(keys: number): [number, number] {
  let a = keys
  let b = ~keys
  for (let i = 0; i < keys; i++) {
    a = mix(a, room[i])
    b = Math.imul(b ^ room[i], 0x2c1b3c6d)
    b ^= b >>> 15
  }
  return [finish(a) | 0, finish(b) | 0]
}

const base = 0x01000193
/** `base` to the power of `shingleSize`: the weight of the key that leaves the window. */
const leaving = Array.from({ length: shingleSize }).reduce((power: number) => Math.imul(power, base), 1)

/** Puts shingles where the keys stood (a polynomial over `shingleSize` keys, its bits spread), and says how many. */
function shinglesInPlace(keys: number): number {
  const window = new Uint32Array(shingleSize)
  let rolling = 0
  for (let i = 0, slot = 0; i < keys; i++) {
    const key = room[i]
    rolling = (Math.imul(rolling, base) + key - Math.imul(window[slot], leaving)) | 0
    window[slot] = key
    if (++slot === shingleSize) slot = 0
    if (i + 1 >= shingleSize) room[i + 1 - shingleSize] = finish(rolling)
  }
  if (keys > 0 && keys < shingleSize) room[0] = finish(rolling)
  return keys === 0 ? 0 : Math.max(1, keys - shingleSize + 1)
}

function grown(values: Uint32Array): Uint32Array<ArrayBuffer> {
  const more = new Uint32Array(values.length * 2)
  more.set(values)
  return more
}
