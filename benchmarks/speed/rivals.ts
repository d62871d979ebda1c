import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

/** What a rival took for some texts. */
export interface RivalTime {
  readonly name: string
  readonly seconds: number
}

/**
 * Times underthesea, pyvi and vntk over `texts`, a call a text, loading left out. Where they are: `VANBAN_RIVALS` names a
 * folder with a virtual environment that has `underthesea` and `pyvi`, and `node_modules` with `vntk`. Undefined without it.
 */
export function timeRivals(texts: readonly string[], forVntk: readonly string[]): RivalTime[] | undefined {
  const folder = process.env.VANBAN_RIVALS
  if (folder === undefined) return undefined
  const python = `${folder}/bin/python`
  if (!existsSync(python)) throw new Error(`no ${python}; VANBAN_RIVALS must name a virtual environment`)
  const out = execFileSync(python, [fileURLToPath(new URL('rivals.py', import.meta.url))], {
    input: texts.map((text) => JSON.stringify(text)).join('\n'),
    encoding: 'utf8',
    maxBuffer: 1e9,
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { ...process.env, OMP_NUM_THREADS: '1' },
  })
  return [
    ...out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as RivalTime),
    timeVntk(folder, forVntk),
  ]
}

function timeVntk(folder: string, texts: readonly string[]): RivalTime {
  const vntk = createRequire(`${folder}/package.json`)('vntk') as { wordTokenizer(): { tag(text: string): unknown } }
  const tokenizer = vntk.wordTokenizer()
  tokenizer.tag('Hội nghị khai mạc tại Đà Nẵng.')
  const started = performance.now()
  for (const text of texts) tokenizer.tag(text)
  return { name: 'vntk wordTokenizer', seconds: (performance.now() - started) / 1000 }
}
