import { pathToFileURL } from 'node:url'
import { readCorpus } from '../../corpus/corpora.js'
import { markDuplicates } from '../../src/blocks/deduplicate.js'
import { splitBlocks } from '../../src/blocks/split.js'
import { duplicateReasons } from '../../src/columns.js'
import { normalize } from '../../src/normalize/normalize.js'

/**
 * Repeats inside a document: `npx tsx benchmarks/quality/duplicates.ts [--show]`, on the articles of `unc`.
 *
 * There is no gold for them, so it is planted. In every article with a paragraph of 20 words or more one of these (the
 * middle one) is put in again at the end, changed in one of the ways below; `found` says how many of the copies were marked
 * as repeats of it. Copies of the second list say something else: every one found is a fault. `as they are` counts what is
 * marked in the articles before anything is planted; `--show` prints the near ones of them, to be judged by eye.
 */
type Change = (paragraph: string) => string | undefined

/** The word at a place that depends on the text alone, so that every run plants the same. */
function pick(words: readonly string[], fits: (word: string, i: number) => boolean): number {
  const places = words.map((_, i) => i).filter((i) => fits(words[i], i))
  return places.length === 0 ? -1 : places[Math.floor(places.length / 2)]
}

const plain = (word: string) => /^\p{Ll}+$/u.test(word)

function at(fits: (word: string, i: number) => boolean, edit: (words: string[], i: number) => void): Change {
  return (paragraph) => {
    const words = paragraph.split(' ')
    const i = pick(words, fits)
    if (i < 0) return undefined
    edit(words, i)
    return words.join(' ')
  }
}

export const repeats: Record<string, Change> = {
  unchanged: (paragraph) => paragraph,
  'upper case': (paragraph) => paragraph.toUpperCase(),
  'without its signs': (paragraph) => paragraph.replace(/(?<!\d)[,.;:!?“”"](?!\d)/g, ''),
  'a blank doubled': (paragraph) => paragraph.replace(' ', '  '),
  'a connective in front': (paragraph) => `Đồng thời, ${paragraph[0].toLowerCase()}${paragraph.slice(1)}`,
  'a word in small letters left out': at(
    (word, i) => i > 0 && plain(word) && !counting.test(word),
    (words, i) => words.splice(i, 1),
  ),
  'a word in small letters misspelt': at(
    (word, i) => i > 0 && plain(word) && word.length > 2 && !counting.test(word),
    (words, i) => {
      words[i] = `${words[i]}h`
    },
  ),
}

const counting =
  /^(?:không|chưa|chẳng|chớ|đừng|ngừng|hết|thôi|một|hai|ba|bốn|tư|năm|sáu|bảy|tám|chín|mười|mươi|trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ|nửa)$/u

export const others: Record<string, Change> = {
  'another number': at(
    (word) => /\d/.test(word),
    (words, i) => {
      words[i] = words[i].replace(/\d/, (sign) => String((Number(sign) + 1) % 10))
    },
  ),
  'another name': at(
    (word, i) => i > 0 && /^\p{Lu}\p{Ll}+[,.]?$/u.test(word),
    (words, i) => {
      words[i] = words[i].replace(/^\p{L}+/u, 'Quyên')
    },
  ),
  'a denial put in': at(
    (word, i) => i > 0 && plain(word),
    (words, i) => words.splice(i, 0, 'không'),
  ),
  'the first half, and another end': (paragraph) => {
    const words = paragraph.split(' ')
    return [...words.slice(0, words.length / 2), 'lại', 'kể', 'về', 'một', 'chuyện', 'chẳng', 'ai', 'ngờ', 'tới.'].join(
      ' ',
    )
  },
}

/** Per change: how many copies were planted, how many of them marked as repeats of what they were made from. */
export function plant(articles: readonly string[], change: Change): { planted: number; found: number } {
  let planted = 0
  let found = 0
  for (const article of articles) {
    const { text } = normalize(article)
    const blocks = splitBlocks(text)
    const long = Array.from(blocks.start.keys()).filter(
      (i) => text.slice(blocks.start[i], blocks.end[i]).split(' ').length >= 20,
    )
    if (long.length === 0) continue
    const original = long[long.length >> 1]
    const paragraph = text.slice(blocks.start[original], blocks.end[original])
    const copy = change(paragraph)
    if (copy === undefined) continue
    const changed = `${text}\n\n${copy}`
    const after = splitBlocks(changed)
    const { duplicateOf } = markDuplicates(changed, after)
    planted++
    const marked = duplicateOf[after.length - 1]
    if (marked >= 0 && changed.slice(after.start[marked], after.end[marked]) === paragraph) found++
  }
  return { planted, found }
}

export function readBodies(): string[] {
  return readCorpus('unc/articles-dev.jsonl.gz')
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { body: string }).body)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const articles = readBodies()
  const counts = new Map<string, number>()
  let all = 0
  for (const article of articles) {
    const { text } = normalize(article)
    const blocks = splitBlocks(text)
    const { duplicateOf, reason, similarity } = markDuplicates(text, blocks)
    all += blocks.length
    for (let i = 0; i < blocks.length; i++) {
      if (duplicateOf[i] < 0) continue
      const name = duplicateReasons[reason[i]]
      counts.set(name, (counts.get(name) ?? 0) + 1)
      if (name !== 'near' || !process.argv.includes('--show')) continue
      const [a, b] = [duplicateOf[i], i].map((j) => text.slice(blocks.start[j], blocks.end[j]))
      console.log(`${similarity[i].toFixed(2)}\n  ${a}\n  ${b}`)
    }
  }
  console.log(
    `as they are: ${articles.length} articles, ${all} blocks; marked ${JSON.stringify(Object.fromEntries(counts))}`,
  )
  for (const [title, changes] of Object.entries({ 'to be found': repeats, 'not to be found': others }))
    for (const [name, change] of Object.entries(changes)) {
      const { planted, found } = plant(articles, change)
      console.log(
        `${title}: ${name.padEnd(36)} planted ${planted}  found ${found}  ${((100 * found) / planted).toFixed(1)} %`,
      )
    }
}
