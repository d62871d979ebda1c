import { pathToFileURL } from 'node:url'
import { type LabelledArticle, readLabelled } from '../../corpus/block-kinds.js'
import { splitBlocks } from '../../src/blocks/split.js'
import { type BlockKind, blockKinds } from '../../src/columns.js'

/**
 * Kinds of blocks on `blockkinds`: `npx tsx benchmarks/quality/blocks.ts [--errors KIND]`. Rules were written, and the model fitted,
 * on two thirds of the articles; every third one (by place in the file) is held back and reported apart. A block of the set is a line of
 * text here. `sapo` counts as paragraph; `boilerplate`, `table-row` and `related` as other. Where an article has no title of
 * its own (the headline stood apart in its source), it is read twice: as it is, and with some headline given as `title`.
 */
export function kindsOf(lines: readonly string[], title?: string): BlockKind[] {
  const blocks = splitBlocks(lines.join('\n\n'), title === undefined ? {} : { title })
  return Array.from(blocks.kind, (kind) => blockKinds[kind])
}

export interface KindScore {
  gold: number
  found: number
  right: number
}

/** Per kind; accuracy is the sum of `right` over the sum of `gold`. */
export function evaluateKinds(articles: readonly LabelledArticle[], apart: boolean, report?: (line: string) => void) {
  const scores = new Map<BlockKind, KindScore>(blockKinds.map((kind) => [kind, { gold: 0, found: 0, right: 0 }]))
  for (const { id, lines, kinds } of articles) {
    const found = kindsOf(lines, apart && kinds[0] !== 'title' ? '(một nhan đề khác)' : undefined)
    if (found.length !== kinds.length)
      throw new Error(`${id}: ${found.length} blocks found, ${kinds.length} in the set`)
    kinds.forEach((gold, i) => {
      scores.get(gold)!.gold++
      scores.get(found[i])!.found++
      if (gold === found[i]) scores.get(gold)!.right++
      else report?.(`${gold} as ${found[i]}: ${id} ${i}/${kinds.length} ${lines[i].slice(0, 160)}`)
    })
  }
  return scores
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const articles = readLabelled()
  const parts = {
    'developed on': articles.filter((_, i) => i % 3 !== 2),
    'held back': articles.filter((_, i) => i % 3 === 2),
  }
  for (const [name, part] of Object.entries(parts))
    for (const apart of [false, true]) {
      const show = process.argv.includes('--errors') && name === 'developed on' && apart
      const scores = evaluateKinds(part, apart, show ? (line) => console.log(line) : undefined)
      const all = [...scores.values()]
      const right = all.reduce((sum, score) => sum + score.right, 0)
      const gold = all.reduce((sum, score) => sum + score.gold, 0)
      console.log(
        `${name}${apart ? ', headline apart' : ''}: ${part.length} articles, ${gold} blocks, accuracy ${((100 * right) / gold).toFixed(2)}`,
      )
      for (const [kind, score] of scores)
        console.log(
          `  ${kind.padEnd(10)} gold ${score.gold}  P ${pct(score.right, score.found)}  R ${pct(score.right, score.gold)}  F1 ${pct(2 * score.right, score.gold + score.found)}`,
        )
    }
}

function pct(part: number, whole: number): string {
  return whole === 0 ? '–' : ((100 * part) / whole).toFixed(1)
}
