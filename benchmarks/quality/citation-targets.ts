import { plain } from '../../src/entities/issuers.js'
import { recognizeShapes } from '../../src/entities/shapes.js'
import { entityValue } from '../../src/entities/value.js'
import type { ArticleReference, DocumentValue } from '../../src/entities/values.js'
import { analyze } from '../../src/index.js'
import { foldSyllables } from '../../src/letters/tones.js'

/** A provision or a document. */
export interface Target {
  readonly reference: ArticleReference
  readonly document?: DocumentValue
}

const levels: readonly (readonly [level: keyof ArticleReference, word: RegExp])[] = [
  ['point', /^(?:điểm|tiết) /iu],
  ['clause', /^khoản /iu],
  ['article', /^điều /iu],
  ['section', /^(?:mục|chương|phần) /iu],
  ['annex', /^phụ lục /iu],
]

/**
 * `Điểm a, b / Khoản 3 / Điều 7 / Nghị định 15/2020/NĐ-CP`: a target for each point; none where a part is no part of a document.
 */
export function readTargets(written: string): Target[] {
  let targets: Target[] = [{ reference: {} }]
  for (const part of written.split(/ \/ | - (?=Phụ lục)/)) {
    if (part === '') continue
    const level = levels.find(([, word]) => word.test(part))
    if (level) {
      const numbers = part.split(/\s*(?:,|;| và )\s*/).map((one) => one.replace(level[1], '').trim().toLowerCase())
      if (!numbers.every((number) => /^[\p{L}\d.]{1,6}$/u.test(number))) return []
      targets = targets.flatMap(({ reference, ...rest }) =>
        // `Mục 2 / Chương II`: the smaller part is the section, as in the values.
        numbers.map((number) => ({ ...rest, reference: { [level[0]]: number, ...reference } })),
      )
    } else {
      const document = documentOf(part)
      if (!document) return []
      targets = targets.map((target) => ({ ...target, document }))
    }
  }
  return targets
}

function documentOf(part: string): DocumentValue | undefined {
  if (part === 'Thông tư liên tịch') return { type: part }
  const { text, tokens } = analyze(part).tables
  const entities = recognizeShapes(text, tokens)
  if (entities.length !== 1 || entities.first[0] !== 0) return undefined
  const value = entityValue(text, tokens, entities, 0) as DocumentValue
  return value.type === undefined ? undefined : value
}

/** Whether a found target is the gold one, which may leave out larger parts and the document. */
export function matches(found: Target, gold: Target): boolean {
  const parts = levels.map(([level]) => [found.reference[level]?.toLowerCase(), gold.reference[level]?.toLowerCase()])
  const largest = parts.findLastIndex(([, wanted]) => wanted !== undefined)
  const agree = parts.every(
    ([ours, wanted], i) => ours === wanted || (i > largest && largest >= 0 && wanted === undefined),
  )
  return agree && (gold.document === undefined || sameDocument(found.document, gold.document))
}

function sameDocument(found: DocumentValue | undefined, gold: DocumentValue): boolean {
  const fields = ['type', 'number', 'year', 'symbol', 'title'] as const
  return fields.every((field) => {
    const [ours, wanted] = [found?.[field], gold[field]]
    if (wanted === undefined) return true
    if (field === 'number') return Number(ours) === Number(wanted)
    const fold = (value: unknown) =>
      field === 'symbol' ? plain(String(value)).replace(/\W/g, '') : foldSyllables(String(value))
    return ours !== undefined && fold(ours) === fold(wanted)
  })
}
