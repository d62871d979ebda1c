import fc from 'fast-check'
import unorm from 'unorm'
import { expect, test } from 'vitest'
import { compose } from '../../src/letters/composition.js'
import { explain, type NormalizeOptions, normalize } from '../../src/normalize/index.js'
import { normalizeChoices } from '../../src/normalize/options.js'
import { composition } from '../../src/normalize/rules/composition.js'
import { allSyllables } from '../units/letters/all-syllables.js'
import { anyText, cleanText, runs, seed } from './texts.js'

test('idempotent: a normalised text comes back as the same string, with an identity alignment', () => {
  fc.assert(
    fc.property(anyText, (source) => {
      const { text } = normalize(source)
      const again = normalize(text)
      expect(again.text).toBe(text)
      expect(again.alignment.isIdentity).toBe(true)
    }),
    { seed, numRuns: runs(5000) },
  )
})

test('any slice of the source, normalised, covers the text that it maps to', () => {
  fc.assert(
    fc.property(anyText, fc.nat(), fc.nat(), (source, a, b) => {
      const { text, alignment } = normalize(source)
      // A joiner stays or goes by what stands beside it, a look-alike by its word: a slice that cuts there is another text.
      if (
        text.length === 0 ||
        /[\u200d\ud835ðÐɖƉ\u00b4\u02c6-\u02dc\u0370-\u052f\u1ffd\u210a-\u2134\uff21-\uff5a]/.test(source)
      )
        return
      const start = a % text.length
      const end = start + 1 + (b % (text.length - start))
      const [from, to] = [alignment.fromOf(start), alignment.toOf(end)]
      expect(from).toBeLessThan(to)
      const [s, e] = [alignment.startOf(from), alignment.endOf(to)]
      expect(s).toBeLessThanOrEqual(start)
      expect(e).toBeGreaterThanOrEqual(end)
      expect(text.slice(s, e)).toContain(text.slice(start, end))
      // Whole runs: what lies between two cuts normalises by itself to what stands there.
      expect(normalize(source.slice(from, to)).text).toBe(text.slice(s, e))
    }),
    { seed, numRuns: runs(5000) },
  )
})

/** Look-alikes of letters and marks, whose fate hangs on their word. */
const suspect = /[\ud835ðÐɖƉ\u00b4\u02c6-\u02dc\u0370-\u052f\u1ffd\u210a-\u2134\uff21-\uff5a]/

test('composition is canonical composition: the platform and unorm agree', () => {
  const units = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
  const marked = fc.array(fc.constantFrom(...'aeiouydăâêôơưAOEđxn\u0300\u0301\u0302\u0306\u031b\u0323\u0327\u0340 '), {
    maxLength: 30,
  })
  const any = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    units.map((list) => String.fromCharCode(...list)),
    marked.map((list) => list.join('')),
  )
  fc.assert(
    fc.property(any, (source) => {
      expect(compose(source)).toBe(source.normalize('NFC'))
    }),
    { seed, numRuns: runs(20_000) },
  )
  // unorm knows an older Unicode and no lone surrogates: Vietnamese, Latin, Greek, Cyrillic and Hangul are all in it.
  const known = fc.array(
    fc.oneof(
      fc.integer({ min: 0x21, max: 0x7e }),
      fc.integer({ min: 0xc0, max: 0x36f }),
      fc.integer({ min: 0x1100, max: 0x11ff }),
      fc.integer({ min: 0x1e00, max: 0x1eff }),
      fc.integer({ min: 0xac00, max: 0xac80 }),
    ),
    { maxLength: 30 },
  )
  fc.assert(
    fc.property(known, (units) => {
      const source = String.fromCharCode(...units)
      expect(compose(source)).toBe(unorm.nfc(source))
    }),
    { seed, numRuns: runs(3000) },
  )
})

test('units that composition does not look at neither combine nor have another form', () => {
  const looked = new Set<number>()
  for (const [first, last] of composition.units!) for (let unit = first; unit <= last; unit++) looked.add(unit)
  let others = 0
  for (let unit = 0; unit < 0xd800; unit++) {
    if (looked.has(unit)) continue
    const sign = String.fromCharCode(unit)
    others++
    expect(sign.normalize('NFC')).toBe(sign)
    for (const before of ['a', 'ơ', '가', 'か', '\u0915'])
      if ((before + sign).normalize('NFC') !== before + sign) throw new Error(`U+${unit.toString(16)} combines`)
  }
  expect(others).toBeGreaterThan(30_000)
  // Pairs of surrogates whose first half is not looked at.
  for (let point = 0x10000; point < 0x110000; point++) {
    const sign = String.fromCodePoint(point)
    if (looked.has(sign.charCodeAt(0))) continue
    if (`a${sign}`.normalize('NFC') !== `a${sign}`) throw new Error(`U+${point.toString(16)} combines`)
  }
})

test('every spelling of every syllable comes to one text, in small letters, capitals and title case', () => {
  const small = allSyllables()
  const title = small.map((syllable) => syllable[0].toUpperCase() + syllable.slice(1))
  for (const syllables of [small, title, small.map((syllable) => syllable.toUpperCase())]) {
    const wanted = syllables.join(' ')
    expect(normalize(wanted).text).toBe(wanted)
    const spelled = (form: (base: string, marks: string[]) => string) =>
      [...wanted]
        .map((letter) => {
          const [base, ...marks] = letter.normalize('NFD')
          return marks.length === 0 ? letter : form(base, marks)
        })
        .join('')
    const spellings = {
      NFD: spelled((base, marks) => base + marks.join('')),
      permuted: spelled((base, marks) => base + [...marks].reverse().join('')),
      'windows-1258': spelled((base, [first, ...rest]) => (base + first).normalize('NFC') + rest.join('')),
      'tone first': spelled(
        (base, marks) => (base + marks[marks.length - 1]).normalize('NFC') + marks.slice(0, -1).join(''),
      ),
      doubled: spelled((base, marks) => (base + marks.join('')).normalize('NFC') + marks.join('')),
      invisible: spelled((base, marks) => `${base}\u200b${marks.join('\u2060')}`),
    }
    for (const [name, source] of Object.entries(spellings)) expect(normalize(source).text === wanted, name).toBe(true)
  }
})

