import type { Document, SummaryOptions } from '../document.js'
import type { LayerName } from './options.js'

type Json = Readonly<Record<string, unknown>>

/** How each layer stands in a record. All `from`/`to` count UTF-16 units of the source text. */
const layers: Readonly<Record<LayerName, (doc: Document, summary: SummaryOptions) => readonly object[]>> = {
  blocks: (doc) =>
    doc.blocks().map(({ from, to, kind, duplicateOf, similarity, reason }) => ({
      from,
      to,
      kind,
      duplicateOf,
      similarity,
      reason,
    })),
  sentences: (doc) =>
    doc.sentences().map(({ from, to, block, duplicateOf, similarity, reason }) => ({
      from,
      to,
      block,
      duplicateOf,
      similarity,
      reason,
    })),
  words: (doc) => doc.words().map(({ from, to, tag }) => ({ from, to, tag })),
  entities: (doc) => doc.entities().map(({ label, from, to, text, value }) => ({ label, from, to, text, value })),
  people: (doc) => doc.people(),
  organizations: (doc) => doc.organizations(),
  places: (doc) => doc.places(),
  documents: (doc) => doc.documents(),
  quotes: (doc) =>
    doc
      .quotes()
      .map(({ from, to, text, speaker, organization, cue }) => ({ from, to, text, speaker, organization, cue })),
  summary: (doc, summary) =>
    doc.summary(summary).map(({ sentence, from, to, text, score }) => ({ sentence, from, to, text, score })),
  keywords: (doc) =>
    doc.keywords().map(({ text, score, occurrences }) => ({
      text,
      score,
      occurrences: occurrences.map(({ from, to }) => ({ from, to })),
    })),
}

/** The layers asked for, by name. */
export function layersOf(doc: Document, names: readonly LayerName[], summary: SummaryOptions = {}): Json {
  return Object.fromEntries(names.map((name) => [name, layers[name](doc, summary)]))
}

/** `vi`; else what `vanban/language` calls it, which is loaded only then. */
export async function languageOf(doc: Document): Promise<string> {
  const { language } = doc.language()
  return language === 'vi' ? language : (await import('../language/index.js')).detectLanguage(doc.source).language
}
