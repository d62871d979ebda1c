import { describe, expect, test } from 'vitest'
import { add, parseDecimal, plain, scale, toQuantity } from '../../../src/entities/decimal.js'

describe('parseDecimal', () => {
  test.each([
    ['1.583', '1583'],
    ['2,4', '2.4'],
    ['1.200.000', '1200000'],
    ['1,200,000', '1200000'],
    ['10,000', '10000'],
    ['36,450', '36.45'],
    ['1.5', '1.5'],
    ['20.11', '20.11'],
    ['0.500', '0.5'],
    ['0,125', '0.125'],
    ['1.234,5', '1234.5'],
    ['1,234.5', '1234.5'],
    ['007', '7'],
    ['0', '0'],
  ])('%s is %s', (text, value) => {
    expect(plain(parseDecimal(text)!)).toBe(value)
  })
  test.each(['1.2.3', '1..2', '', '1,2,3', '1.23.456', '.5'])('%j is no number', (text) => {
    expect(parseDecimal(text)).toBeUndefined()
  })
})

test('nothing is rounded in silence', () => {
  expect(toQuantity(parseDecimal('9007199254740991')!)).toBe(9007199254740991)
  expect(toQuantity(parseDecimal('9007199254740993')!)).toBe('9007199254740993')
  expect(toQuantity(scale(parseDecimal('1,5')!, 6))).toBe(1500000)
  expect(toQuantity(parseDecimal('0,12345678901234567890')!)).toBe('0.1234567890123456789')
})

test('sums are exact, or not given', () => {
  expect(plain(add(parseDecimal('1,5')!, scale(parseDecimal('2')!, 3))!)).toBe('2001.5')
  expect(add(parseDecimal('9'.repeat(100))!, parseDecimal('1')!)).toBeUndefined()
})
