import { fileURLToPath } from 'node:url'
import { corpusPath } from '../../corpus/corpora.js'
import { type NewsArticle, newsGold } from '../../corpus/newsgold.js'
import { type EntityTable, entityLabels, type TokenTable } from '../../src/columns.js'
import { readCompiled } from '../../src/data.js'
import { recognizeNames } from '../../src/entities/names.js'
import { recognize } from '../../src/entities/recognize.js'
import { recognizeShapes } from '../../src/entities/shapes.js'
import { Models } from '../../src/models.js'
import { tag } from '../../src/tags/tag.js'
import { tokenize } from '../../src/tokens/tokenize.js'
import { segment } from '../../src/words/segment.js'
import { SpanCounter, type SpanScore } from './spans.js'

/** The entities of a text whose sentences are given. */
export type Recognizer = (text: string, tokens: TokenTable) => EntityTable

export interface EntityScores {
  readonly articles: number
  /** Over all the labels scored. */
  readonly all: SpanScore
  readonly byLabel: Readonly<Record<string, SpanScore>>
}

/** The labels that have a grammar and gold. */
export const shapeLabels = ['document', 'date', 'money', 'percent', 'number'] as const
export const nameLabels = ['person', 'organization', 'location'] as const

/**
 * Exact span and label on the annotated articles of a part, gold sentences given. Undefined where the set is not at hand.
 * With `goldNames` what lies inside a gold person, organisation or location is not counted: it is for the names to claim.
 * `show` is told every difference.
 */
export function evaluateEntities(
  part: 'train' | 'dev',
  options: {
    readonly recognizer?: Recognizer
    readonly labels?: readonly string[]
    readonly goldNames?: boolean
    /** Whether an article counts, by its name. */
    readonly only?: (article: string) => boolean
    readonly show?: (line: string) => void
  } = {},
): EntityScores | undefined {
  if (!corpusPath(`newsgold/${part}.list`)) return undefined
  const { recognizer = recognizeShapes, labels = shapeLabels, goldNames = false, only = () => true, show } = options
  const all = new SpanCounter()
  const counters = new Map(labels.map((label) => [label, new SpanCounter()]))
  const articles = newsGold(part).filter(({ name }) => only(name))
  for (const article of articles) {
    const tokens = tokenize(article.text, article.sentences)
    const names = article.entities.filter((span) => (nameLabels as readonly string[]).includes(span.label))
    const inName = ({ start, end }: { start: number; end: number }) =>
      names.some((name) => name.start <= start && end <= name.end)
    const found = spansOf(tokens, recognizer(article.text, tokens)).filter((span) => !goldNames || !inName(span))
    const keys = (list: readonly { start: number; end: number; label: string }[], label: string) =>
      list.filter((span) => span.label === label).map((span) => `${span.start}-${span.end} ${label}`)
    const [gold, ours] = [article.entities, found].map((list) => labels.flatMap((label) => keys(list, label)))
    all.add(gold, ours)
    for (const [label, counter] of counters) counter.add(keys(article.entities, label), keys(found, label))
    if (show) tellDifferences(article, gold, ours, show)
  }
  return {
    articles: articles.length,
    all: all.score(),
    byLabel: Object.fromEntries([...counters].map(([label, counter]) => [label, counter.score()])),
  }
}

function spansOf(tokens: TokenTable, entities: EntityTable): { start: number; end: number; label: string }[] {
  return Array.from({ length: entities.length }, (_, e) => ({
    start: tokens.start[entities.first[e]],
    end: tokens.end[entities.past[e] - 1],
    label: entityLabels[entities.label[e]],
  }))
}

function tellDifferences(
  { name, text }: NewsArticle,
  gold: readonly string[],
  ours: readonly string[],
  show: (line: string) => void,
): void {
  const line = (sign: string, key: string) => {
    const [, start, end, label] = /^(\d+)-(\d+) (.+)$/.exec(key)!
    const around = `${text.slice(Math.max(0, +start - 40), +start)}[${text.slice(+start, +end)}]${text.slice(+end, +end + 30)}`
    show(`${label} ${sign} ${around.replaceAll('\n', ' ¶ ')}  (${name})`)
  }
  const [wanted, got] = [new Set(gold), new Set(ours)]
  for (const key of ours) if (!wanted.has(key)) line('+', key)
  for (const key of gold) if (!got.has(key)) line('-', key)
}

/** Everything: shapes and the trained names, words and tags by the models. */
export function trainedRecognizer(): Recognizer {
  const models = new Models(readCompiled)
  return (text, tokens) => {
    const words = segment(text, tokens, models.lexicon)
    const tags = tag(text, tokens, words, models.tags)
    return recognize(text, tokens, recognizeNames(text, tokens, words, tags, models.names, models.gazetteer))
  }
}

// --train: the training part; --names: with the trained names; --gold-names: names given; --show: every difference.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const asked = (flag: string) => process.argv.includes(flag)
  const scores = evaluateEntities(asked('--train') ? 'train' : 'dev', {
    goldNames: asked('--gold-names'),
    ...(asked('--names') && { recognizer: trainedRecognizer(), labels: [...nameLabels, ...shapeLabels] }),
    ...(asked('--show') && { show: (line: string) => console.log(line) }),
  })
  if (scores) console.table({ ...scores.byLabel, all: scores.all })
  else console.log('no newsgold corpus: set VANBAN_CORPORA to the folder of the corpora')
}
