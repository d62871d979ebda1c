import { type ReferenceRule, referenceRules } from '../rouge/index.js'
import { UsageError } from './failure.js'

/** What `vanban rouge` compares, and how. */
export interface RougeCommandOptions {
  readonly summaryField: string
  readonly referenceFields: readonly string[]
  readonly against?: string
  readonly againstField?: string
  readonly references: ReferenceRule
  readonly samples: number
  readonly seed: number
}

const only = ['rouge']

/** The options of `vanban rouge`, with their lines of help. */
export const rougeSpecs = {
  'summary-field': {
    type: 'string',
    value: 'NAME',
    only,
    help: 'field of a record that holds the summary: a string, or a list of sentences, as strings or as vanban summarize writes them (default: summary)',
  },
  'reference-field': {
    type: 'string',
    value: 'A,B',
    only,
    help: 'fields that hold the references, each a string or a list of several; a.b is the field b within a (default: reference)',
  },
  against: {
    type: 'string',
    value: 'FILE',
    only,
    help: "another system's summaries, line by line: how far the first lies above it, with p",
  },
  'against-field': { type: 'string', value: 'NAME', only, help: 'the same, where the inputs are records' },
  references: {
    type: 'string',
    value: 'RULE',
    choices: referenceRules,
    only,
    help: 'what several references come to: mean (the default), max (the best, for each measure), jackknife (mean of the best, one left out in turn)',
  },
  samples: { type: 'string', value: 'N', only, help: 'draws of the bootstrap (default: 1000)' },
  seed: { type: 'string', value: 'N', only, help: 'seed of the draws (default: 1)' },
} as const

/** @throws UsageError */
export function rougeOptions(
  values: ReadonlyMap<string, string>,
  whole: (name: string, least?: number) => number | undefined,
): RougeCommandOptions {
  const referenceFields = (values.get('reference-field') ?? 'reference').split(',').map((name) => name.trim())
  if (referenceFields.includes('')) throw new UsageError('--reference-field wants names parted by commas')
  const samples = whole('samples', 1) ?? 1000
  if (samples > 1_000_000) throw new UsageError(`--samples must be at most 1000000, found ${samples}`)
  return {
    summaryField: values.get('summary-field') ?? 'summary',
    referenceFields,
    references: (values.get('references') ?? 'mean') as ReferenceRule,
    samples,
    seed: whole('seed') ?? 1,
    ...(values.has('against') && { against: values.get('against')! }),
    ...(values.has('against-field') && { againstField: values.get('against-field')! }),
  }
}
