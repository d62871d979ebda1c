import type { Document } from '../document.js'
import { explain, normalize as normalizeText } from '../normalize/normalize.js'
import { changeLines, encodingOf } from './changes.js'
import { highlighted } from './cluster.js'
import { runDedupe } from './dedupe.js'
import type { TextItem } from './items.js'
import type { Page } from './layout.js'
import { layerNames, type Options } from './options.js'
import { languageOf, layersOf } from './record.js'
import { renderDocument, summaryLines, wordLines } from './render.js'
import { runRouge } from './rouge.js'
import type { Outcome, Surroundings } from './run.js'

/** One of the command's verbs, as its help tells of it. */
export interface Verb {
  readonly name: string
  /** One line for the list of commands. */
  readonly does: string
  /** A paragraph for its own help. */
  readonly about: string
  readonly examples: readonly (readonly [command: string, meaning: string])[]
}

/** A verb over single documents: what it makes of one, for programs and for people. */
export interface Command extends Verb {
  /** True where people are served by default even when the output goes to a file or pipe: text in gives text out. */
  readonly plain: boolean
  record(doc: Document, options: Options, item: TextItem): Promise<object>
  text(doc: Document, options: Options, page: Page, item: TextItem): string
}

/** A verb over more than one text at a time: it reads its inputs and writes its results itself. */
export interface OwnCommand extends Verb {
  run(options: Options, around: Surroundings): Promise<Outcome>
}

const standardLayers = layerNames.filter((name) => name !== 'words')

const analyze: Command = {
  name: 'analyze',
  does: 'everything found in a text: blocks, repeats, sentences, entities, people, places, documents, quotes, summary, keywords',
  about:
    'Writes one record a document: its id, length, language, and the layers asked for. All from/to count UTF-16 units of the source text, ends exclusive, and text is the exact slice. On a terminal it shows the same for reading.',
  examples: [
    ['vanban analyze bai-bao.txt', 'one article, to read on the terminal'],
    ['vanban analyze archive/ --out analysed.ndjson', 'a folder, a record a document'],
    ['vanban analyze --from ndjson --text-field body --layers entities,summary < in.ndjson', 'two layers, as a filter'],
  ],
  plain: false,
  record: async (doc, options) => ({
    length: doc.source.length,
    language: await languageOf(doc),
    ...layersOf(doc, options.layers ?? standardLayers, options.summary),
  }),
  text: (doc, options, page) =>
    renderDocument(doc, options.layers ?? standardLayers.filter((name) => name !== 'sentences'), options.summary, page),
}

const summarize: Command = {
  name: 'summarize',
  does: 'the sentences that sum a text up',
  about:
    'Picks sentences of the text, in text order: no repeats, captions, bylines or headings. A headline given apart (--title-field) helps to choose. One sentence or two, up to five of a long text, unless --sentences, --words, --characters or --ratio says otherwise. --method picks by a classic method instead, to compare with. --query, --about and --since ask for what answers; nothing is picked where nothing does. With --cluster a record holds documents: [{id, title, text}], articles on one event; each sentence names its document, and disagreements lists numbers that two of them tell differently.',
  examples: [
    ['vanban summarize bai-bao.txt', 'the summary to read'],
    ['vanban summarize bai-bao.txt --sentences 3 --to text > tom-tat.txt', 'three sentences, a line each'],
    ['vanban summarize bao-cao.txt --words 120', 'what fits into 120 words'],
    ['vanban summarize su-kien.ndjson --cluster --date-field date --newest-first', 'several articles on one event'],
    ['vanban summarize bai-moi.txt --since bai-cu.txt', 'what a reader of the older article does not know yet'],
    ["vanban summarize bai-bao.txt --about 'Lê Văn Tư' --highlight", 'the text with what it says of a person set off'],
    ['vanban summarize articles.ndjson --title-field headline > summaries.ndjson', 'a record an article'],
  ],
  plain: false,
  record: async (doc, options) => ({ length: doc.source.length, ...layersOf(doc, ['summary'], options.summary) }),
  text: (doc, options, page) =>
    options.highlight ? highlighted(doc, options, page) : asLines(summaryLines(doc, options.summary)),
}

const entityLayers = ['entities', 'people', 'organizations', 'places', 'documents'] as const

const entities: Command = {
  name: 'entities',
  does: 'people, organisations, places, documents, dates, money, percentages, numbers, with values',
  about:
    'Finds names and everything with a value: numbers, dates (ISO 8601), money, percentages, citations of documents. Records also hold the people with their roles, the organisations, the places with the codes of their administrative units before and after July 2025, and the cited documents, all with their mentions.',
  examples: [
    ['vanban entities bai-bao.txt', 'grouped by label, to read'],
    ['vanban entities bai-bao.txt --to json', 'one indented array'],
    ['zcat archive.ndjson.gz | vanban entities --from ndjson --stats > entities.ndjson', 'a filter that counts'],
  ],
  plain: false,
  record: async (doc) => ({ length: doc.source.length, ...layersOf(doc, entityLayers) }),
  text: (doc, _, page) => renderDocument(doc, entityLayers, {}, page),
}

