/** What the normaliser promises of marks and tones, counted: `npx tsx benchmarks/quality/diacritics.ts`. */
import { pathToFileURL } from 'node:url'
import { corpusRecords, readCorpus } from '../../corpus/corpora.js'
import { placeTone, tonePlace } from '../../src/letters/placement.js'
import { parseSyllable } from '../../src/letters/syllables.js'
import { syllableKey, toneOfUnit, toneUnit } from '../../src/letters/tones.js'
import { explain, normalize } from '../../src/normalize/index.js'

/** Every pair of spellings of the two lists, converted both ways. */
function tonePairs(): { pairs: number; missed: number } {
  const [old, modern] = ['cu', 'moi'].map((name) =>
    readCorpus(`spelling/syllables-tone-${name}.txt`).normalize('NFC').split('\n').filter(Boolean).slice(1),
  )
  // The lists are sorted apart: a pair is known by its letters, tone and case.
  const key = (syllable: string) => `${syllableKey(syllable)} ${syllable === syllable.toLowerCase()}`
  const other = new Map(modern.map((syllable) => [key(syllable), syllable]))
  const missed = old.filter((syllable) => {
    const pair = other.get(key(syllable))
    return pair === undefined || placeTone(syllable, 'new') !== pair || placeTone(pair, 'old') !== syllable
  })
  return { pairs: old.length, missed: missed.length }
}

const toneMarks = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323']

/** Moves the tone of every syllable of 1,000 articles to every other letter, consonants too, and has it put back. */
async function misplaced(): Promise<{ articles: number; moved: number; putBack: number; examples: string[] }> {
  let articles = 0
  let moved = 0
  let putBack = 0
  const examples: string[] = []
  const seen = new Map<string, number>()
  for await (const { body } of corpusRecords<{ body: string }>('unc/articles-dev.jsonl.gz')) {
    if (articles++ >= 1000) break
    for (const [word] of normalize(body).text.matchAll(/[\p{L}\p{M}]{1,9}/gu)) seen.set(word, (seen.get(word) ?? 0) + 1)
  }
  for (const [word, count] of seen) {
    const syllable = parseSyllable(word)
    if (!syllable || syllable.tone === 0) continue
    const right = tonePlace(syllable, 'old')
    const alsoRight = tonePlace(syllable, 'new')
    // Syllables that are misspelt already are not measured; in the old placement, since a mark on a wrong letter has lost its style.
    if (toneOfUnit(word.charCodeAt(right)) === 0 && toneOfUnit(word.charCodeAt(alsoRight)) === 0) continue
    const wanted = placeTone(word, 'old')
    const bare = [...word].map((letter) => String.fromCharCode(toneUnit(letter.charCodeAt(0), 0)))
    bare.forEach((letter, place) => {
      if (place === right || place === alsoRight) return
      const wrong = bare.with(place, (letter + toneMarks[syllable.tone]).normalize('NFC')).join('')
      moved += count
      if (normalize(wrong, { misplacedTones: 'repair' }).text === wanted) putBack += count
      else if (examples.length < 20) examples.push(`${wrong} for ${wanted}`)
    })
  }
  return { articles: 1000, moved, putBack, examples }
}

/** What `normalize` and the repair change in clean news, by rule, with the words that it changes. */
async function onCleanText(syllables: number) {
  let count = 0
  const rules = new Map<string, number>()
  const repaired = new Map<string, string>()
  for await (const { title, sapo, body } of corpusRecords<{ title: string; sapo: string; body: string }>(
    'rawnews/articles.jsonl.gz',
  )) {
    if (count >= syllables) break
    const source = normalize(`${title}\n${sapo}\n${body}`).text
    count += source.match(/[\p{L}\p{M}]+/gu)?.length ?? 0
    for (const { rule, from } of explain(source, { misplacedTones: 'repair' })) {
      rules.set(rule, (rules.get(rule) ?? 0) + 1)
      const word = /[\p{L}\p{M}]*$/u.exec(source.slice(0, from))![0] + /^[\p{L}\p{M}]*/u.exec(source.slice(from))![0]
      repaired.set(word, `${word} → ${normalize(word, { misplacedTones: 'repair' }).text}`)
    }
  }
  return { syllables: count, changes: Object.fromEntries(rules), repaired: [...repaired.values()] }
}

export async function evaluateDiacritics() {
  return { tonePairs: tonePairs(), misplaced: await misplaced(), cleanText: await onCleanText(5_000_000) }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href)
  console.log(JSON.stringify(await evaluateDiacritics(), null, 1))
