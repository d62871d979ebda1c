import type { TokenTable } from '../columns.js'
import { parseSyllable } from '../letters/syllables.js'
import { syllableKey } from '../letters/tones.js'
import { aliasOf } from './known-aliases.js'
import type { Sex } from './mentions-address.js'

/** One mention of a person. */
export interface Mention {
  /** Index into the entity table. */
  readonly entity: number
  /** As in the normalised text, white space runs as one blank. */
  readonly text: string
  /** `syllableKey` of each part: syllables, parts of hyphened names, initials. */
  readonly parts: readonly string[]
  /** What the form of address before it, or the middle name, tells. */
  readonly sex: Sex
  /** The entity before, where the text says that both name the same person: `Nguyễn Văn Hùng (tức Hùng "râu")`. −1: none. */
  readonly aliasOf: number
  /** Whether a form of address or a role stands before it. */
  readonly titled: boolean
}

/** The parts of a name between tokens `first` and `past`: `al-Assad` gives two, `N.V.D` three. */
export function nameParts(text: string, tokens: TokenTable, first: number, past: number): string[] {
  const name = text.slice(tokens.start[first], tokens.end[past - 1])
  const plain = partsOf(name.replace(quoted, ''))
  return plain.length > 0 ? plain : partsOf(name)
}

/** The nickname of `Tỵ “Gấu Đen”`, which is no part of the name that others go by. */
const quoted = /\s[“"‘][^“”"‘’]{0,40}[”"’]$/

function partsOf(name: string): string[] {
  const parts: string[] = []
  for (const run of name.match(/[\p{L}\p{M}\p{N}’']+/gu) ?? [])
    if (!honorifics.has(run)) for (const part of run.split(isRunOnInitials(run) ? '' : runOn)) parts.push(partKey(part))
  return parts
}

/** `NTTH`: the stops of `N.T.T.H` are missing. */
function isRunOnInitials(run: string): boolean {
  return /^[BCDĐGHKLMNPQRSTVX]{3,4}\p{Lu}$/u.test(run) && !parseSyllable(run)
}

/** `RexTillerson`: the blank is missing; not `McCain`. */
const runOn = /(?<=\p{Ll}{2})(?=\p{Lu}\p{Ll})/u

/** Parts of foreign names that come and go: `Sir Alex` is `Alex Ferguson`. */
const honorifics = new Set(['Sir', 'Jr', 'Sr', 'Dame'])

/**
 * The look-up key of a part. Syllables: their key, i and y at the end as one (`Vĩ`, `Vỹ`). Foreign parts: their letters
 * without marks (`Müller`, `Muller`).
 */
function partKey(part: string): string {
  if (!parseSyllable(part)) return syllableKey(part).normalize('NFD').replace(/\p{M}/gu, '')
  return syllableKey(part).replace(/([^aâăeêoôơuư])y(\d?)$/, '$1i$2')
}

/** A part that is no syllable: `DJ-K`, `Meade`. */
export function isForeign(part: string): boolean {
  return !/\d$/.test(part) && !parseSyllable(part)
}

/** A part in foreign letters, long enough to be told from another one. */
export function isForeignPart(part: string): boolean {
  return part.length >= 5 && isForeign(part)
}

/** `Thị` stands in women's names, `Văn` in men's. */
export function sexOfName(parts: readonly string[]): Sex {
  for (let i = 1; i < parts.length - 1; i++) {
    if (parts[i] === 'thi5') return 2
    if (parts[i] === 'văn' && i === 1) return 1
  }
  return 0
}

/** Family names that are hardly ever the second last syllable of a longer name: a form that begins with one is a full name. */
const familyNames = new Set(
  'nguyễn|trần|lê|phạm|huỳnh|phan|vũ|võ|đặng|bùi|đỗ|hồ|ngô|dương|đinh|trịnh|đoàn|lương|trương|tạ|phùng|tống|thái|lưu|lý|chu|tô|quách|kiều|nông|hứa|vi|lò|giàng|thạch|sơn|danh|khổng|mạc|nghiêm|cao|vương|đào|hoàng|mai|hà|lâm|châu|đàm'
    .split('|')
    .map(syllableKey),
)
/** A name in the Vietnamese order, all syllables and the family name first: its person is called by the last part, never by the first. */
export function isVietnameseName(parts: readonly string[]): boolean {
  return parts.length > 1 && familyNames.has(parts[0]) && !parts.some(isForeign)
}

/**
 * The key under which equal full names meet. `Thị` is often left out (`Phạm Thanh Vân` is `Phạm Thị Thanh Vân`), and so are
 * the middle initials of foreign names (`Jillian C. York`), and all that stands before a long last part (`Gavin Scott Meller`).
 */
export function fullKey(parts: readonly string[]): string {
  const known = aliasOf(parts)
  if (known !== undefined) return known
  const last = parts.length - 1
  const vietnamese = isVietnameseName(parts)
  const foreign = !vietnamese && isForeignPart(parts[last])
  return parts
    .filter((part, i) => i === 0 || i === last || (vietnamese ? part !== 'thi5' || i > 1 : !foreign && part.length > 1))
    .join(' ')
}
