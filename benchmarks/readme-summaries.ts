// biome-ignore lint/suspicious/noExplicitAny: records are plain JSON, read for a table
type Json = any

type Table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]) => string

const sets: Readonly<Record<string, string>> = {
  vietnews: 'vietnews val, without the headline',
}

/** The tables of `records/summaries.json`: classic methods, speed, ROUGE beside rouge_score, keywords. */
export function summaryTables(json: Json, table: Table): string {
  if (!json) return ''
  const parts = ['Ways to sum up, and keywords (`npm run bench -- summaries`).']
  for (const [set, { texts, budget, scores }] of Object.entries<Json>(json.classic)) {
    const rows = scores.map(({ system, rouge1, rouge2, rougeL, syllables, p }: Json) => [
      system,
      `${rouge1.toFixed(1)} / ${rouge2.toFixed(1)} / ${rougeL.toFixed(1)}`,
      syllables,
      p < 0.01 ? '< .01' : p.toFixed(2),
    ])
    parts.push(
      `${sets[set]}: ${texts} texts, ${budget} each; \`p\` that ROUGE-2 differs from the lead's by chance (paired bootstrap).`,
      table(['system', 'ROUGE-1/2/L, F1 on syllables', 'mean length', 'p'], rows),
    )
  }
  if (json.speed) {
    const { articles, sentences, rows } = json.speed
    parts.push(
      `Two sentences of each of ${articles} articles (${sentences} sentences) on one thread.`,
      table(
        ['contestant', 'ms an article', 'ratio'],
        rows.map(({ name, millisecondsAnArticle, ratio }: Json) => [name, millisecondsAnArticle, ratio]),
      ),
    )
  }
  if (json.rouge)
    parts.push(
      `\`vanban/rouge\` beside Google's rouge_score: ${json.rouge.pairs} summaries, ${json.rouge.references} references, the largest difference of any score ${json.rouge.largestDifference.toExponential(0)}.`,
    )
  if (json.keywords)
    parts.push(
      `Ten keywords of each of ${json.keywords.articles} bodies, in per cent. There is no gold: what headline and sapo say stands for it, without the words that every fiftieth of them has. vanban alone was trained on that, on other articles.`,
      table(
        ['system', 'keywords that stand there', 'F1 of syllables'],
        json.keywords.scores.map(({ system, precision, f1 }: Json) => [system, precision.toFixed(1), f1.toFixed(1)]),
      ),
    )
  return parts.join('\n\n')
}
