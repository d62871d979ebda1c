import { readLabelled } from '../../corpus/block-kinds.js'
import { corpusPath } from '../../corpus/corpora.js'
import { citingFiles } from '../../corpus/document-annotations.js'
import { wordDevSets } from '../../corpus/gold-words.js'
import type { PeoplePart } from '../../corpus/people-gold.js'
import { readCompiled } from '../../src/data.js'
import { recognizeNames } from '../../src/entities/names.js'
import { recognize } from '../../src/entities/recognize.js'
import { Models } from '../../src/models.js'
import { tag } from '../../src/tags/tag.js'
import { segment } from '../../src/words/segment.js'
import { evaluateKinds, type KindScore } from './blocks.js'
import { evaluateCitations } from './citations.js'
import { evaluateDocuments } from './documents.js'
import { evaluateDuplicates } from './duplicates.js'
import { evaluateEntities, nameLabels, type Recognizer, shapeLabels } from './entities.js'
import { evaluatePeople, f1 as peopleF1 } from './people.js'
import { evaluateQuotes } from './quotes.js'
import { evaluateSentences, intl, readArticles, f1 as sentenceF1, vanban, views } from './sentences.js'
import { round } from './spans.js'
import { evaluateClusterSummaries } from './summary-multi.js'
import { evaluateNewsSummaries } from './summary-news.js'
import { evaluateVotes } from './summary-votes.js'
import { evaluateTags } from './tags.js'
import { evaluateWords } from './words.js'

const models = new Models(readCompiled)

/** All stages up to the entities, sentences given. */
const recognizer: Recognizer = (text, tokens) => {
  const words = segment(text, tokens, models.lexicon)
  const tags = tag(text, tokens, words, models.tags)
  return recognize(text, tokens, recognizeNames(text, tokens, words, tags, models.names, models.gazetteer))
}

function kinds(): unknown {
  const labelled = readLabelled()
  const score = (articles: typeof labelled) => {
    const scores: Map<string, KindScore> = evaluateKinds(articles, false)
    const sum = (column: keyof KindScore) => [...scores.values()].reduce((total, row) => total + row[column], 0)
    const f1 = (row: KindScore) => round(row.gold + row.found === 0 ? 1 : (2 * row.right) / (row.gold + row.found))
    const used = [...scores].filter(([, row]) => row.gold > 0)
    return {
      articles: articles.length,
      accuracy: round(sum('right') / sum('gold')),
      f1: Object.fromEntries(used.map(([kind, row]) => [kind, f1(row)])),
    }
  }
  return {
    'rules written on': score(labelled.filter((_, i) => i % 3 !== 2)),
    'held back': score(labelled.filter((_, i) => i % 3 === 2)),
  }
}

function sentences(): unknown {
  const articles = readArticles('dev.list')
  const score = (split: typeof vanban) => {
    const scores = evaluateSentences(articles, split)
    return Object.fromEntries(views.map((view) => [view, round(sentenceF1(scores[view]))]))
  }
  return { articles: articles.length, vanban: score(vanban), 'Intl.Segmenter': score(intl) }
}

function entities(): unknown {
  const labels = [...nameLabels, ...shapeLabels]
  // Items after the reform of the administrative units have names of their own kind.
  const f1 = (only: (article: string) => boolean) => evaluateEntities('dev', { recognizer, labels, only })!.all.f1
  const isRecent = (article: string) => article.startsWith('recent')
  return {
    ...evaluateEntities('dev', { recognizer, labels }),
    lateOf2025: f1(isRecent),
    before: f1((article) => !isRecent(article)),
  }
}

function people(): unknown {
  const score = (part: PeoplePart) => {
    const result = evaluatePeople(part)!
    const quotes = evaluateQuotes(part)!
    return {
      articles: result.articles,
      joined: round(peopleF1(result.joined)),
      roles: round(peopleF1(result.roles)),
      quotes: round(peopleF1(quotes.spoken)),
    }
  }
  return {
    'rules written on': score('develop'),
    'opened later': score('opened'),
    'held back': score('held back'),
    'annotated here, rules written on': score('own develop'),
    'annotated here, totals alone': score('own confirm'),
  }
}

/** The development sets by stage: what each needs, and how it is measured. A set that is not at hand gives null. */
const measures: Readonly<Record<string, { readonly needs: string; run(): unknown }>> = {
  blockKinds: { needs: 'blockkinds/articles-dev.jsonl.gz', run: kinds },
  duplicates: { needs: 'vims/clusters-dev.jsonl.gz', run: () => evaluateDuplicates() },
  sentences: { needs: 'newsgold/dev.list', run: sentences },
  words: {
    needs: 'ud-vtb/dev.conllu',
    run: () =>
      Object.fromEntries(
        wordDevSets.map((set) => {
          const { sentences, precision, recall, f1 } = evaluateWords(models.lexicon, set)!
          return [set, { sentences, precision: round(precision), recall: round(recall), f1: round(f1) }]
        }),
      ),
  },
  tags: { needs: 'ud-vtb/dev.conllu', run: evaluateTags },
  entities: {
    needs: 'newsgold/dev.list',
    run: entities,
  },
  'document spans': { needs: citingFiles[0], run: () => evaluateDocuments() },
  citations: {
    needs: 'vlegal/citations-dev.jsonl.gz',
    run: () => ({
      'rules written on': evaluateCitations('develop'),
      'opened later': evaluateCitations('opened'),
      'held back': evaluateCitations('held back'),
    }),
  },
  people: { needs: 'people/people-dev.jsonl', run: people },
  summary: { needs: 'vietnews/val-1.jsonl.gz', run: () => evaluateNewsSummaries(2000) },
  'cluster summaries': { needs: 'vims/clusters-dev.jsonl.gz', run: evaluateClusterSummaries },
  'summary votes': { needs: 'vsolscsum/posts-dev.xml.gz', run: evaluateVotes },
}

/** Scores on the development sets, by stage; null, and a line to `tell`, where a set is not at hand. */
export async function evaluateDevelopment(tell: (line: string) => void): Promise<Record<string, unknown>> {
  const scores: Record<string, unknown> = {}
  for (const [stage, { needs, run }] of Object.entries(measures)) {
    if (corpusPath(needs)) scores[stage] = await run()
    else {
      scores[stage] = null
      tell(`skipped: ${stage}, there is no ${needs}; set VANBAN_CORPORA to the folder of the corpora`)
    }
  }
  return scores
}
