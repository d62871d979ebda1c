import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quoteLongNumbers, toJson } from '../../src/cli/json.js'
import { seed } from '../laws/texts.js'

test('whole numbers beyond 2^53 become strings, nothing else changes', () => {
  expect(quoteLongNumbers('[9007199254740993,-9007199254740993,9007199254740991,1.2345678901234567e3]')).toBe(
    '["9007199254740993","-9007199254740993",9007199254740991,1.2345678901234567e3]',
  )
  // Within strings, behind escaped quotes and escaped escapes.
  for (const json of [
    '{"a":"9007199254740993"}',
    String.raw`{"a\"9007199254740993":"\\\"9007199254740993"}`,
    String.raw`"9007199254740993 is not closed \"`,
  ])
    expect(quoteLongNumbers(json)).toBe(json)
  expect(quoteLongNumbers(String.raw`["\\",9007199254740993]`)).toBe(String.raw`["\\","9007199254740993"]`)
})

test('of any JSON, only such numbers change', () => {
  // As `JSON.stringify` writes them: from 1e21 on with an exponent.
  const quoted = (_: string, value: unknown) =>
    Number.isInteger(value) && !Number.isSafeInteger(value) && Math.abs(value as number) < 1e21 ? String(value) : value
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      // The first value makes sure that the text is gone through.
      const json = JSON.stringify(['1234567890123456', value])
      expect(JSON.parse(quoteLongNumbers(json))).toEqual(JSON.parse(json, quoted))
    }),
  )
})

test('what is written stands on one line for any reader, and reads as the same', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', '"', '\\', '\n', '\r', '\u0085', '\u2028', '\u2029', 'ế', '\ud83d') }),
      (text) => {
        const json = toJson({ text })
        expect(json).not.toMatch(/[\n\r\u0085\u2028\u2029]/)
        expect(JSON.parse(json)).toEqual({ text })
      },
    ),
    { seed, numRuns: 1000 },
  )
})
