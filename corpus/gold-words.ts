import { foldSyllables } from '../src/letters/tones.js'
import { corpusPath, readCorpus } from './corpora.js'

/** A sentence as its words; the tokens of a word are parted by blanks. */
export type GoldSentence = readonly string[]

/** Development sets of words, by name. */
export const wordDevSets = ['vtb-tenth', 'ud-dev'] as const
export type WordDevSet = (typeof wordDevSets)[number]

const files: Record<WordDevSet, string> = { 'vtb-tenth': 'vtb/sentences.txt', 'ud-dev': 'ud-vtb/dev.conllu' }

/** The words of `_`-joined text. */
export const joinedWords = (line: string): string[] =>
  line
    .normalize('NFC')
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => word.replace(/(?<=[^_])_+(?=[^_])/g, ' '))

/** VTB: `word/TAG`; lines end in stray `.../...`. */
const vtbSentences = (): GoldSentence[] =>
  readCorpus('vtb/sentences.txt')
    .split('\n')
    .map((line) => joinedWords(line.replace(/(?:\s*\.\.\.\/\.\.\.)+\s*$/, '').replace(/(?<=\S)\/[^\s/]+(?=\s|$)/g, '')))

/** UD-VTB writes brackets as the treebank's escapes. */
const brackets = new Map([
  ['LBKT', '('],
  ['RBKT', ')'],
])

const conlluSentences = (name: string): GoldSentence[] =>
  readCorpus(name)
    .split(/\n\n+/)
    .map((block) =>
      block
        .split('\n')
        .filter((line) => /^\d+\t/.test(line))
        .map((line) => line.split('\t')[1].normalize('NFC').trim())
        .map((word) => brackets.get(word) ?? word),
    )

/** A sentence's letters and digits alone, to find it again in another set. */
const identity = (words: GoldSentence): string => foldSyllables(words.join(' ')).replace(/[^\p{L}\p{N}]+/gu, '')

/** The sentences of a development set, or undefined where it is not at hand. `vtb-tenth` is every tenth line of VTB. */
export function wordDevSentences(set: WordDevSet): GoldSentence[] | undefined {
  if (!corpusPath(files[set])) return undefined
  const sentences = set === 'ud-dev' ? conlluSentences(files[set]) : vtbSentences().filter((_, i) => i % 10 === 9)
  return sentences.filter((words) => words.length > 0)
}

/** The gold sentences to train on, without those that stand in a development set too. @throws Error where a set is missing */
export function wordTrainSentences(): GoldSentence[] {
  const held = new Set(wordDevSets.flatMap((set) => (wordDevSentences(set) ?? []).map(identity)))
  const rdr = readCorpus('rdr/train-gold.txt').split('\n').map(joinedWords)
  const all = [...conlluSentences('ud-vtb/train.conllu'), ...vtbSentences().filter((_, i) => i % 10 !== 9), ...rdr]
  return all.filter((words) => words.length > 0 && !held.has(identity(words)))
}
