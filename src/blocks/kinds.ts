import type { BlockKind } from '../columns.js'
import { capitals, looksLikeCaption, tellsScene } from './captions.js'
import { endsWithCredit, isPageLine, isPictureCredit, isSourceCredit } from './credits.js'
import { isNameLine, isSourceLine } from './names.js'
import { foldLine, isProse, type Outline } from './outline.js'
import { phrases } from './phrases.js'

/** One reason to call a block something. `kinds` holds what the blocks before it were called. */
export interface KindRule {
  readonly name: string
  readonly kind: BlockKind
  applies(outline: Outline, i: number, kinds: readonly BlockKind[]): boolean
}

/** `Phóng viên: Thưa ông, …?`, `PV: Xin cảm ơn!` */
const speech = /^[\p{L}\p{M}. ]{2,40}: .*[.?!…]["”]?$/u
/** In an interview: `- Tôi có chọn đâu!` under `Vì sao ông chọn nghề này?` */
const dash = /^[-–—]\s*\S/u
const question = /\?["”]?$/u
const thanks = phrases('xin cảm ơn|xin cám ơn|cảm ơn ông|cảm ơn bà|cảm ơn anh|cảm ơn chị|cám ơn ông|trân trọng cảm ơn')

const bullet = /^(?:[-–—•●▪■◦○*+·✓✔]|\uf0b7)\s*\S/u
const numbered = /^(?:\d{1,2}|[a-zđ]|[IVX]{1,4})[.)]\s*\S|^(?:\d{1,2}\.){2,}\s*\S/u
const part = /^(\p{L}+) (?:\d{1,2}|[IVX]{1,4})\s?[:.)]/u

/** In this order; the first that applies names the block. What none of them names is a paragraph. */
export const kindRules: readonly KindRule[] = [
  {
    name: 'equals the headline that was given apart',
    kind: 'title',
    applies: ({ entries, title }, i) => i === 0 && title !== undefined && foldLine(entries[0].text) === title,
  },
  {
    name: 'a line of the page',
    kind: 'other',
    applies: ({ entries }, i) => entries[i].words <= 60 && isPageLine(entries[i]),
  },
  {
    name: 'names where a picture comes from, and nothing else',
    kind: 'credit',
    applies: ({ entries }, i) => entries[i].words <= 12 && isPictureCredit(entries[i]),
  },
  {
    name: 'names where the text comes from',
    kind: 'credit',
    applies: ({ entries, lastProse }, i) =>
      i > lastProse && entries[i].words <= 14 && isSourceCredit(entries[i]) && !isProse(entries[i]),
  },
  {
    name: 'an agency or paper alone at the end',
    kind: 'credit',
    applies: ({ entries, lastProse }, i, kinds) =>
      i > lastProse && i > 0 && isSourceLine(entries[i].text, kinds[i - 1] === 'credit' && /^theo\s/iu.test(entries[i - 1].text)),
  },
  {
    name: 'a name alone, behind the text or right below the headline',
    kind: 'byline',
    applies: ({ entries, firstProse, lastProse }, i) =>
      i > 0 && isNameLine(entries[i].text) && (i > lastProse || (i <= 2 && i <= firstProse)),
  },
  {
    name: 'ends with a picture credit',
    kind: 'caption',
    applies: ({ entries }, i) =>
      entries[i].words <= 80 && endsWithCredit(entries[i]) && !isNameLine(entries[i].text),
  },
  {
    name: 'the first line, without a stop',
    kind: 'title',
    applies: ({ entries, title }, i) =>
      title === undefined && i === 0 && entries.length > 1 && entries[0].words >= 3 && entries[0].words <= 30 &&
      !/[.…:;,]$/u.test(entries[0].text) && entries[0].stopsInside === 0 && !numbered.test(entries[0].text) && !bullet.test(entries[0].text),
  },
  {
    name: 'a numbered line over running text',
    kind: 'heading',
    applies: ({ entries }, i) =>
      numbered.test(entries[i].text) && !entries[i].stopped && entries[i].words <= 16 &&
      i + 1 < entries.length && !numbered.test(entries[i + 1].text) && isProse(entries[i + 1]),
  },
  {
    name: 'an answer behind a question',
    kind: 'paragraph',
    applies: ({ entries }, i) => dash.test(entries[i].text) && i > 0 && question.test(entries[i - 1].text),
  },
  {
    name: 'a question before an answer, or thanks for it',
    kind: 'paragraph',
    applies: ({ entries }, i) =>
      (question.test(entries[i].text) && i + 1 < entries.length && dash.test(entries[i + 1].text)) || thanks.begin(entries[i].folded),
  },
  {
    name: 'begins with a bullet or a number',
    kind: 'list-item',
    applies: ({ entries }, i) => (bullet.test(entries[i].text) && !(entries[i].text.startsWith('*') && entries[i].stopsInside > 0)) || numbered.test(entries[i].text),
  },
  {
    name: 'one of several numbered parts',
    kind: 'list-item',
    applies: ({ entries }, i) => {
      const head = part.exec(entries[i].text)?.[1]
      if (head === undefined) return false
      const beside = (j: number) => j >= 0 && j < entries.length && part.exec(entries[j].text)?.[1] === head
      return beside(i - 1) || beside(i + 1)
    },
  },
  {
    name: 'a speaker and what is asked or said',
    kind: 'paragraph',
    applies: ({ entries }, i) => speech.test(entries[i].text),
  },
  {
    name: 'a plain line without a stop, over running text',
    kind: 'heading',
    applies: ({ entries }, i) =>
      entries[i].words <= 13 && !/[.…:;,]["'”’»)\]]*$/u.test(entries[i].text) && entries[i].stopsInside === 0 &&
      capitals(entries[i].text) <= 1 && !tellsScene(entries[i]) && i + 1 < entries.length && isProse(entries[i + 1]),
  },
  {
    name: 'shows what a picture shows',
    kind: 'caption',
    applies: looksLikeCaption,
  },
  {
    name: 'another short line without a stop',
    kind: 'heading',
    applies: ({ entries }, i) =>
      entries[i].words <= 20 && !/[.…:;,]["'”’»)\]]*$/u.test(entries[i].text) && entries[i].stopsInside === 0 &&
      i + 1 < entries.length,
  },
] // biome-ignore format: a list of rules

/** The kind of every block, in order. O(blocks), each looked at up to a fixed length. */
export function nameKinds(outline: Outline): BlockKind[] {
  const kinds: BlockKind[] = []
  for (let i = 0; i < outline.entries.length; i++)
    kinds.push(kindRules.find((rule) => rule.applies(outline, i, kinds))?.kind ?? 'paragraph')
  return kinds
}
