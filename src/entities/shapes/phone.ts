import { type Pattern, word } from '../patterns.js'
import type { TokenText } from '../token-text.js'

const announced = word('đt|sđt|tel|hotline|phone|mobile|zalo|fax|thoại|nóng|số|gọi|tổng|đài|liên|hệ|máy|dđ')
/** `CMND số 012345678`, `tài khoản số …`, `sổ hộ chiếu` */
const identity = word('cmnd|cmt|cccd|khoản|stk|chiếu|bhxh|bhyt|cước|thẻ|mst|thuế')
const documentReach = 3
/** A telephone number has no more parts than this, signs between them included. */
const mostParts = 14

/**
 * A Vietnamese telephone number: 10 digits from 03, 05, 07, 08 or 09 (mobile), 10 or 11 from 02 (fixed), with +84 in the place of the
 * nought, 1800 and 1900 numbers; parted by blanks, stops or dashes, the area code in brackets. Where a word such as `ĐT` stands
 * close in front, also numbers of the plan before 2018 and the short ones of the emergency services.
 */
export const phone: Pattern = (t, at) => {
  const opening = t.text.charCodeAt(t.tokens.start[at])
  if (opening !== 0x28 && opening !== 0x2b && opening !== 0x30 && opening !== 0x31) return -1
  const first = t.at(at)
  if (!/^(?:[0+(]|1[89]00(?!\d{5})|11[2345]$)/.test(first)) return -1
  if (first === '(' && !/^0\d{1,3}$/.test(t.at(at + 1))) return -1
  const announcedHere = isAnnounced(t, at)
  let digits = ''
  let best = -1
  for (let i = at; i < at + mostParts && t.has(i); i++) {
    const text = t.at(i)
    if (/^\d[\d.\-–]*$/.test(text) && (t.kind(i) === 'number' || t.kind(i) === 'date')) {
      // A dash with blanks round it parts two things: `02 - 08 - 12`.
      if (i > at && /^[-–]$/.test(t.at(i - 1)) && !t.glued(i) && !t.glued(i - 1)) break
      digits += text.replace(/\D/g, '')
      if (digits.length > 13) break
      if (
        (isPhone(digits, first === '+') || (announcedHere && /^0\d{8,10}$/.test(digits))) &&
        (i > at || !/^\d{1,3}(?:[.,]\d{3})+$/.test(text) || text.startsWith('0'))
      )
        best = i + 1
    } else if (!((text === '+' && i === at) || /^[-–.()]$/.test(text))) break
  }
  if (best < 0 && announcedHere && /^(?:11[2345]|1[89]00\d{2,6})$/.test(first)) return at + 1
  return best
}

function isPhone(digits: string, international: boolean): boolean {
  if (international) return /^84[235789]\d{8,9}$/.test(digits)
  return /^0[35789]\d{8}$/.test(digits) || /^02\d{8,9}$/.test(digits) || /^1[89]00\d{4}(?:\d{2})?$/.test(digits)
}

function isAnnounced(t: TokenText, at: number): boolean {
  for (let i = at - 1; i >= at - documentReach; i--) if (identity(t, i) > 0) return false
  return announced(t, at - 1) > 0 || (announced(t, at - 2) > 0 && t.kind(at - 1) === 'punctuation')
}
