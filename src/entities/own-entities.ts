import { type EntityTable, entityLabels, type TokenTable } from '../columns.js'
import { InputError } from '../errors.js'
import { oneSentence } from '../sentences/one-sentence.js'
import { tokenize } from '../tokens/tokenize.js'
import { EntityRows } from './entity-rows.js'
import { TokenText } from './token-text.js'

/** What an instance finds beside the standard entities, by label: one of ours or one of the caller's. */
export interface OwnEntityOptions {
  /** Names, as they stand in texts. Tone placement does not matter; a capital in the list wants one in the text. */
  readonly names?: Readonly<Record<string, readonly string[]>>
  /** Expressions over the normalised text. A match covers the tokens that it touches, within a sentence. */
  readonly patterns?: Readonly<Record<string, RegExp>>
}

interface Name {
  readonly label: number
  /** Of each token, whether it wants a capital. */
  readonly capitals: readonly boolean[]
}

/** Names and patterns of an instance. Immutable. */
export class OwnEntities {
  /** `entityLabels`, and behind them the caller's own. */
  readonly labels: readonly string[]
  /** Names by their keys joined; beginnings of longer names with no entry. */
  readonly #names = new Map<string, Name[]>()
  readonly #patterns: readonly { readonly label: number; readonly pattern: RegExp }[]

  /** @throws InputError `input/bad-option` for a name without a token, or a pattern that is no expression */
  constructor({ names = {}, patterns = {} }: OwnEntityOptions) {
    const labels = new Set<string>([...entityLabels, ...Object.keys(names), ...Object.keys(patterns)])
    this.labels = [...labels]
    if (this.labels.length > 255)
      throw new InputError('input/bad-option', `at most 255 labels of entities, found ${this.labels.length}`)
    for (const [label, list] of Object.entries(names))
      for (const name of list) this.#add(name, this.labels.indexOf(label))
    this.#patterns = Object.entries(patterns).map(([label, pattern]) => {
      if (!(pattern instanceof RegExp))
        throw new InputError('input/bad-option', `patterns.${label} must be a RegExp, found ${typeof pattern}`)
      return {
        label: this.labels.indexOf(label),
        pattern: new RegExp(pattern.source, `${pattern.flags.replace(/[gy]/g, '')}g`),
      }
    })
  }

  #add(name: string, label: number): void {
    const text = name.normalize('NFC')
    if (!/[\p{L}\p{N}]/u.test(text))
      throw new InputError('input/bad-option', `a name needs a letter or digit, found ${JSON.stringify(name)}`)
    const tokens = tokenize(text, oneSentence(text))
    const t = new TokenText(text, tokens)
    t.enter(0)
    let key = ''
    const capitals: boolean[] = []
    for (let i = 0; i < tokens.length; i++) {
      key += `${i > 0 ? ' ' : ''}${t.key(i)}`
      capitals.push(t.capital(i))
      if (!this.#names.has(key)) this.#names.set(key, [])
    }
    this.#names.get(key)?.push({ label, capitals })
  }

  /**
   * The names and matches in a text, flat and in order: from left to right the longest; of two as long, a name, and the label given first.
   * Linear in the tokens, times the length of names; patterns cost what they cost.
   */
  find(text: string, tokens: TokenTable): EntityTable {
    // The sort is stable: of two rows in one place the first one found stays first.
    const found = [...this.#findNames(text, tokens), ...this.#findPatterns(text, tokens)].sort(
      (a, b) => a.first - b.first || b.past - a.past,
    )
    const rows = new EntityRows()
    let covered = 0
    for (const { first, past, label } of found) {
      if (first < covered) continue
      covered = past
      rows.add(first, past, label)
    }
    return rows.finish()
  }

  *#findNames(text: string, tokens: TokenTable): Generator<Found> {
    if (this.#names.size === 0) return
    const t = new TokenText(text, tokens)
    for (let s = 0; s + 1 < tokens.sentenceAt.length; s++) {
      t.enter(s)
      for (let i = t.floor; i < t.limit; i++) {
        let key = ''
        let longest: Found | undefined
        for (let j = i; j < t.limit; j++) {
          key += `${j > i ? ' ' : ''}${t.key(j)}`
          const names = this.#names.get(key)
          if (!names) break
          const fits = names.find(({ capitals }) => capitals.every((wanted, k) => !wanted || t.capital(i + k)))
          if (fits) longest = { first: i, past: j + 1, label: fits.label }
        }
        if (longest) yield longest
      }
    }
  }

  *#findPatterns(text: string, tokens: TokenTable): Generator<Found> {
    for (const { label, pattern } of this.#patterns) {
      let i = 0
      let s = 0
      for (const match of text.matchAll(pattern)) {
        const start = match.index
        const end = start + match[0].length
        while (i < tokens.length && tokens.end[i] <= start) i++
        const first = i
        while (s + 2 < tokens.sentenceAt.length && tokens.sentenceAt[s + 1] <= first) s++
        while (i < tokens.length && tokens.start[i] < end) i++
        if (first < i && i <= tokens.sentenceAt[s + 1]) yield { first, past: i, label }
        i = Math.max(first, i - 1)
      }
    }
  }
}

interface Found {
  readonly first: number
  readonly past: number
  readonly label: number
}
