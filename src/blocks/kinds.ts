import { type BlockKind, blockKinds } from '../columns.js'
import { endsWithCredit, isPageLine, isPictureCredit, isSourceCredit } from './credits.js'
import { isBareDivision, isDivision } from './divisions.js'
import { emissionsOf, gapsOf, kindCount, transitions } from './kind-model.js'
import { LineFeatures } from './line-features.js'
import { isNameLine, isSourceLine } from './names.js'
import { foldLine, isProse, type Outline } from './outline.js'
import { phrases } from './phrases.js'
import { lookAgain } from './second-look.js'

/** One sure reason to call a block something. `kinds` holds what the rules called the blocks before it. */
export interface KindRule {
  readonly name: string
  /** Where there are more, the model chooses. */
  readonly kinds: readonly BlockKind[]
  applies(outline: Outline, i: number, kinds: readonly (BlockKind | undefined)[]): boolean
}

/** In an interview: `- Tôi có chọn đâu!` under `Vì sao ông chọn nghề này?` */
const dash = /^[-–—]\s*\S/u
const question = /\?["”]?$/u
const thanks = phrases('xin cảm ơn|xin cám ơn|cảm ơn ông|cảm ơn bà|cảm ơn anh|cảm ơn chị|cám ơn ông|trân trọng cảm ơn')

const bullet = /^(?:[-–—•●▪■◦○*+·✓✔]|\uf0b7)\s*\S/u
const numbered = /^(?:\d{1,2}|[a-zđ]|[IVX]{1,4})[.)]\s*\S|^(?:\d{1,2}\.){2,}\s*\S/u
const part = /^(\p{L}+) (?:\d{1,2}|[IVX]{1,4})\s?[:.)]/u

/** At most so many lines and words: a note, an item of a feed, a sentence of somebody's. */
const short = { lines: 6, words: 120 }
const isShort = (entries: Outline['entries']): boolean =>
  entries.length <= short.lines && entries.reduce((sum, { words }) => sum + words, 0) <= short.words

