import { fileURLToPath } from 'node:url'
import { corpusPath, readCorpus } from '../../corpus/corpora.js'
import type { EntityTable, TokenTable } from '../../src/columns.js'
import type { Citation } from '../../src/entities/citation-walk.js'
import { type DocumentPosition, resolveCitations } from '../../src/entities/citations.js'
import { recognizeShapes } from '../../src/entities/shapes.js'
import { entityValue } from '../../src/entities/value.js'
import type { ArticleReference, DocumentValue } from '../../src/entities/values.js'
import { analyze } from '../../src/index.js'
import { matches, readTargets, type Target } from './citation-targets.js'

/*
 * VLegal: a provision with its position (`Điểm b / Khoản 35 / Điều 1 / Nghị định 17/2019/NĐ-CP`), the title of its document and the texts
 * that it stands in, and as gold the triplets (position, relation, target). All relations are amendments (sửa đổi, bổ sung, bãi bỏ,
 * thay thế): gold lists what a provision changes, not what else it cites (`theo quy định tại Điều 9`, `Nghị định này`).
 *
 * The task counted is therefore: the provisions that the text changes, resolved to point, clause, article and document. The texts go in as
 * they would stand in the document, outermost first, with the position of the provision; nothing else of the record is used.
 *
 * - found: the citations that `resolveCitations` marks as amended, in the provision's own text (where that is a quotation, in the
 *   text around it). Other citations are resolved as well, but gold cannot confirm them, so they are not counted.
 * - gold is a set of targets: one that stands in two triplets (`sửa đổi` and `bổ sung`) counts once.
 * - right: a gold target whose parts and document all agree. Parts that only the found one has are allowed above the largest part of
 *   the gold one, where gold broke off (`Khoản 7 / Nghị định 13/2011/NĐ-CP`), and a document is, where gold names none.
 * - `parsed` gold: targets of this provision (some triplets have another source) that are articles or documents; forms (`Mẫu QLB-7`) and things (`C/O điện tử`) are not of the task.
 * - `told` gold: parsed, and each part, number and name stands somewhere in the record's texts. Some records hold the heading of an article
 *   alone, and gold lists what the rest of it changes. Recall counts against told gold, precision in the records that have some;
 *   a found target that is gold but not told counts neither way.
 */
const file = 'vlegal/citations-dev.jsonl.gz'

interface Row {
  readonly document: string
  readonly answer: readonly (readonly [source: string, relation: string, target: string])[]
}

export interface CitationScore {
  readonly records: number
  readonly gold: number
  readonly parsed: number
  readonly told: number
  readonly found: number
  readonly right: number
  readonly precision: number
  readonly recall: number
}

export type CitationPart = 'develop' | 'opened' | 'held back'

/**
 * Odd records (from 1) are for developing the rules. Even ones were all held back until November 2026; since then every second of
 * them (4, 8, …) is opened for developing too, and 2, 6, … alone are held back: their texts are not read.
 */
function partOf(record: number): CitationPart {
  if (record % 2 === 0) return 'develop'
  return record % 4 === 3 ? 'opened' : 'held back'
}

/** The scores of every record, or of a part. */
export function evaluateCitations(part?: CitationPart, show?: (line: string) => void): CitationScore | undefined {
  if (!corpusPath(file)) return undefined
  const rows = readCorpus(file)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row)
    .filter((_, i) => part === undefined || partOf(i) === part)
  let [gold, parsed, told, found, right] = [0, 0, 0, 0, 0]
  for (const { document, answer } of rows) {
    const { position, title, texts } = readRecord(document)
    const all = `${title}\n${texts.join('\n')}`
    const own = answer.filter(([source]) => source === position).map(([, , target]) => target)
    const wanted = [...new Set(own)].flatMap(readTargets)
    const open = wanted.filter((target) => isTold(target, all))
    gold += answer.length
    parsed += wanted.length
    told += open.length
    if (open.length === 0) continue
    const ours = amendedBy(title, texts, readPosition(position))
    const left = [...open]
    const wrong: Target[] = []
    for (const target of ours) {
      const i = left.findIndex((one) => matches(target, one))
      if (i >= 0) left.splice(i, 1)
      else if (!wanted.some((one) => matches(target, one))) wrong.push(target)
    }
    const agreed = open.length - left.length
    right += agreed
    found += agreed + wrong.length
    if (show && (left.length > 0 || wrong.length > 0)) {
      show(`${position} | ${title.slice(0, 120)} | ${texts.map((text) => text.slice(0, 160)).join(' ¦ ')}`)
      for (const one of left) show(`   - ${JSON.stringify(one)}`)
      for (const one of wrong) show(`   + ${JSON.stringify(one)}`)
    }
  }
  const [precision, recall] = [right / found, right / told]
  return { records: rows.length, gold, parsed, told, found, right, precision, recall }
}

