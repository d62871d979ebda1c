import type { TokenKind } from '../columns.js'
import { syllableKey } from '../letters/tones.js'
import type { TokenText } from './token-text.js'

/** A rule of a grammar over tokens: the token behind the match that begins at `at`, or −1. A match may be empty (`at`). */
export type Pattern = (t: TokenText, at: number) => number

/** Look-up keys of words parted by `|`. */
export function keysOf(words: string): ReadonlySet<string> {
  return new Set(words.split('|').map(syllableKey))
}

/** One token out of `a|b|c`, in any case and tone placement. */
export function word(words: string): Pattern {
  return oneOf(keysOf(words))
}

/** One token out of those with these look-up keys. */
export function oneOf(wanted: Iterable<string>): Pattern {
  const keys = new Set(wanted)
  return (t, at) => (keys.has(t.key(at)) ? at + 1 : -1)
}

/** One token out of `a|b|c`, exactly as written. */
export function written(words: string): Pattern {
  const forms = new Set(words.split('|'))
  return (t, at) => (forms.has(t.at(at)) ? at + 1 : -1)
}

/** A token of the kind that fulfils the condition. */
export function kind(name: TokenKind, condition: (text: string) => boolean = () => true): Pattern {
  return (t, at) => (t.kind(at) === name && condition(t.at(at)) ? at + 1 : -1)
}

/** One after the other. */
export function seq(...parts: readonly Pattern[]): Pattern {
  return (t, at) => {
    for (const part of parts) {
      at = part(t, at)
      if (at < 0) return -1
    }
    return at
  }
}

/** Words one after the other, parted by blanks. */
export function phrase(text: string): Pattern {
  return seq(...text.split(' ').map(word))
}

/** The longest of several. */
export function longest(...choices: readonly Pattern[]): Pattern {
  return (t, at) => {
    let past = -1
    for (const choice of choices) past = Math.max(past, choice(t, at))
    return past
  }
}

/** The first that matches. */
export function either(...choices: readonly Pattern[]): Pattern {
  return (t, at) => {
    for (const choice of choices) {
      const past = choice(t, at)
      if (past >= 0) return past
    }
    return -1
  }
}

export function maybe(part: Pattern): Pattern {
  return (t, at) => Math.max(at, part(t, at))
}

/** At most `most` times, at least `least`. */
export function many(part: Pattern, most: number, least = 0): Pattern {
  return (t, at) => {
    let count = 0
    for (; count < most; count++) {
      const past = part(t, at)
      if (past <= at) break
      at = past
    }
    return count < least ? -1 : at
  }
}

/** Matches nothing, where the condition holds. */
export function when(condition: (t: TokenText, at: number) => boolean): Pattern {
  return (t, at) => (condition(t, at) ? at : -1)
}

/** Matches nothing, where the pattern does not match. */
export function not(part: Pattern): Pattern {
  return (t, at) => (part(t, at) < 0 ? at : -1)
}

export const dash: Pattern = written('-|–|—|−')
export const comma: Pattern = written(',')

/** Phrases of several tokens with what each one stands for. Look-up takes the longest. */
export class Phrases<Value> {
  readonly #byFirst = new Map<string, { readonly keys: readonly string[]; readonly value: Value }[]>()

  /** @param rows phrases with blanks between their tokens */
  constructor(rows: Iterable<readonly [phrase: string, value: Value]>) {
    for (const [phrase, value] of rows) {
      const keys = phrase.split(' ').map(syllableKey)
      const list = this.#byFirst.get(keys[0])
      if (list) list.push({ keys, value })
      else this.#byFirst.set(keys[0], [{ keys, value }])
    }
    for (const list of this.#byFirst.values()) list.sort((a, b) => b.keys.length - a.keys.length)
  }

  /** The keys that a phrase begins with. */
  get firstKeys(): IterableIterator<string> {
    return this.#byFirst.keys()
  }

  /** The longest phrase that begins at a token. */
  match(t: TokenText, at: number): { readonly past: number; readonly value: Value } | undefined {
    for (const { keys, value } of this.#byFirst.get(t.key(at)) ?? []) {
      let i = 1
      while (i < keys.length && t.key(at + i) === keys[i]) i++
      if (i === keys.length) return { past: at + i, value }
    }
    return undefined
  }

  readonly pattern: Pattern = (t, at) => this.match(t, at)?.past ?? -1
}
