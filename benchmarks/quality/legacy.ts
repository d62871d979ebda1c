/** How well old encodings are read, written and told apart: `npx tsx benchmarks/quality/legacy.ts` prints the figures. */
import { spawnSync } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import { corpusRecords } from '../../corpus/corpora.js'
import { decodeLegacy, detectEncoding, encodeLegacy, writable } from '../../src/legacy/index.js'
import { unitOf } from '../../src/letters/windows-1252.js'

interface Article {
  readonly title: string
  readonly sapo: string
  readonly body: string
}

/** Articles from this one on are measured; thresholds were chosen on those before. */
const held = 2000

async function articles(from: number, past: number): Promise<string[]> {
  const texts: string[] = []
  let n = 0
  for await (const { title, sapo, body } of corpusRecords<Article>('rawnews/articles.jsonl.gz')) {
    if (n >= past) break
    if (n++ < from) continue
    texts.push(`${title}\n${sapo}\n${body}`.normalize('NFC'))
  }
  return texts
}

/** Runs `iconv`, the platform's own converter. */
function iconv(from: string, to: string, input: Uint8Array): Uint8Array {
  const { status, stdout, stderr } = spawnSync('iconv', ['-f', from, '-t', to], { input, maxBuffer: 1 << 30 })
  if (status !== 0) throw new Error(`iconv: ${stderr}`)
  return stdout
}

const pairs = [
  ['tcvn5712', 'TCVN5712-1'],
  ['viscii', 'VISCII'],
  ['windows-1258', 'CP1258'],
] as const

/** Reads what iconv wrote and lets it read what was written here, line by line; characters that the encoding lacks are left out first. */
export function roundTrips(texts: readonly string[]) {
  return pairs.map(([encoding, name]) => {
    let bytes = 0
    let lines = 0
    let read = 0
    let written = 0
    const clean = texts.flatMap((text) =>
      text.split('\n').map((line) => {
        const { lost } = encodeLegacy(line, encoding)
        let kept = ''
        let at = 0
        for (const { from, to } of lost) {
          kept += line.slice(at, from)
          at = to
        }
        // Control characters stand for capitals in two of the encodings.
        return (kept + line.slice(at)).replace(/[\0-\u001f]/g, ' ')
      }),
    )
    const source = Buffer.from(clean.join('\n'))
    bytes = source.length
    const theirs = iconv('UTF-8', name, source)
    const ours = encodeLegacy(clean.join('\n'), encoding)
    const back = Buffer.from(iconv(name, 'UTF-8', ours.bytes))
      .toString('utf8')
      .normalize('NFC')
      .split('\n')
    const decoded = decodeLegacy(theirs, { encoding }).text.split('\n')
    clean.forEach((line, i) => {
      lines++
      if (decoded[i] === line) read++
      if (back[i] === line) written++
    })
    return { encoding, bytes, lines, read, written }
  })
}

const asWindows1252 = (bytes: Uint8Array) => Array.from(bytes, (byte) => String.fromCharCode(unitOf(byte))).join('')
const asLatin1 = (bytes: Uint8Array) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
const utf8 = (text: string) => new TextEncoder().encode(text)

/** A text as every encoding has it: bytes, the string that they look like, and what should come out. */
function* disguised(text: string): Generator<{ encoding: string; source: string | Uint8Array; wanted: string }> {
  for (const encoding of writable) {
    const { bytes, string } = encodeLegacy(text, encoding)
    const wanted = decodeLegacy(bytes, { encoding }).text
    yield { encoding: `${encoding}, bytes`, source: bytes, wanted }
    yield { encoding: `${encoding}, string`, source: string, wanted }
  }
  const once = { windows1252: asWindows1252(utf8(text)), latin1: asLatin1(utf8(text)) }
  yield { encoding: 'utf-8-as-windows-1252', source: once.windows1252, wanted: text }
  yield { encoding: 'utf-8-as-latin-1', source: once.latin1, wanted: text }
  yield { encoding: 'utf-8-as-windows-1252, twice', source: asWindows1252(utf8(once.windows1252)), wanted: text }
  yield { encoding: 'utf-8-as-latin-1, twice', source: asLatin1(utf8(once.latin1)), wanted: text }
}

/** The share of texts that `decodeLegacy` reads rightly by itself, by encoding. */
export function detection(
  texts: readonly string[],
  note?: (encoding: string, source: string | Uint8Array, wanted: string) => void,
) {
  const counts = new Map<string, { texts: number; right: number }>()
  for (const text of texts)
    for (const { encoding, source, wanted } of disguised(text)) {
      const count = counts.get(encoding) ?? { texts: 0, right: 0 }
      counts.set(encoding, count)
      count.texts++
      if (decodeLegacy(source).text === wanted) count.right++
      else note?.(encoding, source, wanted)
    }
  return Object.fromEntries(counts)
}

/** Texts that are what they are, taken for something else. */
export function falseAlarms(texts: readonly string[]): number {
  return texts.filter((text) => {
    const [string, bytes] = [detectEncoding(text).encoding, detectEncoding(utf8(text)).encoding]
    return string !== 'none' || (bytes !== 'utf-8' && bytes !== 'none')
  }).length
}

/** Documents of 200 to 2,000 bytes, cut at blanks; sentences with a marked word. */
export function pieces(texts: readonly string[]): { documents: string[]; sentences: string[] } {
  const documents: string[] = []
  const sentences: string[] = []
  texts.forEach((text, i) => {
    const length = 160 + ((i * 37) % 1400)
    const from = text.indexOf(' ', (i * 13) % 400) + 1
    const document = text
      .slice(from, from + length)
      .replace(/\S*$/, '')
      .trim()
    if (utf8(document).length >= 200) documents.push(document)
    const parts = text.split(/(?<=[.!?])\s+(?=\p{Lu})/u).filter((part) => /[^\0-\u007f]/.test(part) && part.length > 10)
    if (parts.length > 0) sentences.push(parts[(i * 7) % parts.length])
  })
  return { documents, sentences }
}

export async function evaluateLegacy() {
  const texts = await articles(held, 33_000)
  const { documents, sentences } = pieces(texts.slice(0, 4000))
  let size = 0
  const news = texts.filter((text) => (size += text.length) < 39_000_000)
  return {
    roundTrips: roundTrips(news),
    documents: detection(documents),
    sentences: detection(sentences),
    articles: texts.length,
    falseAlarms: falseAlarms(texts),
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  if (process.argv[2] === 'tune') {
    const { documents, sentences } = pieces(await articles(0, 600))
    const missed: string[] = []
    const note = (encoding: string, source: string | Uint8Array, wanted: string) => {
      missed.push(`${encoding} ${JSON.stringify(detectEncoding(source))} ${wanted.slice(0, 150)}`)
    }
    console.log(
      JSON.stringify({ documents: detection(documents, note), sentences: detection(sentences, note) }, null, 1),
    )
    console.log(missed.slice(0, 60).join('\n'))
  } else console.log(JSON.stringify(await evaluateLegacy(), null, 1))
}
