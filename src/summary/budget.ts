import { found, InputError, requireOptions } from '../errors.js'
import type { FeatureContext } from './context.js'

/** How long a summary may be; one of these at most. Without any, the length follows the text (`auto.ts`). */
export interface SelectOptions {
  /** Sentences at most. */
  readonly sentences?: number
  /** Words at most as an editor counts them, which in Vietnamese are syllables and numbers. */
  readonly words?: number
  /** UTF-16 units of the normalised text at most, with a blank between sentences. */
  readonly characters?: number
  /** Share of the words of all sentences that may be picked, 0 to 1. */
  readonly ratio?: number
}

/** A limit, and what a candidate takes of it. */
export interface Budget {
  readonly limit: number
  readonly cost: Int32Array
}

const names = ['sentences', 'words', 'characters', 'ratio'] as const

/**
 * The budget that options ask for; undefined where they leave it to the text.
 * @param length words of each candidate
 * @param units UTF-16 units of each candidate
 * @throws InputError `input/not-an-object`, `input/unknown-option`, `input/bad-option`
 */
export function budgetOf(options: SelectOptions, length: Int32Array, units: Int32Array): Budget | undefined {
  requireOptions(options, names, 'summary')
  const given = names.filter((name) => options[name] !== undefined)
  if (given.length === 0) return undefined
  if (given.length > 1)
    throw new InputError('input/bad-option', `a summary has one limit, found ${given.join(' and ')}`)
  const [name] = given
  const value: unknown = options[name]
  if (name === 'ratio') {
    if (typeof value !== 'number' || !(value >= 0 && value <= 1))
      throw new InputError('input/bad-option', `ratio must be a number from 0 to 1, found ${found(value)}`)
    return { limit: Math.floor(value * length.reduce((sum, n) => sum + n, 0)), cost: length }
  }
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0)
    throw new InputError('input/bad-option', `${name} must be a whole number from 0 on, found ${found(value)}`)
  if (name === 'sentences') return { limit: value, cost: new Int32Array(length.length).fill(1) }
  if (name === 'words') return { limit: value, cost: length }
  // The blank between two sentences costs a unit; the first has none in front.
  return { limit: value + 1, cost: units.map((n) => n + 1) }
}

/** UTF-16 units of each candidate. */
export function unitsOf({ candidate, input }: FeatureContext): Int32Array {
  const { start, end } = input.sentences
  return candidate.map((s) => end[s] - start[s])
}
