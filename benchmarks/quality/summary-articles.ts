import { type NewsArticle, newsArticles } from '../../corpus/vietnews.js'

/** The development articles: distinct ones of vietnews val, every eleventh, up to `limit`. */
export async function* everyEleventh(limit: number): AsyncGenerator<NewsArticle> {
  let seen = 0
  let given = 0
  for await (const article of newsArticles(['vietnews/val-1.jsonl.gz'])) {
    if (seen++ % 11 !== 0) continue
    yield article
    if (++given === limit) return
  }
}
