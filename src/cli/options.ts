import { parseArgs } from 'node:util'
import { parseDay } from '../entities/calendar.js'
import { encodings, type LegacyEncoding } from '../legacy/encodings.js'
import { type NormalizeOptions, normalizeChoices } from '../normalize/options.js'
import { type DuplicateChoice, duplicateChoices } from '../pipeline.js'
import { type DedupeCommandOptions, dedupeOptions, dedupeSpecs } from './dedupe-options.js'
import { UsageError } from './failure.js'
import { nearest } from './nearest.js'
import { type RougeCommandOptions, rougeOptions, rougeSpecs } from './rouge-options.js'
import { type SummaryCommandOptions, summaryOptions, summarySpecs } from './summary-options.js'

/** The layers of a record, in the order in which they stand there. */
export const layerNames = [
  'blocks',
  'sentences',
  'words',
  'entities',
  'people',
  'organizations',
  'places',
  'documents',
  'quotes',
  'summary',
  'keywords',
] as const
export type LayerName = (typeof layerNames)[number]

interface OptionSpec {
  readonly type: 'string' | 'boolean'
  /** What stands for the value in the help. */
  readonly value?: string
  readonly help: string
  readonly short?: string
  readonly choices?: readonly string[]
  /** The commands that have it; all where it is not given. */
  readonly only?: readonly string[]
  /** The commands that do not have it. */
  readonly not?: readonly string[]
}

/** What the choices of `normalize` do besides `keep`, which is the default of all. */
const normalizeHelp: Readonly<Record<keyof NormalizeOptions, string>> = {
  toneStyle: 'old has hòa, new has hoà; keep (the default) leaves them as they are',
  misplacedTones: 'repair: a tone mark on the wrong letter goes to the right one (lựơng, baỏ)',
  html: 'decode: character references become their characters (&agrave; &#7879;)',
  quotes: 'ascii: curly and angle quotation marks become " and \'',
  dashes: 'ascii: dashes and the minus become -',
  ellipses: 'ascii: … becomes ...',
  iForY: 'fold: y as the only vowel becomes i (kỹ as kĩ, quý as quí)',
  marks: 'strip: letters lose their marks, Đ its stroke',
  letterCase: 'lower: small letters only',
}

const kebab = (name: string) => name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)

const normalizeSpecs = Object.fromEntries(
  Object.entries(normalizeChoices).map(([name, choices]) => [
    kebab(name),
    {
      type: 'string',
      value: 'CHOICE',
      choices,
      only: ['normalize'],
      help: `${normalizeHelp[name as keyof NormalizeOptions]}`,
    } satisfies OptionSpec,
  ]),
)

