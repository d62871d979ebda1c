import type { SummaryOptions } from '../document.js'
import { type ClassicMethodName, classicMethodNames } from '../summary/classic/methods.js'
import type { SelectOptions } from '../summary/select.js'
import { UsageError } from './failure.js'

/** What a summary is asked for. */
export interface SummaryCommandOptions {
  readonly summary: SummaryOptions
  /** The file that `--since` names. */
  readonly since?: string
  readonly highlight: boolean
  readonly cluster: boolean
  readonly newestFirst: boolean
}

/** The options of summaries, with their lines of help. */
export const summarySpecs = {
  sentences: {
    type: 'string',
    value: 'N',
    only: ['analyze', 'summarize'],
    help: 'sentences of the summary at most',
  },
  words: {
    type: 'string',
    value: 'N',
    only: ['analyze', 'summarize'],
    help: 'words of the summary at most, as editors count them (syllables and numbers)',
  },
  characters: {
    type: 'string',
    value: 'N',
    only: ['analyze', 'summarize'],
    help: 'characters of the summary at most',
  },
  ratio: {
    type: 'string',
    value: 'R',
    only: ['analyze', 'summarize'],
    help: 'words of the summary at most, as a share of the text: 0.1 is a tenth',
  },
  auto: {
    type: 'boolean',
    only: ['analyze', 'summarize'],
    help: 'the length of the summary follows the text, 1 to 5 sentences (the default)',
  },
  query: {
    type: 'string',
    value: 'WORDS',
    only: ['summarize'],
    help: 'only sentences that have these words, or one of several phrases parted by commas',
  },
  about: {
    type: 'string',
    value: 'NAME',
    only: ['summarize'],
    help: 'only sentences that mention this person, organisation, place or document, under whatever name',
  },
  since: {
    type: 'string',
    value: 'FILE',
    only: ['summarize'],
    help: 'only sentences that tell something new to a reader of this text',
  },
  highlight: {
    type: 'boolean',
    only: ['summarize'],
    help: 'show the whole text to readers, its summary set off',
  },
  cluster: {
    type: 'boolean',
    only: ['summarize'],
    help: 'a record holds documents: [{id, title, text}] on one event, and has one summary',
  },
  'newest-first': {
    type: 'boolean',
    only: ['summarize'],
    help: 'with --cluster: newer documents (--date-field) first, in the choice and in the order',
  },
  method: {
    type: 'string',
    value: 'NAME',
    choices: classicMethodNames,
    only: ['summarize'],
    help: `a classic method in place of the trained ranker, to compare with: ${classicMethodNames.join(', ')}`,
  },
} as const

/** @throws UsageError */
export function summaryOptions(
  values: ReadonlyMap<string, string>,
  whole: (name: string) => number,
): SummaryCommandOptions {
  for (const name of ['cluster', 'query', 'about', 'since'])
    if (values.has(name) && values.has('method')) throw new UsageError(`--${name} and --method do not go together`)
  if (values.has('newest-first') && !values.has('cluster')) throw new UsageError('--newest-first goes with --cluster')
  if (values.has('cluster') && values.get('from') === 'text')
    throw new UsageError('--cluster reads records: --from ndjson')
  for (const name of ['query', 'about'])
    if (values.has(name) && !/[\p{L}\p{N}]/u.test(values.get(name)!))
      throw new UsageError(`--${name} must hold a word, found ${JSON.stringify(values.get(name))}`)
  return {
    summary: {
      ...limitOptions(values, whole),
      ...(values.has('query') && { query: values.get('query')! }),
      ...(values.has('about') && { about: values.get('about')! }),
      ...(values.has('method') && { method: values.get('method') as ClassicMethodName }),
    },
    highlight: values.has('highlight'),
    cluster: values.has('cluster'),
    newestFirst: values.has('newest-first'),
    ...(values.has('since') && { since: values.get('since')! }),
  }
}

/** The limit of the summary: one at most. */
function limitOptions(values: ReadonlyMap<string, string>, whole: (name: string) => number): SelectOptions {
  const limits = ['sentences', 'words', 'characters', 'ratio', 'auto'].filter((name) => values.has(name))
  if (limits.length > 1) throw new UsageError(`--${limits[0]} and --${limits[1]} do not go together`)
  const [name] = limits
  if (name === undefined || name === 'auto') return {}
  if (name !== 'ratio') return { [name]: whole(name) }
  const ratio = values.get('ratio')!
  if (!/^(0|1|[01]?\.\d{1,15})$/.test(ratio) || Number(ratio) > 1)
    throw new UsageError(`--ratio must be a number from 0 to 1, found ${ratio}`)
  return { ratio: Number(ratio) }
}
