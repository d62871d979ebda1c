import { hashHeadline } from './syllable-bigrams.js'

/** What a number in figures may stand for: all from `low` to `high`. */
export interface Figure {
  readonly value: number
  readonly low: number
  readonly high: number
}

const hashesOf = (syllables: string) => new Set(hashHeadline(syllables).sequence)
const [more, less, about] = ['hơn trên quá nhất', 'gần dưới', 'khoảng chừng xỉ độ'].map(hashesOf)

/**
 * `1.250` and `2,5`; undefined for ranges, fractions and other ways of writing, and for `1,700`, which may be either. `hơn 19` may be all up to the next step of
 * its last digit that is not 0: 20; `gần 23.000` all from 22,000; `khoảng 300` from 200 to 400.
 * @param before hash of the syllable in front
 */
export function figureOf(text: string, before: number): Figure | undefined {
  if (!/^(?:\d{1,9}|\d{1,3}(?:\.\d{3}){1,3}|\d{1,9},(?!\d{3}$)\d{1,6})$/.test(text)) return undefined
  const value = Number(text.replaceAll('.', '').replace(',', '.'))
  const decimals = /,(\d+)$/.exec(text)?.[1].length ?? 0
  let step = 10 ** -decimals
  while (value > 0 && decimals === 0 && value % (step * 10) === 0) step *= 10
  return {
    value,
    low: less.has(before) || about.has(before) ? value - step : value,
    high: more.has(before) || about.has(before) ? value + step : value,
  }
}

/** True where two figures cannot be the same number told more and less exactly, and are still near enough to be told of the same: less than twice. */
export function contradict(a: Figure, b: Figure): boolean {
  return below(a, b) !== below(b, a) && Math.max(a.value, b.value) < 2 * Math.min(a.value, b.value)
}

/** `hơn 200` is less than 300. */
function below(a: Figure, b: Figure): boolean {
  return a.high < b.low || (a.high === b.low && a.high > a.value)
}
