import { createRequire } from 'node:module'
import { rivalFolder, runRivals } from '../rival-script.js'

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
  const folder = rivalFolder()
  if (folder === undefined) return undefined
  return [...runRivals<RivalTime>(folder, new URL('rivals.py', import.meta.url), texts), timeVntk(folder, forVntk)]
}

function timeVntk(folder: string, texts: readonly string[]): RivalTime {
  const vntk = createRequire(`${folder}/package.json`)('vntk') as { wordTokenizer(): { tag(text: string): unknown } }
  const tokenizer = vntk.wordTokenizer()
  tokenizer.tag('Hội nghị khai mạc tại Đà Nẵng.')
  const started = performance.now()
  for (const text of texts) tokenizer.tag(text)
  return { name: 'vntk wordTokenizer', seconds: (performance.now() - started) / 1000 }
}
