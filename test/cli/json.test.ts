import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quoteLongNumbers, toJson } from '../../src/cli/json.js'

test('whole numbers beyond 2^53 become strings, nothing else changes', () => {
  expect(quoteLongNumbers('[9007199254740993,-9007199254740993,9007199254740991,1.2345678901234567e3]')).toBe(
    '["9007199254740993","-9007199254740993",9007199254740991,1.2345678901234567e3]',
  )
  // Within strings, behind escaped quotes and escaped escapes.
  for (const json of [
    String.raw`{"a":"9007199254740993"}`,
    String.raw`{"a\"9007199254740993":"\\\"9007199254740993"}`,
    String.raw`"9007199254740993 is not closed \"`,
  ])
    expect(quoteLongNumbers(json)).toBe(json)
  expect(quoteLongNumbers(String.raw`["\\",9007199254740993]`)).toBe(String.raw`["\\","9007199254740993"]`)
})

test('JSON without such numbers means the same afterwards', () => {
  // The first value makes sure that the text is gone through.
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const json = JSON.stringify(['1234567890123456', value])
      expect(JSON.parse(quoteLongNumbers(json))).toEqual(JSON.parse(json))
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
  )
})