/** In this order; the first that applies decides. Blocks that no rule knows are left to the model. */
export const kindRules: readonly KindRule[] = [
  {
    name: 'equals the headline that was given apart',
    kinds: ['title'],
    applies: ({ entries, title }, i) => i === 0 && title !== undefined && foldLine(entries[0].text) === title,
  },
  {
    name: 'a division of a legal text, or its name below',
    kinds: ['heading'],
    applies: ({ entries }, i, kinds) =>
      isDivision(entries[i].text) ||
      (i > 0 && kinds[i - 1] === 'heading' && entries[i].words <= 40 && !entries[i].stopped && isBareDivision(entries[i - 1].text) && !numbered.test(entries[i].text)),
  },
  {
    name: 'a line of the page',
    kinds: ['other'],
    applies: ({ entries }, i) => entries[i].words <= 60 && isPageLine(entries[i]),
  },
  {
    name: 'names where a picture comes from, and nothing else',
    kinds: ['credit'],
    applies: ({ entries }, i) => entries[i].words <= 12 && isPictureCredit(entries[i]),
  },
  {
    name: 'names where the text comes from',
    kinds: ['credit'],
    applies: ({ entries, lastProse }, i) =>
      i > lastProse && entries[i].words <= 14 && isSourceCredit(entries[i]) && !isProse(entries[i]),
  },
  {
    name: 'an agency or paper alone at the end',
    kinds: ['credit'],
    applies: ({ entries, lastProse }, i, kinds) =>
      i > lastProse && i > 0 && isSourceLine(entries[i].text, kinds[i - 1] === 'credit' && /^theo\s/iu.test(entries[i - 1].text)),
  },
  {
    name: 'a name alone, behind the text or right below the headline',
    kinds: ['byline'],
    applies: ({ entries, firstProse, lastProse }, i) =>
      i > 0 && (i > lastProse || (i <= 2 && i <= firstProse)) && isNameLine(entries[i].text),
  },
  {
    name: 'ends with a picture credit',
    kinds: ['caption'],
    applies: ({ entries }, i) =>
      entries[i].words <= 80 && endsWithCredit(entries[i]) && !isNameLine(entries[i].text),
  },
  {
    // Pages give the text of a picture twice: for those who cannot see it, and below it.
    name: 'one sentence twice in a row',
    kinds: ['caption'],
    applies: ({ entries }, i) => {
      const { text, words, stopsInside } = entries[i]
      return words >= 8 && words <= 45 && stopsInside === 0 && !bullet.test(text) && !numbered.test(text) &&
        i > 0 && (entries[i - 1].text === text || entries[i + 1]?.text === text)
    },
  },
  {
    name: 'the first line, without a stop',
    kinds: ['title'],
    applies: ({ entries, title }, i) =>
      title === undefined && i === 0 && entries.length > 1 && entries[0].words >= 3 && entries[0].words <= 30 &&
      !/[.…:;,]$/u.test(entries[0].text) && entries[0].stopsInside === 0 && !numbered.test(entries[0].text) && !bullet.test(entries[0].text),
  },
  {
    name: 'a sentence with its stop right below the headline',
    kinds: ['paragraph'],
    applies: ({ entries }, i, kinds) =>
      i > 0 && i <= 3 && kinds[0] === 'title' && entries[i].stopped && kinds.slice(1).every((kind) => kind === 'byline' || kind === 'credit'),
  },
  {
    name: 'an answer behind a question',
    kinds: ['paragraph'],
    applies: ({ entries }, i) => dash.test(entries[i].text) && i > 0 && question.test(entries[i - 1].text),
  },
  {
    name: 'a question before an answer, or thanks for it',
    kinds: ['paragraph'],
    applies: ({ entries }, i) =>
      (question.test(entries[i].text) && i + 1 < entries.length && dash.test(entries[i + 1].text)) || thanks.begin(entries[i].opening),
  },
  {
    name: 'begins with a number, and ends with a stop',
    kinds: ['list-item'],
    applies: ({ entries }, i) => numbered.test(entries[i].text) && (entries[i].stopped || /[;,]$/.test(entries[i].tail)),
  },
  {
    name: 'begins with a number',
    kinds: ['list-item', 'heading'],
    applies: ({ entries }, i) => numbered.test(entries[i].text),
  },
  {
    name: 'begins with a bullet',
    kinds: ['list-item'],
    applies: ({ entries }, i) => bullet.test(entries[i].text) && !(entries[i].text.startsWith('*') && entries[i].stopsInside > 0),
  },
  {
    name: 'one of several numbered parts',
    kinds: ['list-item', 'heading'],
    applies: ({ entries }, i) => {
      const head = part.exec(entries[i].text)?.[1]
      if (head === undefined) return false
      const beside = (j: number) => j >= 0 && j < entries.length && part.exec(entries[j].text)?.[1] === head
      return beside(i - 1) || beside(i + 1)
    },
  },
  {
    name: 'a sentence with its stop, in a text too short for an article with pictures',
    kinds: ['paragraph'],
    applies: ({ entries }, i) => entries[i].stopped && !question.test(entries[i].text) && isShort(entries),
  },
  {
    name: 'four sentences and 60 words',
    kinds: ['paragraph'],
    applies: ({ entries }, i) => entries[i].stopsInside >= 3 && entries[i].words >= 60,
  },
] // biome-ignore format: a list of rules

const any = (1 << kindCount) - 1
const title = 1 << blockKinds.indexOf('title')

/** What the rules leave open: for each block the kinds that it may be, as bits, and the features of those with a choice. */
export interface OpenKinds {
  readonly allowed: Uint16Array
  readonly features: LineFeatures
}

/** O(blocks), each looked at up to a fixed length. */
export function applyRules(outline: Outline): OpenKinds {
  const { entries } = outline
  const allowed = new Uint16Array(entries.length)
  const kinds: (BlockKind | undefined)[] = []
  let credited = 0
  for (let i = 0; i < entries.length; i++) {
    const rule = kindRules.find((candidate) => candidate.applies(outline, i, kinds))
    kinds.push(rule?.kinds[0])
    if (rule?.kinds[0] === 'caption') credited++
    // A headline is the first block, and stands in the text only if it was not given apart.
    if (!rule) allowed[i] = i === 0 && outline.title === undefined ? any : any & ~title
    else for (const kind of rule.kinds) allowed[i] |= 1 << blockKinds.indexOf(kind)
  }
  return { allowed, features: new LineFeatures(outline, credited) }
}

/** Whether a set of kinds holds more than one. */
export const isOpen = (kinds: number): boolean => (kinds & (kinds - 1)) !== 0

/** The kind of every block, in order, as indexes into `blockKinds`: by the rules, and where these end by the model. Linear. */
export function nameKinds(outline: Outline): Uint8Array {
  const { allowed, features } = applyRules(outline)
  const emission = new Int32Array(allowed.length * kindCount)
  for (let i = 0; i < allowed.length; i++)
    if (isOpen(allowed[i])) emissionsOf(features.slot, features.collect(i), emission, i * kindCount)
  return lookAgain(outline, gapsOf(emission, allowed, transitions()), features.end)
}
