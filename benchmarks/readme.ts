import { existsSync, readFileSync } from 'node:fs'
import { summaryTables } from './readme-summaries.js'

const open = '<!-- figures -->'
const close = '<!-- /figures -->'

/** Parts that no rule was written on, and how the table names them. */
const peopleParts = {
  'held back': 'people, held-back quarter',
  'annotated here, totals alone': 'newsgold train, annotated for this',
}

// biome-ignore lint/suspicious/noExplicitAny: records are plain JSON, read for a table
type Json = any

function record(name: string): Json {
  const path = new URL(`records/${name}.json`, import.meta.url)
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined
}

/** README.md with the tables between its marks made anew from the records. */
export function withFigures(readme: string): string {
  const [before, rest] = readme.split(open)
  const [, after] = rest.split(close)
  const parts = [
    quality(record('quality')),
    diacritics(record('diacritics')),
    speed(record('speed')),
    archive(record('archive')),
    dedupe(record('dedupe')),
    growth(record('growth')),
    summaryTables(record('summaries'), table),
  ].filter((part) => part !== '')
  return `${before}${open}\n${parts.join('\n\n')}\n${close}${after}`
}

const percent = (share: number): string => (share * 100).toFixed(1)

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`
  return [
    line(head),
    line(head.map((name) => (/vanban|per second|\/s|ratio/.test(name) ? '---:' : '---'))),
    ...rows.map(line),
  ].join('\n')
}

function quality(json: Json): string {
  if (!json) return ''
  const { sample, development: dev } = json
  const rows: (readonly (string | number)[])[] = []
  const row = (stage: string, set: string, measure: string, ours: string, rival = '') =>
    rows.push([stage, set, measure, ours, rival])
  const own = `sample, ${sample.articles} articles`
  row(
    'block kinds',
    `sample, ${sample.blockKinds.articles} articles kept for tests`,
    'accuracy, bounds and kind',
    percent(sample.blockKinds.accuracy),
  )
  row('duplicates', own, `F1 over ${sample.duplicates.gold} pairs`, percent(sample.duplicates.f1))
  row('sentences', own, 'F1, exact spans', percent(sample.sentences.f1))
  row('words', own, 'F1', percent(sample.words.f1))
  row('entities', own, 'F1, exact span and type', percent(sample.entities.f1))
  row('values of entities', own, `share right of ${sample.values.compared}`, percent(sample.values.share))
  row('summary', own, 'ROUGE-1/2/L', rouge(sample.summary.vanban, 100), `lead ${rouge(sample.summary.lead, 100)}`)
  if (dev.blockKinds)
    row('block kinds', 'blockkinds, held-back third', 'accuracy', percent(dev.blockKinds['held back'].accuracy))
  if (dev.duplicates)
    row(
      'duplicates',
      `unc and vims, one planted in each of ${dev.duplicates.withoutMarks} articles`,
      'precision / recall',
      `${percent(dev.duplicates.precision)} / ${percent(dev.duplicates.recall)}`,
    )
  if (dev.sentences)
    for (const [view, set] of [
      ['inside', 'newsgold dev, inside paragraphs'],
      ['at a sign', 'the same, at a final sign alone'],
    ] as const)
      row(
        'sentences',
        set,
        'F1 of boundaries',
        percent(dev.sentences.vanban[view]),
        `Intl.Segmenter ${percent(dev.sentences['Intl.Segmenter'][view])}`,
      )
  if (dev.words) {
    row('words', 'vtb, held-back tenth', 'F1', percent(dev.words['vtb-tenth'].f1))
    row('words', 'ud-vtb dev', 'F1', percent(dev.words['ud-dev'].f1))
  }
  if (dev.tags) {
    row('tags (UPOS)', 'ud-vtb dev, gold words', 'accuracy', percent(dev.tags.accuracy))
    row('words and tags', 'ud-vtb dev, from text', 'F1', percent(dev.tags.endToEnd.f1))
  }
  if (dev.entities) {
    row('entities', 'newsgold dev', 'F1, exact span and type', percent(dev.entities.all.f1))
    for (const [label, score] of Object.entries<Json>(dev.entities.byLabel))
      row(`– ${label}`, 'newsgold dev', 'F1', percent(score.f1))
    if (dev.entities.lateOf2025 !== undefined)
      row(
        '– items of late 2025',
        'newsgold dev',
        'F1',
        percent(dev.entities.lateOf2025),
        `the others ${percent(dev.entities.before)}`,
      )
  }
  if (dev['document spans']) {
    const { f1 } = dev['document spans'].confirm
    row('– document', 'sentences annotated for this, the unread third', 'F1', percent(f1))
  }
  if (dev.citations) {
    const { precision, recall } = dev.citations['held back']
    row(
      'citations resolved',
      'VLegal, held-back quarter',
      'precision / recall',
      `${percent(precision)} / ${percent(recall)}`,
    )
  }
  for (const [part, set] of Object.entries(peopleParts)) {
    const scores = dev.people?.[part]
    if (!scores) continue
    row('mentions joined', set, 'F1 of pairs, gold names', percent(scores.joined))
    row('roles', set, 'F1, exact', percent(scores.roles))
    if (scores.quotes !== undefined) row('quotations', set, 'F1, words and speaker', percent(scores.quotes))
  }
  for (const [set, name] of [
    ['vims', 'vims, odd development clusters'],
    ['vietnamesemds', 'VietnameseMDS, odd development clusters'],
  ] as const) {
    const clusters = dev['cluster summaries']?.[set]
    if (!clusters) continue
    const { vanban, 'lead round-robin': lead, ...classic } = clusters.systems
    const best = Object.entries<Json>(classic).sort(([, a], [, b]) => b.rouge2 - a.rouge2)[0]
    row(
      'summary of several articles',
      `${name}, ${clusters.budget}`,
      'ROUGE-1/2/L',
      rouge(vanban, 1),
      `${best[0]} ${rouge(best[1], 1)}, lead round-robin ${rouge(lead, 1)}`,
    )
    if (vanban.chosen !== undefined)
      row(
        '– sentences that people chose',
        name,
        'F1',
        vanban.chosen.toFixed(1),
        `${best[0]} ${best[1].chosen.toFixed(1)}, lead round-robin ${lead.chosen.toFixed(1)}`,
      )
  }
  if (dev.summary) {
    const of = (system: string) => dev.summary.scores.find((s: Json) => s.system === system).syllables
    const set = `vietnews val, ${dev.summary.articles} articles`
    row(
      'summary, headline given',
      set,
      'ROUGE-1/2/L',
      rouge(of('auto with headline'), 1),
      `lead-2 ${rouge(of('lead-2'), 1)}`,
    )
    row('summary, no headline', set, 'ROUGE-1/2/L', rouge(of('auto'), 1), `lead-2 ${rouge(of('lead-2'), 1)}`)
  }
  return `Quality, in per cent. Of the sentences that end without a sign (a caption or byline run into the text) a third is found: both figures are given. ROUGE is F1 on lower-cased syllables; figures on other tokens cannot be compared with it.\n\n${table(['stage', 'set', 'measure', 'vanban', 'beside it'], rows)}`
}

function diacritics(json: Json): string {
  if (!json) return ''
  const { tonePairs, misplaced, cleanText, legacy } = json
  const whole = (count: number) => count.toLocaleString('en')
  const sum = (counts: Json, name: string) =>
    Object.values<Json>(counts).reduce((total: number, count: Json) => total + count[name], 0)
  const share = (counts: Json) => `${((100 * sum(counts, 'right')) / sum(counts, 'texts')).toFixed(2)} %`
  const least = (counts: Json) => {
    const shares = Object.values<Json>(counts).map(({ texts, right }) => right / texts)
    return `${(100 * Math.min(...shares)).toFixed(2)} %`
  }
  const rows = [
    [
      'tone placement, old to new and back',
      `${whole(tonePairs.pairs)} pairs of spellings`,
      `${tonePairs.missed} missed`,
    ],
    [
      'a tone on a wrong letter put back',
      `${whole(misplaced.moved)} moved marks in ${whole(misplaced.articles)} articles`,
      `${percent(misplaced.putBack / misplaced.moved)} %`,
    ],
    [
      'changes of clean news by the same repair',
      `${whole(cleanText.syllables)} syllables`,
      `${whole(Object.values<number>(cleanText.changes).reduce((a, b) => a + b, 0))} letters, of ${cleanText.repaired.length} misspelt words (${cleanText.repaired.slice(0, 3).join(', ')}, …)`,
    ],
    ...legacy.roundTrips.map(({ encoding, bytes, lines, read, written }: Json) => [
      `${encoding} against iconv`,
      `${(bytes / 1e6).toFixed(0)} MB of news, ${whole(lines)} lines`,
      `read ${percent(read / lines)} %, written ${percent(written / lines)} %`,
    ]),
    [
      'encoding found out, documents of 200 to 2,000 bytes',
      `${whole(sum(legacy.documents, 'texts'))} in 18 disguises`,
      `${share(legacy.documents)} (least of a disguise ${least(legacy.documents)})`,
    ],
    [
      'encoding found out, single sentences',
      `${whole(sum(legacy.sentences, 'texts'))} in 18 disguises`,
      `${share(legacy.sentences)} (least ${least(legacy.sentences)})`,
    ],
    ['clean articles taken for an old encoding', whole(legacy.articles), String(legacy.falseAlarms)],
  ]
  return `Letters and old encodings (\`npm run bench -- diacritics\`).\n\n${table(['what', 'over', 'vanban'], rows)}`
}

