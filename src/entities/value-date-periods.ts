import { fromRoman } from './date-words.js'
import { either, keysOf, phrase, word, written } from './patterns.js'
import type { TokenText } from './token-text.js'
import type { DateReader } from './value-date-reader.js'

const [firstKeys, lastKeys] = [keysOf('đầu'), keysOf('cuối')]
const centuryWord = either(phrase('thế kỷ'), phrase('thế kỉ'))
const listSign = either(written('-|–|—|,'), word('đến|tới|và|hoặc'))

const quarterOf = (text: string) => (/^[1-4]$/.test(text) ? Number(text) : fromRoman(text) <= 4 ? fromRoman(text) : 0)

/** `quý III/2024`, `quý 2 và 3`, `quý cuối năm 2020`. */
export function readQuarter(t: TokenText, i: number, reader: DateReader): number {
  const { past, point } = reader
  const [number, year] = t.at(i + 1).split(/[-/.]/)
  if (i + 1 >= past || quarterOf(number) === 0) {
    if (lastKeys.has(t.key(i + 1))) point.quarter = 4
    else if (firstKeys.has(t.key(i + 1))) point.quarter = 1
    return i + 2
  }
  point.quarter = quarterOf(number)
  if (year !== undefined) point.year = year
  if (i + 3 < past && listSign(t, i + 2) > 0 && quarterOf(t.at(i + 3)) > 0) {
    reader.next().quarter = quarterOf(t.at(i + 3))
    return i + 4
  }
  // The slash before the year is no connector.
  return i + 2
}

export function readCentury(t: TokenText, i: number, reader: DateReader): number {
  for (let at = i + 2; at < Math.min(reader.past, i + 4); at++) {
    const century = /^\d+$/.test(t.at(at)) ? Number(t.at(at)) : fromRoman(t.at(at))
    if (century > 0) {
      const { point } = reader
      if (point.decade !== undefined && point.decade < 100) point.decade += (century - 1) * 100
      else point.century = century
      return at + 1
    }
  }
  return i + 2
}

/** `thập niên 90`, `thập niên 1990`, `những năm 90`; without its century it is of the twentieth. */
export function readDecade(t: TokenText, i: number, reader: DateReader): number {
  const { past, point } = reader
  let at = i
  while (at < past && t.kind(at) !== 'number') at++
  if (!/^\d{2,4}$/.test(t.at(at)) || at >= past) return i
  const number = Number(t.at(at))
  const century = centuryWord(t, at + 1) > 0 || centuryWord(t, at + 2) > 0
  if (number < 100) point.decade = century ? number : number + 1900
  else if (number % 10 === 0) point.decade = number
  else point.year = t.at(at)
  return at + 1
}
