import { readFileSync } from 'node:fs'
import { type Analyze, createAnalyzer } from '../index.js'
import { reason, UsageError } from './failure.js'

/**
 * An analyser that also finds the names of a file: a line each, its label, a tab, the name; empty lines and lines from `#` on count for
 * nothing.
 * @throws UsageError where the file cannot be read, or a line is none of that
 */
export function analyzerWithNames(path: string): Analyze {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (cause) {
    throw new UsageError(`--names: cannot read ${path}: ${reason(cause)}`)
  }
  const names: Record<string, string[]> = Object.create(null)
  text.split(/\r?\n/).forEach((line, i) => {
    if (line.trim() === '' || line.startsWith('#')) return
    const [label, name, ...more] = line.split('\t').map((cell) => cell.trim())
    if (!label || !name || more.length > 0)
      throw new UsageError(`--names: ${path}:${i + 1}: wanted a label, a tab and a name, found ${JSON.stringify(line)}`)
    names[label] ??= []
    names[label].push(name)
  })
  try {
    return createAnalyzer({ names })
  } catch (cause) {
    throw new UsageError(`--names: ${path}: ${(cause as Error).message}`)
  }
}
