import type { DocumentReport } from './dedupe-documents.js'
import type { LineReport } from './dedupe-lines.js'
import type { About } from './dedupe-store.js'
import { named, pad, wrap } from './layout.js'

const width = 100
/** Entries of a list; the report as JSON has more. */
const shown = 10

/** The report to read. */
export function reportText(report: DocumentReport | LineReport): string {
  const lines = report.level === 'document' ? documentLines(report) : lineLines(report)
  return `${lines.join('\n')}\n`
}

function documentLines(report: DocumentReport): string[] {
  const { measure, threshold, differing } = report
  const alike =
    measure === 'jaccard'
      ? 'runs of five syllables in both texts over those in either (Jaccard)'
      : 'runs of five syllables in both texts over those of the shorter (containment)'
  return [
    ...wrap(
      `${whole(report.documents)} documents${ofErrors(report.errors)}: ${whole(report.duplicates)} repeat another in ${whole(report.clusters)} clusters (${whole(report.equal)} word for word), ${whole(report.kept)} are kept. That saves ${size(report.savedBytes)} of ${size(report.bytes)} (${percent(report.savedBytes / (report.bytes || 1))}).`,
      width,
    ),
    '',
    ...wrap(`Alike: ${alike}, at least ${threshold}; texts that differ in numbers are ${report.numbers}ed.`, width),
    ...wrap(
      `Compared: pairs that agree in one of ${report.bands} bands of ${report.rows} rows of their signatures. The chance of that, by Jaccard similarity J, is 1 − (1 − J^${report.rows})^${report.bands}:`,
      width,
    ),
    `  J       ${report.curve.map(([similarity]) => similarity.toFixed(1).padStart(7)).join('')}`,
    `  chance %${report.curve.map(([, chance]) => (chance * 100).toFixed(1).padStart(7)).join('')}`,
    ...(report.crowded > 0
      ? ['', `Crowded: in ${whole(report.crowded)} buckets not all pairs were compared; some may be missing.`]
      : []),
    ...list(
      'Largest clusters, each with the document that is kept:',
      report.largest.map(({ documents, canonical }) => `${whole(documents).padStart(7)}  ${told(canonical)}`),
    ),
    ...list(
      'By source (documents, duplicates among them):',
      report.sources.map(
        ({ source, documents, duplicates }) =>
          `${whole(documents).padStart(11)} ${whole(duplicates).padStart(9)}  ${source ?? '(none)'}`,
      ),
    ),
    ...list(
      `To look at: ${whole(differing.pairs)} pairs are alike but differ in numbers, both are kept:`,
      differing.mostAlike.flatMap(pairLines),
    ),
    ...list('To look at: duplicates least like what stands for them:', report.leastAlike.flatMap(pairLines)),
  ]
}

function lineLines(report: LineReport): string[] {
  return [
    ...wrap(
      `${whole(report.documents)} documents${ofErrors(report.errors)}: of ${whole(report.lines)} distinct lines ${whole(report.shared)} are shared by ${report.least} documents or more of their source; they are ${percent(report.sharedUnits / (report.units || 1))} of all text.`,
      width,
    ),
    ...list(
      'By source (documents, lines that they share):',
      report.sources.map(
        ({ source, documents, shared }) =>
          `${whole(documents).padStart(11)} ${whole(shared).padStart(9)}  ${source ?? '(none)'}`,
      ),
    ),
    ...list(
      'Shared by most documents:',
      report.most.map(
        ({ source, documents, text }) =>
          `${whole(documents).padStart(7)}  ${source === null ? '' : `${source}: `}${wrap(text, 80, 1).join('')}`,
      ),
    ),
  ]
}

function list(head: string, entries: readonly string[]): string[] {
  if (entries.length === 0) return []
  const past = entries.length > shown * 2 ? [`  … and more (--report FILE.json)`] : []
  return ['', ...wrap(head, width), ...entries.slice(0, shown * 2), ...past]
}

const pairLines = ({ similarity, a, b }: { similarity: number; a: About; b: About }): string[] => [
  `  ${pad(similarity.toFixed(3), 7)}${told(a)}`,
  `         ${told(b)}`,
]

const told = ({ id, place, title }: About): string =>
  wrap(`${named(id)}${place === undefined ? '' : ` (${place})`}: ${title}`, width - 10, 1).join('')

const ofErrors = (errors: number): string => (errors === 0 ? '' : ` and ${whole(errors)} error records`)
const whole = (count: number): string => count.toLocaleString('en')
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`

function size(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB']
  let i = 0
  for (; bytes >= 1000 && i < units.length - 1; i++) bytes /= 1000
  return `${i === 0 ? bytes : bytes.toFixed(1)} ${units[i]}`
}
