import { toneShift, unitTable } from '../letters/units.js'

/** Joins two 32-bit values into one hash (the multiply-rotate step of MurmurHash3, Appleby 2008). Not commutative. */
export function mix(hash: number, value: number): number {
  let k = Math.imul(value, 0xcc9e2d51)
  k = (k << 15) | (k >>> 17)
  hash ^= Math.imul(k, 0x1b873593)
  hash = (hash << 13) | (hash >>> 19)
  return (Math.imul(hash, 5) + 0xe6546b64) | 0
}

/** Spreads the bits of a hash, so that its upper half is as good as its lower. Unsigned. */
export function finish(hash: number): number {
  hash ^= hash >>> 16
  hash = Math.imul(hash, 0x85ebca6b)
  hash ^= hash >>> 13
  hash = Math.imul(hash, 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** Hash of a token's syllable key: case and the place of its tone mark do not matter. */
export function hashKey(text: string, start: number, end: number): number {
  const units = unitTable()
  let hash = end - start
  let tone = 0
  for (let i = start; i < end; i++) {
    const bits = units[text.charCodeAt(i)]
    hash = mix(hash, bits & 0xffff)
    tone = (bits >>> toneShift) & 7 || tone
  }
  return mix(hash, tone)
}

/** The same hash, from the key itself: see `syllableKey`. */
export function hashOfKey(key: string): number {
  const toned = key.length > 1 && /[1-5]$/.test(key)
  const length = key.length - (toned ? 1 : 0)
  let hash = length
  for (let i = 0; i < length; i++) hash = mix(hash, key.charCodeAt(i))
  return mix(hash, toned ? Number(key[length]) : 0)
}