const rouge = (score: Json, scale: number): string =>
  [score.rouge1, score.rouge2, score.rougeL].map((value) => (value * scale).toFixed(1)).join(' / ')

function speed(json: Json): string {
  if (!json) return ''
  const rows = json.rows.map((row: Json) => [
    row.group,
    row.name,
    row.syllablesPerSecond.toLocaleString('en'),
    row.megabytesPerSecond,
    row.ratio,
  ])
  return `Speed on one thread, an article of the sample a call (Node ${json.node.slice(1)}, ${json.processor}). The ratio is against the first of its group in the same run.\n\n${table(['group', 'contestant', 'syllables/s', 'MB/s', 'ratio'], rows)}`
}

function archive(json: Json): string {
  if (!json) return ''
  const whole = (count: number) => count.toLocaleString('en')
  const rows = json.rows.map(({ name, articles, syllables, syllablesPerSecond, ratio }: Json) => [
    name,
    `${whole(articles)} articles, ${whole(syllables)} syllables`,
    whole(syllablesPerSecond),
    ratio,
  ])
  return `Words of ${json.megabytes} MB of news (rawnews) on one thread, an article a call (\`npm run bench -- archive\`); slow rivals read the beginning alone. The ratio is against the first in the same run. Opening the models of words and tags takes ${json.loadingMilliseconds} ms; a document with words and tags holds ${json.bytesPerToken} bytes a token beside its text.\n\n${table(['contestant', 'over', 'syllables/s', 'ratio'], rows)}`
}