/** Every option, with its line of help. */
export const optionSpecs: Readonly<Record<string, OptionSpec>> = {
  from: {
    type: 'string',
    value: 'FORMAT',
    choices: ['text', 'ndjson'],
    help: 'read every input as text (one document) or ndjson (a document a line); default: by the name, ndjson for .ndjson and .jsonl, text for others, but not for .json, .csv, .html and the like; standard input is text',
  },
  to: {
    type: 'string',
    value: 'FORMAT',
    choices: ['text', 'ndjson', 'json'],
    help: 'text for people, ndjson (a record a line) or json (an array)',
  },
  out: {
    type: 'string',
    value: 'PATH',
    help: 'write there instead of standard output (-); the file appears, or is replaced, when it is complete',
  },
  color: {
    type: 'string',
    value: 'WHEN',
    choices: ['auto', 'always', 'never'],
    help: 'styles in readable output: auto (on a terminal, without NO_COLOR), always or never',
  },
  layers: {
    type: 'string',
    value: 'A,B',
    only: ['analyze'],
    help: `layers of the record: ${layerNames.join(' ')} (default: all but words)`,
  },
  ...summarySpecs,
  date: {
    type: 'string',
    value: 'YYYY-MM-DD',
    only: ['analyze', 'entities', 'summarize'],
    help: 'the day of writing: dates leave nothing open then, and hôm qua, tuần trước and the like are dates too',
  },
  'date-field': {
    type: 'string',
    value: 'NAME',
    only: ['analyze', 'entities', 'summarize', 'dedupe'],
    help: 'field of a record that begins with its day of writing (2024-05-20, with or without a time); before --date',
  },
  duplicates: {
    type: 'string',
    value: 'WHAT',
    choices: [...duplicateChoices],
    only: ['analyze', 'summarize', 'entities'],
    help: 'repeated blocks: mark (the default), remove (marked, and left out of sentences, words and all that follows) or skip (not looked for)',
  },
  names: {
    type: 'string',
    value: 'FILE',
    only: ['analyze', 'entities'],
    help: 'names to find besides: a line each, its label (person, organization, … or one of your own), a tab, the name',
  },
  ...rougeSpecs,
  ...dedupeSpecs,
  ...normalizeSpecs,
  'from-encoding': {
    type: 'string',
    value: 'NAME',
    choices: ['auto', 'utf-8', ...encodings],
    only: ['normalize'],
    help: `the encoding of the text: utf-8 (the default), auto (found out for each), or ${encodings.join(', ')}; of records, that of their text field`,
  },
  'by-paragraph': {
    type: 'boolean',
    only: ['normalize'],
    help: 'with --from-encoding auto: find out the encoding of each line by itself',
  },
  explain: {
    type: 'boolean',
    only: ['normalize'],
    help: 'tell which rule changed what, where: a line a change, or the changes of a record; from and to count in the decoded text',
  },
  'in-place': {
    type: 'boolean',
    only: ['normalize'],
    help: 'write each text file back to its place, when it is complete; nothing else changes a file',
  },
  'text-field': {
    type: 'string',
    not: ['rouge'],
    value: 'NAME',
    help: 'field of a record that holds its text (default: text, then body)',
  },
  'title-field': {
    type: 'string',
    not: ['rouge'],
    value: 'NAME',
    help: 'field of a headline that is not part of the text (default: title)',
  },
  'id-field': {
    type: 'string',
    value: 'NAME',
    help: 'field of the key (default: id; else the name of the file, and the line)',
  },
  'keep-source': {
    type: 'boolean',
    not: ['rouge', 'dedupe'],
    help: 'pass the other fields of a record through, under source',
  },
  'max-chars': {
    type: 'string',
    value: 'N',
    not: ['rouge'],
    help: 'a text of more UTF-16 units becomes an error record',
  },
  errors: { type: 'string', value: 'FILE', help: 'write the error records there too' },
  strict: { type: 'boolean', help: 'exit with 1 if there was an error record' },
  'max-errors': { type: 'string', value: 'N', help: 'stop with 1 at the Nth error record' },
  stats: { type: 'boolean', help: 'end with one line of JSON on standard error: in, out, errors, ms, version' },
  debug: { type: 'boolean', help: 'show the stack of an error' },
  help: { type: 'boolean', short: 'h', help: 'show this help' },
  version: { type: 'boolean', short: 'v', help: 'show the version' },
}

/** The options that a command has, by name. */
export const optionsOf = (command: string): [string, OptionSpec][] =>
  Object.entries(optionSpecs).filter(
    ([, { only, not }]) => (!only || only.includes(command)) && !not?.includes(command),
  )

export interface Options extends SummaryCommandOptions {
  readonly inputs: readonly string[]
  readonly from?: 'text' | 'ndjson'
  readonly to?: 'text' | 'ndjson' | 'json'
  readonly out?: string
  readonly color: 'auto' | 'always' | 'never'
  readonly layers?: readonly LayerName[]
  readonly date?: string
  readonly dateField?: string
  readonly names?: string
  readonly rouge: RougeCommandOptions
  readonly duplicates?: DuplicateChoice
  readonly dedupe: DedupeCommandOptions
  readonly normalize: NormalizeOptions
  readonly fromEncoding: 'auto' | 'utf-8' | LegacyEncoding
  readonly byParagraph: boolean
  readonly explain: boolean
  readonly inPlace: boolean
  readonly textFields: readonly string[]
  readonly titleField: string
  readonly idField: string
  readonly keepSource: boolean
  readonly maxChars: number
  readonly errors?: string
  readonly strict: boolean
  readonly maxErrors: number
  readonly stats: boolean
  readonly debug: boolean
  readonly help: boolean
  readonly version: boolean
}

