import type { UnitKind } from './administrative-units.js'
import { Phrases } from './patterns.js'
import type { TokenText } from './token-text.js'

/** Words in front of a unit's name, with the kinds that they stand for. A stop behind an abbreviation does not count. */
const heads = new Phrases<readonly UnitKind[]>([
  ['tỉnh', ['Tỉnh']],
  ['thành phố', ['Thành phố']],
  ['tp', ['Thành phố']],
  ['t.p', ['Thành phố']],
  ['thủ đô', ['Thành phố']],
  ['quận', ['Quận']],
  ['q', ['Quận']],
  ['huyện', ['Huyện']],
  ['h', ['Huyện']],
  ['thị xã', ['Thị xã']],
  ['tx', ['Thị xã']],
  ['phường', ['Phường']],
  ['p', ['Phường']],
  ['xã', ['Xã']],
  ['thị trấn', ['Thị trấn']],
  ['tt', ['Thị trấn']],
  ['đặc khu', ['Đặc khu']],
])

/** Abbreviated heads that are written onto the name: `TP.HCM`, `Q.1`, `P.Bến Nghé`. */
const gluedHead = /^(TP|Tp|T\.P|TX|TT|Q|P|H)\.\s*(?=.)/
const gluedKinds: Readonly<Record<string, readonly UnitKind[]>> = {
  TP: ['Thành phố'],
  Tp: ['Thành phố'],
  'T.P': ['Thành phố'],
  TX: ['Thị xã'],
  TT: ['Thị trấn'],
  Q: ['Quận'],
  P: ['Phường'],
  H: ['Huyện'],
}

/** Words in front of a name that is no administrative unit, or not for being one. */
const otherHeads = new Phrases<true>(
  'đường|phố|ngõ|ngách|hẻm|kiệt|sông|suối|kênh|rạch|hồ|núi|đồi|đèo|đảo|cù lao|biển|vịnh|bãi|chợ|cầu|cảng|chùa|đền|đình|nhà thờ|thôn|ấp|bản|buôn|làng|khóm|khu phố|khu|sân bay|sân vận động|sân|quốc lộ|tỉnh lộ|bang|vùng|khách sạn|tòa nhà|chung cư|công viên|quảng trường|ga|bến'
    .split('|')
    .map((name) => [name, true] as const),
)
/** Tokens of the longest of them. */
const longestHead = 3

/** A place's name without its head. */
export interface PlaceName {
  readonly name: string
  /** What the head in or before the span says; undefined where there is none. */
  readonly kinds?: readonly UnitKind[]
  /** First token of name and head. */
  readonly first: number
}

/**
 * The name of a place in tokens `first` … `past`, which may open with its head, or stand behind it. Undefined for a name behind
 * a head that makes it no administrative unit (`sông Hồng`). O(tokens of the span).
 */
export function placeName(t: TokenText, first: number, past: number): PlaceName | undefined {
  const inside = heads.match(t, first)
  // `tỉnh lộ 9` is no province.
  if (inside && (otherHeads.match(t, first)?.past ?? 0) > inside.past) return undefined
  if (inside && inside.past < past) return { name: t.slice(inside.past, past), kinds: inside.value, first }
  const written = t.slice(first, past)
  const glued = gluedHead.exec(written)
  if (glued) return { name: written.slice(glued[0].length), kinds: gluedKinds[glued[1]], first }
  for (let length = longestHead; length > 0; length--) {
    const start = first - length
    if (otherHeads.match(t, start)?.past === first) return undefined
    const before = heads.match(t, start)
    if (before?.past === first) return { name: written, kinds: before.value, first: start }
  }
  return { name: written, first }
}

/** Where the head of a unit's name opens the last part of tokens `first` … `past`: `huyện Châu Thành` of `Công an huyện Châu Thành`. −1: nowhere. */
export function lastHead(t: TokenText, first: number, past: number): number {
  for (let at = past - 2; at > first; at--) {
    const head = heads.match(t, at)
    // An abbreviation of one letter is no head inside a name.
    if (head && head.past < past && t.at(at).length > 1 && (t.capital(head.past) || t.kind(head.past) === 'number'))
      return at > first + 1 && heads.match(t, at - 1)?.past === head.past ? at - 1 : at
  }
  return -1
}
