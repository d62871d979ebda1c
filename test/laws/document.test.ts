import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readSample, sampleNames } from '../../corpus/gold.js'
import { analyze, type Document } from '../../src/index.js'
import { anyText, cleanText, runs, seed } from './texts.js'

/** All that a document says, so that a law can compare two. */
function everything(doc: Document) {
  return {
    language: doc.language(),
    blocks: doc.blocks(),
    sentences: doc.sentences(),
    tokens: doc.tokens(),
    words: doc.words(),
    entities: doc.entities(),
    people: doc.people(),
    organizations: doc.organizations(),
    places: doc.places(),
    documents: doc.documents(),
    quotes: doc.quotes(),
    summary: doc.summary(),
    cleaned: doc.cleaned().text,
  }
}

test('any string is valid: nothing throws, every range is an exact slice, and the same text gives the same document', () => {
  fc.assert(
    fc.property(anyText, (source) => {
      const doc = analyze(source)
      const all = everything(doc)
      for (const view of [
        ...all.blocks,
        ...all.sentences,
        ...all.tokens,
        ...all.words,
        ...all.entities,
        ...all.quotes,
        ...all.summary,
      ]) {
        expect(view.from).toBeLessThan(view.to)
        expect(source.slice(view.from, view.to)).toBe(view.text)
      }
      expect(everything(analyze(source))).toEqual(all)
    }),
    { seed, numRuns: runs(2000) },
  )
})

test('words are a partition of the tokens, and no word crosses a sentence', () => {
  fc.assert(
    fc.property(anyText, (source) => {
      const { tokens, words, tags } = analyze(source).tables
      expect(words.at.length).toBe(words.length + 1)
      expect(words.at[words.length]).toBe(tokens.length)
      expect(tags.tag.length).toBe(words.length)
      const starts = new Set(words.at)
      for (let w = 0; w < words.length; w++) expect(words.at[w]).toBeLessThan(words.at[w + 1])
      for (const at of tokens.sentenceAt) expect(starts.has(at)).toBe(true)
    }),
    { seed, numRuns: runs(2000) },
  )
})

test('entities are in order, do not overlap, and stay inside a sentence', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, cleanText), (source) => {
      const { tokens, entities } = analyze(source).tables
      let past = 0
      for (let e = 0; e < entities.length; e++) {
        expect(entities.first[e]).toBeGreaterThanOrEqual(past)
        past = entities.past[e]
        expect(past).toBeGreaterThan(entities.first[e])
        for (const at of tokens.sentenceAt) expect(at <= entities.first[e] || at >= past).toBe(true)
      }
    }),
    { seed, numRuns: runs(2000) },
  )
})

/** The tables without the offsets into the source. */
const tables = (doc: Document) => {
  const { blocks, duplicates, sentences, repeatedSentences, tokens, words, tags, entities } = doc.tables
  return { text: doc.text, blocks, duplicates, sentences, repeatedSentences, tokens, words, tags, entities }
}

/** Other spellings of one text. */
const spellings: Record<string, (text: string) => string> = {
  NFD: (text) => text.normalize('NFD'),
  'base and mark': (text) =>
    [...text]
      .map((c) =>
        c.normalize('NFD').replace(/^(.[\u0302\u0306\u031b]?)(.*)$/su, (_, base, rest) => base.normalize('NFC') + rest),
      )
      .join(''),
  CRLF: (text) => text.replaceAll('\n', '\r\n'),
  CR: (text) => text.replaceAll('\n', '\r'),
  'U+0085': (text) => text.replaceAll('\n', '\u0085'),
  'U+2028': (text) => text.replaceAll('\n', '\u2028'),
  'U+2029': (text) => text.replaceAll('\n', '\u2029'),
  'byte order mark': (text) => `\ufeff${text}`,
  'no-break spaces': (text) => text.replaceAll(' ', '\u00a0'),
  'zero-width spaces': (text) => text.replaceAll(' ', ' \u200b'),
  'soft hyphens': (text) => text.replaceAll('a', 'a\u00ad'),
}

test.each(Object.entries(spellings))('the same tables from %s', (_, spell) => {
  for (const name of sampleNames()) {
    const { text } = readSample(name)
    const source = spell(text)
    const doc = analyze(source)
    expect(tables(doc)).toEqual(tables(analyze(text)))
    for (const view of [...doc.sentences(), ...doc.words(), ...doc.entities()])
      expect(source.slice(view.from, view.to)).toBe(view.text)
  }
})

test('each block alone gives the sentences, tokens, words and tags that it has within the document', () => {
  for (const name of sampleNames().slice(0, 8)) {
    const doc = analyze(readSample(name).text)
    const blocks = doc.blocks()
    const sentences = doc.sentences()
    const words = doc.words()
    for (const block of blocks) {
      const alone = analyze(block.text)
      const inside = sentences.filter((sentence) => sentence.block === block.index)
      expect(alone.sentences().map((s) => s.text)).toEqual(inside.map((s) => s.text))
      const own = words.filter((word) => sentences[word.sentence].block === block.index)
      expect(alone.words().map((w) => [w.text, w.tag])).toEqual(own.map((w) => [w.text, w.tag]))
    }
  }
})

const hard: Record<string, string> = {
  'ten thousand signs': '!'.repeat(100_000),
  'one long word': 'a'.repeat(100_000),
  'digits': '1'.repeat(100_000),
  'marks': 'e\u0301'.repeat(50_000),
  'only marks': '\u0301\u0302'.repeat(50_000),
  'marks of two kinds': '\u0301\u0323'.repeat(50_000),
  'brackets': '('.repeat(20_000) + ')'.repeat(20_000),
  'stops': '. '.repeat(50_000),
  'dots in digits': '1.'.repeat(50_000),
  'capitals with stops': 'A.'.repeat(50_000),
  'names': 'Nguyễn Văn Hòa, '.repeat(6_000),
  'bodies': 'Công ty An Bình (ABC), '.repeat(5_000),
  'places': 'xã Tân Lập, huyện Châu Thành, '.repeat(4_000),
  'lines': 'Dòng này lặp lại.\n'.repeat(6_000),
  'lone surrogates': '\ud800'.repeat(50_000),
  'hyphens': 'a-'.repeat(50_000),
  'slashes': '1/'.repeat(50_000),
  'quotes': '“'.repeat(50_000),
} // biome-ignore format: a table

test.each(Object.entries(hard))(
  '%s end in time',
  (_, source) => {
    const all = everything(analyze(source))
    expect(all.tokens.length).toBeGreaterThan(0)
  },
  20_000,
)