const anyOptions: fc.Arbitrary<NormalizeOptions> = fc.record(
  Object.fromEntries(Object.entries(normalizeChoices).map(([name, choices]) => [name, fc.constantFrom(...choices)])),
  { requiredKeys: [] },
)
const tricky = fc
  .array(
    fc.constantFrom(
      ...[
        'hòa',
        'hoà',
        'lựơng',
        'baỏ',
        'tiênǵ',
        'Ðà',
        'NÐ-CP',
        'ð',
        '5 ð',
        'Вiệt',
        'он',
        'сa',
        'ｖｉệｔ',
        '𝐕iệt',
        'tha´ng',
        'a´',
        '&amp;',
        '&#7879;',
      ],
      ...[
        '&lt;',
        '“',
        '”',
        '’',
        '–',
        '…',
        'kỹ',
        'quý',
        'Sydney',
        'più',
        'e\u0300\u0302',
        'a\u0301\u0300',
        'x\u0302',
        '\u0301',
        ' ',
        '\n',
        '-',
        'ñ',
        'ÐẢ',
      ],
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''))

test('idempotent under every choice of options that keeps the marks and decodes no reference', () => {
  fc.assert(
    fc.property(fc.oneof(tricky, anyText), anyOptions, (source, options) => {
      // A mark that has moved may leave a word in which a look-alike is seen.
      if (options.misplacedTones === 'repair' && suspect.test(source)) return
      const { text } = normalize(source, { ...options, marks: 'keep' })
      const again = normalize(text, { ...options, marks: 'keep', html: 'keep' })
      expect(again.text).toBe(text)
    }),
    { seed, numRuns: runs(5000) },
  )
})

test('the changes that explain tells of, and only they, lead from the source to the text', () => {
  fc.assert(
    fc.property(fc.oneof(tricky, anyText), anyOptions, (source, options) => {
      const { text, alignment } = normalize(source, options)
      const changes = explain(source, options)
      const touched = [...alignment.changes()]
      expect(changes.length === 0).toBe(alignment.isIdentity)
      if (changes.length === 0) expect(text).toBe(source)
      for (const change of changes) {
        expect(change.before).not.toBe(change.after)
        expect(touched.some(({ from, to }) => from <= change.from && change.to <= to)).toBe(true)
      }
      for (const { from, to } of touched)
        expect(changes.some((change) => from <= change.from && change.to <= to)).toBe(true)
    }),
    { seed, numRuns: runs(5000) },
  )
})

test('NFC, NFD and base-and-mark spellings come to one text', () => {
  fc.assert(
    fc.property(cleanText, (text) => {
      const decomposed = text.normalize('NFD')
      // windows-1258 style: the vowel with its quality, the tone apart.
      const baseAndMark = [...text]
        .map((c) =>
          c
            .normalize('NFD')
            .replace(/^(.[\u0302\u0306\u031b]?)(.*)$/su, (_, base, rest) => base.normalize('NFC') + rest),
        )
        .join('')
      expect(normalize(decomposed).text).toBe(text)
      expect(normalize(baseAndMark).text.normalize('NFC')).toBe(text)
    }),
    { seed, numRuns: runs(1000) },
  )
})

test('line ends, blanks and invisible characters', () => {
  expect(normalize('a\r\nb\rc\u0085d\u2028e\u2029f').text).toBe('a\nb\nc\nd\ne\nf')
  expect(normalize('\ufeffmột\u00a0hai\u3000ba\u200b\u00adbốn').text).toBe('một hai babốn')
  expect(normalize('👩\u200d👧 a\u200db').text).toBe('👩\u200d👧 ab')
  const clean = 'Hoà bình, hòa bình.'
  expect(normalize(clean).text).toBe(clean)
})

test('what is no string is refused', () => {
  // @ts-expect-error a caller without types
  expect(() => normalize(undefined)).toThrow('source must be a string, found undefined')
  // @ts-expect-error a caller without types
  expect(() => normalize(Buffer.from('x'))).toThrow('source must be a string, found an object (Buffer)')
})

const everything = Object.fromEntries(
  Object.entries(normalizeChoices).map(([name, choices]) => [name, choices[choices.length - 1]]),
)

test.each([
  ['marks', '\u0301'],
  ['marks of two kinds', '\u0301\u0323'],
  ['letters with too many marks', 'e\u0301\u0323'],
  ['Cyrillic letters', 'сa'],
  ['references', '&#'],
  ['Ð', 'Ð'],
  ['full-width letters', 'ｖ'],
  ['half letters', '\ud835'],
  ['letters with tones', 'ự'],
  ['marks beside letters', '´'],
  ['Hangul', '\u1100\u1161\u11a8'],
])('linear under all options: a quarter of a million %s', (_, unit) => {
  const source = unit.repeat(250_000 / unit.length)
  const { alignment } = normalize(source, everything)
  expect(alignment.sourceLength).toBe(source.length)
})
