import type { SentenceTable, TagName, TokenTable, WordTable } from '../src/columns.js'
import { tokenize } from '../src/tokens/tokenize.js'
import { readCorpus } from './corpora.js'
import { type VtbTag, vtbTag } from './treebank-tags.js'

/** A gold sentence: words (syllables parted by blanks) and their tags, universal ones where nothing else is said. */
export interface TaggedSentence<Tag extends string = TagName> {
  readonly words: readonly string[]
  readonly tags: readonly Tag[]
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

/** VTB in its own tags, see `vtbTags`. Every tenth sentence is for development; those that UD-VTB's development part has too are left out. */
export function vtbSentences(part: 'train' | 'dev'): TaggedSentence<VtbTag>[] {
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
      const words = items.map((item) => item.slice(0, item.lastIndexOf('/')).replace(/(?<=[^_])_+(?=[^_])/g, ' '))
      return { words, tags: items.map((item, i) => vtbTag(item.slice(item.lastIndexOf('/') + 1), words[i])) }
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
}: Pick<TaggedSentence, 'words'>): { text: string; tokens: TokenTable; words: WordTable } | undefined {
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
