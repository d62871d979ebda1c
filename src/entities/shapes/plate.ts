import { either, kind, type Pattern, seq, when, word, written } from '../patterns.js'
import type { TokenText } from '../token-text.js'

/** Province, series, number: `29A-123.45`, `29A1-234.56`, `51LD-12345`, `30E-1234`. */
const whole = kind('code', (text) => /^[1-9]\d[A-ZĐ]{1,2}\d?-(?:\d{3}\.\d{2}|\d{4,5})$/.test(text))
const series = kind('code', (text) => /^[1-9]\d[A-ZĐ]{1,2}\d?$/.test(text))
const serial = kind('number', (text) => /^(?:\d{3}\.\d{2}|\d{4,5})$/.test(text))
const sign: Pattern = written('-|–|.')
const announced = word('biển|bks|bs|bsx|ks|số|xe|soát')
const reach = 4

/** `92G1 - 211.90`, `29-A1 123.45`; without a sign between only where a word such as `biển` stands close in front: `30E 922.91`. */
const parted: Pattern = either(
  seq(series, sign, serial),
  seq(
    series,
    when((t, at) => isAnnounced(t, at - 1)),
    serial,
  ),
)

function isAnnounced(t: TokenText, at: number): boolean {
  for (let i = at - 1; i >= at - reach; i--) if (announced(t, i) > 0) return true
  return false
}

/** The number plate of a Vietnamese vehicle. */
export const plate: Pattern = either(whole, parted)

/** In one form: `92G1-211.90`, `29A-1234`. */
export function canonicalPlate(written: string): string {
  const [, series, serial] = /^(\d\d[A-ZĐ]{1,2}\d?)[\s.–-]+(.*)$/.exec(written)!
  const digits = serial.replace(/\D/g, '')
  return `${series}-${digits.length === 5 ? `${digits.slice(0, 3)}.${digits.slice(3)}` : digits}`
}