/** The lists of texts are not JSON: strings in quotation marks of either kind, some of them not closed. */
function readRecord(document: string): { position: string; title: string; texts: string[] } {
  const [, position = '', title = '', list = ''] =
    /^(.*?), trích yếu ['"](.*?)['"] có danh sách ngữ cảnh sau\s*\[?(.*?)\]?\s*$/su.exec(document) ?? []
  const texts = list
    .trim()
    .replace(/^['"“]|['"]$/g, '')
    .split(
      /['"”]?\s*,\s*['"“](?=(?:Sửa|Bổ|Bãi|Thay|Điểm|Khoản|Điều|Mục|Phụ lục|Chương) |\d|[a-zđ]\))|(?<=”), (?=Điều \d+\. )/u,
    )
    .map((text) => text.replaceAll('\\n', '\n').replaceAll('\\"', '"').trim())
  return { position, title, texts: texts.filter((text) => text !== '') }
}

function readPosition(position: string): DocumentPosition {
  const parts = position.split(' / ')
  const document = documentAt(parts.at(-1) ?? '')
  const reference = readTargets(parts.slice(0, -1).join(' / '))[0]?.reference ?? {}
  return { ...reference, ...(document && { document }) }
}

function documentAt(text: string): DocumentValue | undefined {
  const { tokens, entities } = tablesOf(text)
  return entities.length === 0 ? undefined : (entityValue(text, tokens, entities, 0) as DocumentValue)
}

function tablesOf(text: string): { text: string; tokens: TokenTable; entities: EntityTable } {
  const { text: normal, tokens } = analyze(text).tables
  return { text: normal, tokens, entities: recognizeShapes(normal, tokens) }
}

const headed = /^(?:Điều \d|\d{1,3}[a-zđ]?\. |[a-zđ]\) |Chương |Mục )/u

/** What the provision changes, as far as its texts tell. */
function amendedBy(title: string, texts: readonly string[], position: DocumentPosition): Target[] {
  const lines = [title, ...[...texts].reverse()].map((line) => line.replace(/[\r\n]+/g, '\n'))
  const { text, tokens, entities } = tablesOf(lines.join('\n'))
  const amended = resolveCitations(text, tokens, entities, position).citations.filter((one) => one.amended)
  // The innermost text is the last; texts without a head stand beside one another.
  const beside = texts.findIndex((one) => headed.test(one))
  const innermost = beside === 0 ? 1 : beside < 0 ? texts.length : beside
  for (let count = innermost; count <= texts.length; count++) {
    const from = text.length - lines.slice(lines.length - count).join('\n').length
    const inside = amended.filter(({ first }) => tokens.start[first] >= from)
    if (inside.length > 0) return inside.flatMap(toTargets)
  }
  return []
}

function toTargets({ group, articles }: Citation): Target[] {
  const document = group && { document: group.value }
  return articles.length === 0
    ? [{ reference: {}, ...document }]
    : articles.map((reference) => ({ reference, ...document }))
}

/** Whether all parts of a target can be read off the texts: its number in a list behind its word, its document by number or name. */
function isTold({ reference, document }: Target, text: string): boolean {
  const has = (pattern: string) => new RegExp(`(?<![\\p{L}\\d])${pattern}(?![\\p{L}\\d])`, 'iu').test(text)
  const words: Readonly<Record<keyof ArticleReference, string>> = {
    point: 'điểm|tiết', clause: 'khoản', article: 'điều', section: 'mục|chương|phần', annex: 'phụ lục',
  } // biome-ignore format: a row
  const list = '(?: [\\p{L}\\d.]{1,4}(?:,| và|;)?){0,8}?'
  const parts = Object.entries(reference) as [keyof ArticleReference, string][]
  const name = document?.number ?? (document?.title && `${document.type} ${document.title}`)
  return (
    parts.every(([level, value]) => has(`(?:${words[level]})${list} ${value.replaceAll('.', '\\.')}`)) &&
    (name === undefined || has(name))
  )
}

// --show: every difference of the parts that are open.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const show = process.argv.includes('--show') ? (line: string) => console.log(line) : undefined
  const scores = (['develop', 'opened', 'held back'] as const).map(
    (part) => [part, evaluateCitations(part, part === 'held back' ? undefined : show)] as const,
  )
  if (scores.every(([, score]) => score)) console.table(Object.fromEntries(scores))
  else console.log('no vlegal corpus: set VANBAN_CORPORA to the folder of the corpora')
}
