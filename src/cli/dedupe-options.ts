import { type Measure, measureNames } from '../archive/index.js'
import { UsageError } from './failure.js'

/** What `vanban dedupe` looks for, and where it puts what it finds. */
export interface DedupeCommandOptions {
  readonly level: 'document' | 'paragraph'
  readonly measure: Measure
  /** Unless told, the measure's own. */
  readonly threshold?: number
  readonly numbers: 'part' | 'join'
  /** A line of so many documents of a source is one that they share. */
  readonly documents: number
  readonly remove: boolean
  readonly sourceField?: string
  readonly clusters?: string
  readonly report?: string
  readonly work?: string
  readonly resume: boolean
  readonly progress: boolean
}

const only = ['dedupe']

/** The options of `vanban dedupe`, with their lines of help. */
export const dedupeSpecs = {
  level: {
    type: 'string',
    value: 'LEVEL',
    choices: ['document', 'paragraph'],
    only,
    help: 'document (the default): documents that are alike; paragraph: lines that many documents of a source share',
  },
  threshold: {
    type: 'string',
    value: 'X',
    only,
    help: 'the least similarity of two documents, above 0 and at most 1 (default: 0.8; for containment 0.52)',
  },
  measure: {
    type: 'string',
    value: 'NAME',
    choices: measureNames,
    only,
    help: 'what similarity is, on runs of five syllables: jaccard (the default), those that both have of those that either has; containment, of those that the shorter has, so that an article is like a longer version of it',
  },
  numbers: {
    type: 'string',
    value: 'CHOICE',
    choices: ['part', 'join'],
    only,
    help: 'two alike documents that each say numbers the other does not: part (the default) reports them and keeps both, join takes them for duplicates',
  },
  documents: {
    type: 'string',
    value: 'N',
    only,
    help: 'with --level paragraph: a line of so many documents of a source is shared (default: 10)',
  },
  remove: {
    type: 'boolean',
    only,
    help: 'with --level paragraph: write the documents without their shared lines, in place of the list of these',
  },
  'source-field': {
    type: 'string',
    value: 'NAME',
    only,
    help: 'field of a record that names where it appeared, a newspaper or host',
  },
  clusters: {
    type: 'string',
    value: 'FILE',
    only,
    help: 'write the clusters there, a line of JSON each: the document that stands for the others, and these; with --level paragraph the shared lines',
  },
  report: {
    type: 'string',
    value: 'FILE',
    only,
    help: 'write the report there: as JSON where the name ends in .json, else to read',
  },
  work: {
    type: 'string',
    value: 'FOLDER',
    only,
    help: 'keep there what was read (about 600 bytes a document, and four a syllable), for --resume; otherwise in a temporary folder that is removed',
  },
  resume: {
    type: 'boolean',
    only,
    help: 'go on with the broken-off run in --work; of a finished one with another --threshold, --measure or --numbers, nothing is read again but to write it',
  },
  progress: {
    type: 'boolean',
    only,
    help: 'tell on standard error how far it is, also where that is no terminal',
  },
} as const

/** @throws UsageError */
export function dedupeOptions(
  values: ReadonlyMap<string, string>,
  whole: (name: string, least?: number) => number | undefined,
): DedupeCommandOptions {
  const level = (values.get('level') ?? 'document') as 'document'
  const others = {
    document: ['documents', 'remove'],
    paragraph: ['threshold', 'measure', 'numbers'],
  }
  for (const name of others[level])
    if (values.has(name))
      throw new UsageError(`--${name} goes with --level ${level === 'document' ? 'paragraph' : 'document'}`)
  if (values.has('resume') && !values.has('work'))
    throw new UsageError('--resume wants the folder of the run: --work FOLDER --resume')
  for (const name of ['clusters', 'report'])
    if (values.get(name) === '-') throw new UsageError(`--${name} wants FILE, found -`)
  const threshold = thresholdOf(values.get('threshold'))
  const text = (name: 'clusters' | 'report' | 'work') => (values.has(name) ? { [name]: values.get(name)! } : {})
  return {
    level,
    measure: (values.get('measure') ?? 'jaccard') as Measure,
    numbers: (values.get('numbers') ?? 'part') as 'part',
    documents: whole('documents', 2) ?? 10,
    remove: values.has('remove'),
    resume: values.has('resume'),
    progress: values.has('progress'),
    ...(threshold !== undefined && { threshold }),
    ...(values.has('source-field') && { sourceField: values.get('source-field')! }),
    ...text('clusters'),
    ...text('report'),
    ...text('work'),
  }
}

function thresholdOf(value: string | undefined): number | undefined {
  if (value === undefined) return undefined
  const threshold = /^\d*\.?\d+$/.test(value) ? Number(value) : Number.NaN
  if (!(threshold > 0 && threshold <= 1))
    throw new UsageError(`--threshold must be a number above 0 and at most 1, such as 0.8, found ${value}`)
  return threshold
}
