import { word } from '../patterns.js'
import type { TokenText } from '../token-text.js'

const scoreWord = word('thắng|thua|dẫn|hòa|bại|set|séc|game|tỷ|tỉ')
const reach = 10

/** Whether the words before tell of a result: `thắng lợi 6/3`, `bị dẫn 0-2`, `đưa tỷ số đến 6-6`. */
export function inScore(t: TokenText, at: number): boolean {
  for (let i = at - 1; i >= Math.max(t.floor, at - reach); i--)
    if (scoreWord(t, i) > 0 && !(/^t[yi]3$/.test(t.key(i)) && t.key(i + 1) !== 'sô4')) return true
  return false
}
