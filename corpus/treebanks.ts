import { type SentenceTable, type TagName, type TokenTable, tagNames, type WordTable } from '../src/columns.js'
import { tokenize } from '../src/tokens/tokenize.js'
import { readCorpus } from './corpora.js'
import { universalTag } from './treebank-tags.js'

/** A gold sentence: words (syllables parted by blanks) and their universal tags. */
export interface TaggedSentence {
  readonly words: readonly string[]
  readonly tags: readonly TagName[]
}

const brackets: Readonly<Record<string, string>> = { LBKT: '(', RBKT: ')' }

/** UD-VTB, `train` or `dev`. */
export function udSentences(part: 'train' | 'dev'): TaggedSentence[] {
  return readCorpus(`ud-vtb/${part}.conllu`)
    .split(/\n\n+/)
    .map((block) => {
      const rows = block
        .split('\n')
        .map((line) => line.split('\t'))
        .filter((row) => /^\d+$/.test(row[0]))
      return {
        words: rows.map((row) => brackets[row[1]] ?? row[1].normalize('NFC').trim()),
        tags: rows.map((row) => row[3] as TagName),
      }
    })
    .filter((sentence) => sentence.words.length > 0)
}

/** VTB in universal tags. Every tenth sentence is for development; those that UD-VTB's development part has too are left out. */
export function vtbSentences(part: 'train' | 'dev'): TaggedSentence[] {
  const statistics = new Map<string, Map<TagName, number>>()
  for (const { words, tags } of udSentences('train'))
    words.forEach((word, i) => {
      const counts = statistics.get(word.toLowerCase()) ?? new Map<TagName, number>()
      statistics.set(word.toLowerCase(), counts.set(tags[i], (counts.get(tags[i]) ?? 0) + 1))
    })
  const held = new Set(udSentences('dev').map(({ words }) => identity(words)))
  return readCorpus('vtb/sentences.txt')
    .normalize('NFC')
    .split('\n')
    .map((line) =>
      line
        .replace(/(?:\s*\.\.\.\/\.\.\.)+\s*$/, '')
        .split(/\s+/)
        .filter((item) => item.lastIndexOf('/') > 0),
    )
    .filter((items, i) => items.length > 0 && (i % 10 === 9) === (part === 'dev'))
    .map((items) => {
      const pairs = items.map(
        (item) =>
          [
            item.slice(0, item.lastIndexOf('/')).replace(/(?<=[^_])_+(?=[^_])/g, ' '),
            item.slice(item.lastIndexOf('/') + 1),
          ] as const,
      )
      return {
        words: pairs.map(([word]) => word),
        tags: pairs.map(([word, tag]) => universalTag(tag, word, statistics)),
      }
    })
    .filter(({ words }) => !held.has(identity(words)))
}

const identity = (words: readonly string[]): string =>
  words
    .join('')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')

/** A gold sentence as the stages see it: text, tokens, gold words. A token that crosses a gold word's end makes it undefined. */
export function goldTables({
  words,
}: TaggedSentence): { text: string; tokens: TokenTable; words: WordTable } | undefined {
  const text = words.join(' ')
  const sentences: SentenceTable = {
    length: 1,
    start: Int32Array.of(0),
    end: Int32Array.of(text.length),
    block: Int32Array.of(0),
  }
  const tokens = tokenize(text, sentences)
  const at: number[] = [0]
  let end = -1
  let token = 0
  for (const word of words) {
    end += word.length + 1
    while (token < tokens.length && tokens.end[token] <= end) token++
    if (token === at[at.length - 1] || tokens.end[token - 1] !== end) return undefined
    at.push(token)
  }
  return { text, tokens, words: { length: words.length, at: Int32Array.from(at) } }
}

export const tagNumber = (tag: TagName): number => tagNames.indexOf(tag)
