import type { EntityLabel } from '../../src/columns.js'
import type { EntityValue } from '../../src/entities/values.js'

/**
 * Does a value say what the sample's gold says? The gold's notation is that of corpus/README.md; what it does not write down
 * (a precision, an issuer) is not compared.
 */
export function valueAgrees(label: EntityLabel, gold: string, value: EntityValue | undefined): boolean {
  const v = (value ?? {}) as Record<string, unknown>
  if (label === 'document') return attributes(gold).every(([name, wanted]) => String(v[name] ?? '') === wanted)
  if (label === 'date') {
    const [start, end = start] = gold.split('/')
    return v.start === start && v.end === end
  }
  const { bound, amount, rest } = amountOf(gold)
  if ((v.bound ?? '') !== bound) return false
  const [low, high] = amount.split('..')
  const number = label === 'money' ? v.amount : v.value
  if (!same(number, low)) return false
  if (high !== undefined && !same(v.max, high)) return false
  return label !== 'money' || v.currency === rest
}

function attributes(gold: string): [string, string][] {
  return [...gold.matchAll(/(\w+)=(?:"([^"]*)"|(\S+))/g)].map((match) => [match[1], match[2] ?? match[3]])
}

function amountOf(gold: string): { bound: string; amount: string; rest: string } {
  const [, bound = '', amount = '', rest = ''] = /^(?:(over|under|about) )?(\S+)(?: (\S+))?$/.exec(gold) ?? []
  return { bound, amount, rest }
}

/** Scores and fractions are compared as written, everything else as a number. */
function same(found: unknown, wanted: string): boolean {
  return String(found) === wanted || (typeof found === 'number' && Math.abs(found - Number(wanted)) < 1e-9)
}
