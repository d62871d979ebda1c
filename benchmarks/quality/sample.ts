import { readSample, sampleNames, testNames } from '../../corpus/gold.js'
import { analyze } from '../../src/index.js'
import { type RougeF1 as Rouge, rougeF1, syllableTokens } from '../../src/rouge/index.js'
import { valueAgrees } from './gold-values.js'
import { round, SpanCounter, type SpanScore } from './spans.js'

export interface SampleScores {
  readonly articles: number
  readonly syllables: number
  /** Share of gold blocks found with their bounds and kind: over `testNames`, as the others train the model of kinds. */
  readonly blockKinds: { readonly articles: number; readonly accuracy: number }
  readonly duplicates: SpanScore
  readonly sentences: SpanScore
  /** Over the sentences that have gold words. */
  readonly words: SpanScore
  readonly entities: SpanScore
  readonly entitiesByLabel: Record<string, SpanScore>
  /** Of the entities found with the right span and label that have a gold value: the share with the right value. */
  readonly values: { readonly compared: number; readonly right: number; readonly share: number }
  /** Summaries of as many sentences as the reference has, against it; syllable tokens, F1. */
  readonly summary: { readonly vanban: Rouge; readonly lead: Rouge }
}

/** Every stage end to end, from raw text, on the articles of corpus/sample. */
export function evaluateSample(): SampleScores {
  const counters = {
    duplicates: new SpanCounter(),
    sentences: new SpanCounter(),
    words: new SpanCounter(),
    entities: new SpanCounter(),
  }
  const byLabel = new Map<string, SpanCounter>()
  const rouges = { vanban: [] as Rouge[], lead: [] as Rouge[] }
  let [blocks, blocksRight, compared, right, syllables] = [0, 0, 0, 0, 0]
  const names = sampleNames()
  for (const name of names) {
    const gold = readSample(name)
    const doc = analyze(gold.text)
    syllables += syllableTokens(gold.text).length

    const kinds = new Set(doc.blocks().map((block) => `${block.from}-${block.to} ${block.kind}`))
    if (testNames.includes(name)) {
      blocks += gold.blocks.length
      blocksRight += gold.blocks.filter((block) => kinds.has(`${block.from}-${block.to} ${block.kind}`)).length
    }
    const repeats = (list: readonly { from: number; duplicateOf?: number }[]) =>
      list
        .filter((block) => (block.duplicateOf ?? -1) >= 0)
        .map((block) => `${block.from} ${list[block.duplicateOf!].from}`)
    counters.duplicates.add(repeats(gold.blocks), repeats(doc.blocks()))

    const span = ({ from, to }: { from: number; to: number }) => `${from}-${to}`
    counters.sentences.add(gold.sentences.map(span), doc.sentences().map(span))

    const wordsOf = wordSpans(gold.text, gold.words)
    const found = doc.words().filter((word) => wordsOf.some(({ from, to }) => word.from < to && word.to > from))
    counters.words.add(wordsOf.map(span), found.map(span))

    const key = (entity: { from: number; to: number; label: string }) => `${span(entity)} ${entity.label}`
    const shared = doc
      .entities()
      .filter((entity) => !['url', 'email', 'phone', 'plate', 'numeral'].includes(entity.label))
    counters.entities.add(gold.entities.map(key), shared.map(key))
    for (const label of new Set([...gold.entities, ...shared].map((entity) => entity.label))) {
      const counter = byLabel.get(label) ?? new SpanCounter()
      byLabel.set(label, counter)
      const own = (entity: { label: string }) => entity.label === label
      counter.add(gold.entities.filter(own).map(key), shared.filter(own).map(key))
    }
    const values = new Map(shared.map((entity) => [key(entity), entity.value]))
    for (const entity of gold.entities) {
      if (entity.value === '' || !values.has(key(entity))) continue
      compared++
      if (valueAgrees(entity.label, entity.value, values.get(key(entity)))) right++
    }

    const reference = syllableTokens(gold.summary.join(' '))
    const score = (sentences: readonly string[]) => rougeF1(syllableTokens(sentences.join(' ')), reference)
    rouges.vanban.push(score(doc.summary({ sentences: gold.summary.length }).map((s) => s.text)))
    const body = gold.sentences.filter((s) =>
      gold.blocks.some((b) => b.kind === 'paragraph' && b.duplicateOf < 0 && b.from <= s.from && s.to <= b.to),
    )
    rouges.lead.push(score(body.slice(0, gold.summary.length).map(({ from, to }) => gold.text.slice(from, to))))
  }
  return {
    articles: names.length,
    syllables,
    blockKinds: { articles: testNames.length, accuracy: round(blocksRight / blocks) },
    duplicates: counters.duplicates.score(),
    sentences: counters.sentences.score(),
    words: counters.words.score(),
    entities: counters.entities.score(),
    entitiesByLabel: Object.fromEntries(
      [...byLabel].sort(([a], [b]) => (a < b ? -1 : 1)).map(([label, counter]) => [label, counter.score()]),
    ),
    values: { compared, right, share: round(right / Math.max(1, compared)) },
    summary: { vanban: mean(rouges.vanban), lead: mean(rouges.lead) },
  }
}

/** Where the words of the segmented lines stand in the text: each line is looked for from the end of the line before. */
function wordSpans(text: string, lines: readonly string[]): { from: number; to: number }[] {
  const spans: { from: number; to: number }[] = []
  const squeezed: number[] = []
  for (let i = 0; i < text.length; i++) if (!/\s/.test(text[i])) squeezed.push(i)
  const solid = squeezed.map((i) => text[i]).join('')
  let after = 0
  for (const line of lines) {
    let at = solid.indexOf(line.replace(/[\s_]+/g, ''), after)
    if (at < 0) continue
    for (const word of line.split(/\s+/)) {
      const length = word.replaceAll('_', '').length
      spans.push({ from: squeezed[at], to: squeezed[at + length - 1] + 1 })
      at += length
    }
    after = at
  }
  return spans
}

function mean(scores: readonly Rouge[]): Rouge {
  const of = (pick: (score: Rouge) => number) =>
    round(scores.reduce((sum, score) => sum + pick(score), 0) / scores.length)
  return { rouge1: of((s) => s.rouge1), rouge2: of((s) => s.rouge2), rougeL: of((s) => s.rougeL) }
}
