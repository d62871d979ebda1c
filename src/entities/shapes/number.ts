import { parseSyllable } from '../../letters/syllables.js'
import { dash, keysOf, type Pattern, word } from '../patterns.js'
import type { TokenText } from '../token-text.js'
import { unitAt } from '../units.js'
import { readAmount } from './amount.js'

/** Behind these, digits are a name or code: plates, addresses on the network. */
const beforeCode = word('bks|bs|bsx|cmnd|cccd|stk|isbn|imei')

/** A number with its multiplier, without unit or counted noun. Plates, codes, models and long rows of digits are none. */
export const number: Pattern = (t, at) => {
  const amount = readAmount(t, at)
  if (!amount || amount.past <= at) return -1
  if (amount.multiplied || t.kind(at) === 'syllable') return amount.past
  return isCode(t, at, amount.past) || isModel(t, at, amount.past) || isSuperscript(t, at) ? -1 : amount.past
}

function isCode(t: TokenText, at: number, past: number): boolean {
  if (beforeCode(t, at - 1) > 0) return true
  const before = t.kind(at - 1)
  if (t.glued(at)) {
    // `d3`, but `được3` lacks a blank.
    if (before === 'code') return true
    if (before === 'syllable') return t.capital(at - 1) || t.at(at - 1).length < 2
    // `SARS-CoV-2`, `d.3`, `U.23`, `Km2+487`
    const letters = t.kind(at - 2) === 'syllable' || t.kind(at - 2) === 'code' || t.kind(at - 2) === 'abbreviation'
    if (
      /^[-.+–/]$/.test(t.at(at - 1)) &&
      t.glued(at - 1) &&
      letters &&
      !(t.at(at - 1) === '/' && t.key(at - 2).length > 1)
    )
      return true
  }
  // `92G1 - 211.90`, `QN – 7038`
  if (dash(t, at - 1) > 0 && (t.kind(at - 2) === 'code' || /^[A-ZĐ]{2,3}$/.test(t.at(at - 2)))) return true
  // `331234567`: a number that counts something parts its thousands.
  if (past === at + 1 && /^\d{9,}$/.test(t.at(at))) return true
  // `180CST`, `0.05S`, `1080p`, `9x`
  return t.glued(past) && t.kind(past) === 'syllable' && isTail(t, past)
}

/** `8x`, `9x` are generations; `10x` is how many times. */
const generation = /^[789]$/
const tails = keysOf('p|st|nd|rd|th')
const unitTails = /^(?:GB|MB|TB|KB|MP|W|V|A|C|F|L|M|KM|KG|HA|CM|MM|CC|HP|K|T|G|TR|Đ|N|H|Hz|KW|MW|VND|VNĐ|USD)$/i
function isTail(t: TokenText, at: number): boolean {
  if (t.key(at) === 'x') return generation.test(t.at(at - 1))
  if (tails.has(t.key(at))) return true
  return /^[A-ZĐ]+$/.test(t.at(at)) && !unitTails.test(t.at(at))
}

/** `iPhone 17`, `Snapdragon 800`, `Wi-Fi 7`: a foreign name and a plain number, with no unit behind. */
function isModel(t: TokenText, at: number, past: number): boolean {
  if (past !== at + 1 || !/^\d{1,4}(?:\.\d{1,2}){0,2}$/.test(t.at(at))) return false
  const name = t.at(at - 1)
  if (t.kind(at - 1) !== 'syllable' || name.length < 2 || !/[A-Z]/.test(name) || parseSyllable(name)) return false
  return beforeCount(t, at - 1) < 0 && unitAt(t, past) === undefined && countBehind(t, past) < 0
}
const beforeCount = word(
  'top|games|set|séc|liveshow|show|zoom|game|hd|ram|rom|ca|f1|hcm|dn|hs|sv|clb|hlv|gdp|usd|tp|đt|vn|group|sars|fifa',
)
const countBehind = word(
  'bàn|điểm|trận|tuổi|phút|lần|năm|tháng|ngày|giờ|gb|mb|tb|mah|inch|mp|%|người|con|cầu|quả|suất|vé|chiếc|triệu|tỷ|hz|ghz|megapixel|nhân|lõi|ca|vụ|nước|bộ|bài|cuộc|giải|huy|hcv|hcb|hcđ|cây|bậc|lượt|chỗ',
)

/** `m 2`, `m 3`: the squares and cubes of a text that has lost its small figures. */
function isSuperscript(t: TokenText, at: number): boolean {
  return (
    (t.at(at) === '2' || t.at(at) === '3') &&
    /^[kcd]?m$/.test(t.at(at - 1)) &&
    (t.kind(at - 2) === 'number' || t.at(at - 2) === '/')
  )
}