/** Reads the arguments behind the command's name. @throws UsageError */
export function parseOptions(command: string, args: readonly string[]): Options {
  const specs = optionsOf(command)
  const names = specs.map(([name]) => name)
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(specs.map(([name, { type, short }]) => [name, { type, ...(short && { short }) }])),
    strict: false,
    tokens: true,
    allowPositionals: true,
  })
  const values = new Map<string, string>()
  const inputs: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') inputs.push(token.value)
    if (token.kind !== 'option') continue
    const spec = names.includes(token.name) ? optionSpecs[token.name] : undefined
    if (!spec) {
      const close = nearest(token.name, names)
      throw new UsageError(
        `${command} has no option ${token.rawName}${close ? `; did you mean --${close}?` : ''} (see vanban ${command} --help)`,
      )
    }
    if (spec.type === 'string' && (token.value === undefined || token.value === ''))
      throw new UsageError(`--${token.name} wants ${spec.value}: --${token.name} ${spec.value}`)
    if (spec.type === 'boolean' && token.value !== undefined)
      throw new UsageError(`--${token.name} takes no value, found ${token.value}`)
    if (spec.choices && !spec.choices.includes(token.value!))
      throw new UsageError(`--${token.name} must be one of ${spec.choices.join(', ')}, found ${token.value}`)
    values.set(token.name, token.value ?? '')
  }
  if (values.get('errors') === '-') throw new UsageError('--errors wants FILE, found -')
  if (values.has('by-paragraph') && values.get('from-encoding') !== 'auto')
    throw new UsageError('--by-paragraph goes with --from-encoding auto')
  if (values.has('in-place'))
    for (const other of ['out', 'to', 'explain', 'from'])
      if (values.has(other)) throw new UsageError(`--in-place and --${other} do not go together`)
  const date = values.get('date')
  if (date !== undefined && !parseDay(date))
    throw new UsageError(`--date must be a day such as 2024-05-20, found ${date}`)
  return {
    inputs,
    color: (values.get('color') ?? 'auto') as 'auto',
    rouge: rougeOptions(values, (name, least) => whole(values, name, least)),
    dedupe: dedupeOptions(values, (name, least) => whole(values, name, least)),
    normalize: normalizeOptions(values),
    fromEncoding: (values.get('from-encoding') ?? 'utf-8') as 'utf-8',
    byParagraph: values.has('by-paragraph'),
    explain: values.has('explain'),
    inPlace: values.has('in-place'),
    textFields: values.has('text-field') ? [values.get('text-field')!] : ['text', 'body'],
    titleField: values.get('title-field') ?? 'title',
    idField: values.get('id-field') ?? 'id',
    keepSource: values.has('keep-source'),
    maxChars: whole(values, 'max-chars') ?? Number.POSITIVE_INFINITY,
    maxErrors: whole(values, 'max-errors', 1) ?? Number.POSITIVE_INFINITY,
    strict: values.has('strict'),
    stats: values.has('stats'),
    debug: values.has('debug'),
    help: values.has('help'),
    version: values.has('version'),
    ...(values.has('from') ? { from: values.get('from') as 'text' } : values.has('cluster') && { from: 'ndjson' }),
    ...(values.has('to') && { to: values.get('to') as 'text' }),
    ...(values.has('out') && values.get('out') !== '-' && { out: values.get('out')! }),
    ...(values.has('errors') && { errors: values.get('errors')! }),
    ...(values.has('layers') && { layers: layers(values.get('layers')!) }),
    ...(date !== undefined && { date }),
    ...(values.has('date-field') && { dateField: values.get('date-field')! }),
    ...(values.has('duplicates') && { duplicates: values.get('duplicates') as DuplicateChoice }),
    ...(values.has('names') && { names: values.get('names')! }),
    ...summaryOptions(values, (name) => whole(values, name)!),
  }
}

function normalizeOptions(values: ReadonlyMap<string, string>): NormalizeOptions {
  const names = Object.keys(normalizeChoices).filter((name) => values.has(kebab(name)))
  return Object.fromEntries(names.map((name) => [name, values.get(kebab(name))]))
}

function whole(values: ReadonlyMap<string, string>, name: string, least = 0): number | undefined {
  const value = values.get(name)
  if (value === undefined) return undefined
  if (!/^\d{1,15}$/.test(value) || Number(value) < least)
    throw new UsageError(`--${name} must be a whole number from ${least} on, found ${value}`)
  return Number(value)
}

function layers(list: string): LayerName[] {
  const names = list.split(',').map((name) => name.trim())
  for (const name of names)
    if (!(layerNames as readonly string[]).includes(name)) {
      const close = nearest(name, layerNames)
      throw new UsageError(
        `there is no layer ${JSON.stringify(name)}${close ? `; did you mean ${close}?` : ''} Layers: ${layerNames.join(', ')}`,
      )
    }
  return layerNames.filter((name) => names.includes(name))
}
