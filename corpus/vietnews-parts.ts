import { type NewsArticle, newsArticles } from './vietnews.js'

/**
 * Which articles of vietnews train serve what, none twice, and none whose abstract or body stands in vietnews val too: of the articles of a file, counted
 * from 0, those that leave one of the remainders. The files go by source, so that a stretch of one would be news of another kind.
 * `terms` counts how common terms are and how readily they go into a sapo, `worth` what the cells of terms are worth, `rank` trains
 * the ranker of sentences, `pick` and `pickMore` the choice between short summaries, `tune` and `tuneMore` are for settings (vietnews val is for figures alone).
 */
export const newsParts = {
  terms: { file: 'vietnews/train-2.jsonl.gz', of: 1, remainders: [0] },
  worth: { file: 'vietnews/train-3.jsonl.gz', of: 12, remainders: [0, 3, 6, 9] },
  pick: { file: 'vietnews/train-3.jsonl.gz', of: 12, remainders: [1, 7] },
  pickMore: { file: 'vietnews/train-1.jsonl.gz', of: 6, remainders: [1] },
  tune: { file: 'vietnews/train-3.jsonl.gz', of: 12, remainders: [5] },
  tuneMore: { file: 'vietnews/train-1.jsonl.gz', of: 12, remainders: [2] },
  rank: { file: 'vietnews/train-1.jsonl.gz', of: 3, remainders: [0] },
} as const

let held: Promise<ReadonlySet<string>> | undefined

/** The texts of val, to leave out. */
async function heldOut(): Promise<ReadonlySet<string>> {
  const seen = new Set<string>()
  for await (const _ of newsArticles(['vietnews/val-1.jsonl.gz'], seen));
  return seen
}

/** The articles of a part, in file order. */
export async function* newsPart(name: keyof typeof newsParts): AsyncGenerator<NewsArticle> {
  const { file, of, remainders }: { file: string; of: number; remainders: readonly number[] } = newsParts[name]
  held ??= heldOut()
  let n = 0
  for await (const article of newsArticles([file], new Set(await held)))
    if (remainders.includes(n++ % of)) yield article
}
