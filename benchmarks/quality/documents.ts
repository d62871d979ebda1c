import { fileURLToPath } from 'node:url'
import { corpusPath } from '../../corpus/corpora.js'
import { type CitingPart, citingFiles, citingParts, citingSentences } from '../../corpus/document-annotations.js'
import { entityLabels } from '../../src/columns.js'
import { oneSentence } from '../../src/sentences/one-sentence.js'
import { tokenize } from '../../src/tokens/tokenize.js'
import { type Recognizer, trainedRecognizer } from './entities.js'
import { SpanCounter, type SpanScore } from './spans.js'

/**
 * Exact spans of citations in the sentences of `corpus/annotations/documents.tsv`, each read alone. Undefined where a corpus is not at
 * hand. `show` is told every difference but those of the part that confirms.
 */
export async function evaluateDocuments(
  options: { readonly recognizer?: Recognizer; readonly show?: (line: string) => void } = {},
): Promise<Readonly<Record<CitingPart, SpanScore>> | undefined> {
  if (!citingFiles.every((file) => corpusPath(file))) return undefined
  const { recognizer = trainedRecognizer(), show } = options
  const counters = Object.fromEntries(citingParts.map((part) => [part, new SpanCounter()])) as Record<
    CitingPart,
    SpanCounter
  >
  for (const { text, documents, part } of await citingSentences()) {
    const tokens = tokenize(text, oneSentence(text))
    const entities = recognizer(text, tokens)
    const found = Array.from({ length: entities.length }, (_, e) => ({
      start: tokens.start[entities.first[e]],
      end: tokens.end[entities.past[e] - 1],
      label: entityLabels[entities.label[e]],
    })).filter(({ label }) => label === 'document')
    const [gold, ours] = [documents, found].map((list) => list.map(({ start, end }) => `${start}-${end}`))
    // A sentence at a time: equal spans of two sentences are two.
    counters[part].add(gold, ours)
    if (!show || part === 'confirm') continue
    const tell = (sign: string, { start, end }: { start: number; end: number }) =>
      show(
        `${sign} ${text.slice(Math.max(0, start - 60), start)}[${text.slice(start, end)}]${text.slice(end, end + 60)}`,
      )
    for (const span of found) if (!gold.includes(`${span.start}-${span.end}`)) tell('+', span)
    for (const span of documents) if (!ours.includes(`${span.start}-${span.end}`)) tell('-', span)
  }
  const scores = citingParts.map((part) => [part, counters[part].score()])
  return Object.fromEntries(scores) as Record<CitingPart, SpanScore>
}

// --show: every difference but those of the part that confirms.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const show = process.argv.includes('--show') ? (line: string) => console.log(line) : undefined
  const scores = await evaluateDocuments({ ...(show && { show }) })
  if (scores) console.table(scores)
  else console.log('corpora missing: set VANBAN_CORPORA to their folder')
}