const segment: Command = {
  name: 'segment',
  does: 'words joined by _, a sentence a line',
  about:
    'Text in gives text out: a sentence a line, words parted by blanks, the syllables of a word joined by _. Records in give records out, with the words, their tags (UPOS) and sentences.',
  examples: [
    ['vanban segment bai-bao.txt > bai-bao.seg', 'a file'],
    ["echo 'Học sinh học sinh học.' | vanban segment", 'a sentence'],
    ['vanban segment articles.ndjson > words.ndjson', 'records with offsets and tags'],
  ],
  plain: true,
  record: async (doc) => ({ length: doc.source.length, ...layersOf(doc, ['sentences', 'words']) }),
  text: (doc) => asLines(wordLines(doc)),
}

const normalize: Command = {
  name: 'normalize',
  does: 'text in, normalised text out, from old encodings too',
  about:
    'Letters are composed with their marks (NFC), in whatever order these were typed; Ð and letters of other scripts that only look Latin are replaced within Vietnamese syllables; line ends become line feeds, blanks become spaces, and what is invisible goes. Words, case and the place of tone marks stay as they are unless an option says otherwise.',
  examples: [
    ['vanban normalize bai-bao.txt > sach.txt', 'a file'],
    [
      'vanban normalize --from-encoding auto cong-van-1998.txt',
      'from TCVN3, VNI, VIQR, VISCII, VPS, Windows-1258, or UTF-8 misread',
    ],
    [
      'vanban normalize --tone-style new --misplaced-tones repair --in-place *.txt',
      'files, each written back when it is complete',
    ],
    ['vanban normalize bai-bao.txt --explain', 'what would change, and why'],
    ['vanban normalize articles.ndjson --keep-source > clean.ndjson', 'records, other fields passed through'],
  ],
  plain: true,
  record: async (doc, options, item) => ({
    text: normalized(doc, options),
    ...(item.decoded && encodingOf(item.decoded)),
    ...(options.explain && { changes: explain(doc.source, options.normalize) }),
  }),
  text: (doc, options, page, item) =>
    options.explain ? asLines(changeLines(doc.source, options, page, item)) : normalized(doc, options),
}

const normalized = (doc: Document, options: Options) =>
  Object.keys(options.normalize).length === 0 ? doc.text : normalizeText(doc.source, options.normalize).text

const asLines = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join('')

const rouge: OwnCommand = {
  name: 'rouge',
  does: 'summaries measured against references: ROUGE on syllables, words and ASCII fragments',
  about:
    'The first INPUT holds summaries, each further one references, line by line; or the inputs are records. ROUGE-1, ROUGE-2, ROUGE-L (whole texts) and ROUGE-Lsum (sentences) without stemming, with intervals, on three scales side by side, since a figure means nothing without its tokens. The result is a table; --to ndjson has the scores of each text instead, --to json both in one object. An input that cannot be read ends the run: a mean over some of the texts would be another figure.',
  examples: [
    ['vanban rouge tom-tat.txt sapo.txt', 'a summary a line, a reference a line'],
    ['vanban rouge may-a.txt nguoi-1.txt nguoi-2.txt --against may-b.txt', 'two references each; is a better than b?'],
    [
      'vanban summarize bao.ndjson --keep-source --to ndjson | vanban rouge --from ndjson --reference-field source.sapo',
      'records, as vanban summarize writes them',
    ],
  ],
  run: runRouge,
}

const dedupe: OwnCommand = {
  name: 'dedupe',
  does: 'repeated documents of an archive left out, or lines that many share; with clusters and a report',
  about:
    'Writes each document that does not repeat another, as it stood in its record (a text file as {"id", "text"}); of documents that are alike the earliest by --date-field stays, else the fullest, else the first. Alike is what shares runs of five syllables, headline included, whatever the case, marks\' placement, blanks and punctuation; two that each say numbers the other lacks are reported and both stay. Documents without words stay. --to text, the default on a terminal, and --to json give the report instead. Texts are not held in memory: a million documents take less than 1 GB there, and on disk about four bytes a syllable.',
  examples: [
    ['vanban dedupe bao.ndjson.gz > khac-nhau.ndjson', 'an archive without its copies'],
    [
      'vanban dedupe bao/ --date-field published --source-field host --clusters nhom.ndjson --report bao-cao.txt --out giu.ndjson',
      'with what was found, to look at',
    ],
    ['vanban dedupe bao.ndjson.gz --work tam/ --resume --out giu.ndjson', 'goes on after a break'],
    ['vanban dedupe bao.ndjson --level paragraph --source-field host', 'lines that ten documents of a host share'],
  ],
  run: runDedupe,
}

/** The verbs, in the order of the help. */
export const commands: readonly (Command | OwnCommand)[] = [
  analyze,
  summarize,
  entities,
  segment,
  normalize,
  dedupe,
  rouge,
]