function dedupe(json: Json): string {
  if (!json) return ''
  const { quality, pairs = [], speed } = json
  const whole = (count: number) => count.toLocaleString('en')
  const judged = pairs.map(
    ({ name, all, odd, clear }: Json) =>
      `${name}: precision ${percent(all.precision)}, recall ${percent(all.recall)}, F1 ${percent(all.f1)} (odd rows, on which nothing was chosen, ${percent(odd.f1)}; without doubtful pairs ${percent(clear.f1)})`,
  )
  const byHand =
    judged.length === 0
      ? ''
      : ` Of ${pairs[0].all.pairs} pairs judged by hand, most of them hard ones, in per cent: ${judged.join('; ')}.`
  const found = quality.thresholds.map(
    ({ threshold, pairs, recall, precision, bands, rows }: Json) =>
      `of ${pairs} pairs of similarity ${threshold} or more ${percent(recall)} % are found, ${percent(precision)} % of the found are right (${bands} bands of ${rows} rows)`,
  )
  const growth = speed.growth.map(
    ({ documents, addSeconds, clusterSeconds }: Json) =>
      `${whole(documents)} in ${(addSeconds + clusterSeconds).toFixed(1)} s`,
  )
  const rows = speed.signatures.map(({ name, megabytesPerSecond, slower, error }: Json) => [
    name,
    megabytesPerSecond,
    slower,
    error,
  ])
  return `Repeated articles of ${whole(quality.articles)} (rawnews), against all pairs compared exactly (\`npm run bench -- dedupe\`): ${found.join('; ')}. Articles read, signed and clustered on one thread: ${growth.join(', ')}; ${speed.bytesPerDocument} bytes a document are held.${byHand} Signatures of the same ${speed.signatures[0].megabytes} MB of text:\n\n${table(['contestant', 'MB/s', 'vanban is faster by', 'mean error of similarity'], rows)}`
}

function growth(json: Json): string {
  if (!json) return ''
  const sizes: number[] = [...new Set<number>(json.rows.map((row: Json) => row.size))]
  const texts: string[] = [...new Set<string>(json.rows.map((row: Json) => row.text))]
  const cell = (text: string, size: number) =>
    json.rows.find((row: Json) => row.text === text && row.size === size).secondsPerMillion
  const rows = texts.map((text) => [text, ...sizes.map((size) => cell(text, size))])
  return `Growth: all layers of one text of so many million units, in seconds per million (\`npm run bench -- growth\`). One run each beside other work, so rough; linear means that a row does not grow steadily.\n\n${table(['text', ...sizes.map((size) => `${size} M units, s/M`)], rows)}`
}
