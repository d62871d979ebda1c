import { readCorpus } from './corpora.js'
import type { NewsArticle } from './vietnews.js'

/** An article with the votes of its readers: how many of five would put a sentence into a summary. */
export interface VotedArticle extends NewsArticle {
  readonly votes: readonly number[]
}

const plain = (text: string): string => text.replaceAll('_', ' ').replace(/\s+/g, ' ').trim().normalize('NFC')

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The development half of VSoLSCSum; the comments of readers are left out. */
export function votedArticles(): VotedArticle[] {
  const xml = readCorpus('vsolscsum/posts-dev.xml.gz')
  return [...xml.matchAll(/<post id="([^"]*)">([\s\S]*?)<\/post>/g)].map(([, id, post]) => {
    const decoded = (text: string) => plain(text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name) => entities[name]))
    const document = /<document>([\s\S]*?)<\/document>/.exec(post)?.[1] ?? ''
    const sentences = [...document.matchAll(/<sentence in_summary="(\d)">\s*<content>([\s\S]*?)<\/content>/g)].filter(
      ([, , text]) => decoded(text) !== '',
    )
    return {
      id,
      title: decoded(/<title>([\s\S]*?)<\/title>/.exec(post)?.[1] ?? ''),
      abstract: '',
      body: sentences.map(([, , text]) => decoded(text)),
      votes: sentences.map(([, vote]) => Number(vote)),
    }
  })
}
