import { type EntityTable, entityLabels, type TokenTable } from '../columns.js'
import { foldSyllables } from '../letters/tones.js'
import { initialsOf, writtenOut } from './organization-abbreviations.js'
import { TokenText } from './token-text.js'

/** An organisation with everything that the text says it under. */
export interface Organization {
  /** The fullest form, with the abbreviations that are known or that the text explains written out. */
  readonly name: string
  /** Abbreviations of the whole name that stand beside it in the text: `Ban quản lý dự án Thăng Long (PMU Thăng Long)`. */
  readonly abbreviations: readonly string[]
  /** Indexes into the entity table, in order. */
  readonly mentions: readonly number[]
}

interface Known {
  name: string
  readonly abbreviations: string[]
  readonly mentions: number[]
}

const organization = entityLabels.indexOf('organization')

/**
 * The organisations of a text, in order of first mention. Two mentions are one organisation when their names are equal with
 * their abbreviations written out; when one stands in brackets behind the other as its abbreviation, there and from there on;
 * or when one is the beginning of exactly one fuller name (`Sở Y tế` of `Sở Y tế Hà Nội`), or what
 * stands behind its head (`Gió Núi` of `Câu lạc bộ Gió Núi`). Linear in the entities.
 */
export function linkOrganizations(text: string, tokens: TokenTable, entities: EntityTable): Organization[] {
  const t = new TokenText(text, tokens)
  const all: Known[] = []
  const byName = new Map<string, Known>()
  let before: { known: Known; past: number } | undefined
  for (let entity = 0; entity < entities.length; entity++) {
    if (entities.label[entity] !== organization) continue
    const first = entities.first[entity]
    const past = entities.past[entity]
    t.enterAt(first)
    const written = t.slice(first, past).replace(/\s+/g, ' ')
    const name = writtenOut(written)
    const key = foldSyllables(name)
    let known = byName.get(key)
    const bracketed = before && t.at(first - 1) === '(' && before.past === first - 1 && t.at(past) === ')'
    if (bracketed && before && isAbbreviation(written, before.known.name)) {
      known = before.known
      if (!known.abbreviations.includes(written)) known.abbreviations.push(written)
      byName.set(key, known)
      byName.set(foldSyllables(written), known)
    }
    known ??= byName.get(foldSyllables(written))
    if (!known) {
      known = { name, abbreviations: [], mentions: [] }
      all.push(known)
      byName.set(key, known)
    }
    known.mentions.push(entity)
    before = { known, past }
  }
  return joinShort(all)
}

/**
 * `LĐLĐ` of `Liên đoàn Lao động`: capitals that are the initials of the name, all of them or the first few; or, behind a name of
 * three words and more, those of its name in another language: `Cơ quan Hàng không Vũ trụ Mỹ (NASA)`.
 */
function isAbbreviation(short: string, name: string): boolean {
  if (/^[A-Z]{3,8}$/.test(short) && name.split(' ').length > 2) return true
  if (!/^[\p{Lu}\d.&-]{2,}$/u.test(short)) return false
  const letters = foldSyllables(short).replace(/[^\p{L}]/gu, '')
  return letters.length > 1 && initialsOf(name).startsWith(letters)
}

/** What a name may leave off in front: behind other heads stands another body (`Ủy ban Kiểm tra Huyện ủy`). */
const loose = new Set(
  'công ty|tổng công|tập đoàn|câu lạc|ngân hàng|hãng|báo|nhật báo|tạp chí|đài|nhà xuất|doanh nghiệp|hợp tác|đội|nhóm|ban nhạc|trường'
    .split('|')
    .map(foldSyllables),
)

/** Joins names that are the beginning of exactly one fuller one, or what stands behind its head, whole words. */
function joinShort(all: readonly Known[]): Organization[] {
  const fuller = new Map<string, Known | undefined>()
  for (const known of all) {
    const words = foldSyllables(known.name).split(' ')
    const parts = new Set<string>()
    const isLoose = loose.has(words[0]) || loose.has(`${words[0]} ${words[1]}`)
    for (let n = 1; n < Math.min(words.length, longestName); n++) {
      parts.add(words.slice(0, n).join(' '))
      if (isLoose) parts.add(words.slice(-n).join(' '))
    }
    for (const part of parts) fuller.set(part, fuller.has(part) ? undefined : known)
  }
  const joined = new Map<Known, Known>()
  for (const known of all) {
    const whole = fuller.get(foldSyllables(known.name))
    if (whole) joined.set(known, whole)
  }
  for (const known of all) {
    let whole = joined.get(known)
    if (!whole) continue
    // A fuller name may itself be a part of one more.
    for (let next = joined.get(whole); next; next = joined.get(next)) whole = next
    whole.mentions.push(...known.mentions)
    for (const short of known.abbreviations) if (!whole.abbreviations.includes(short)) whole.abbreviations.push(short)
  }
  return all
    .filter((known) => !joined.has(known))
    .map(({ name, abbreviations, mentions }) => ({ name, abbreviations, mentions: mentions.sort((a, b) => a - b) }))
    .sort((a, b) => a.mentions[0] - b.mentions[0])
}

/** Words of a name, at most, whose parts are looked for. */
const longestName = 24
