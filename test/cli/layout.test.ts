import { describe, expect, test } from 'vitest'
import { describe as inWords } from '../../src/cli/describe.js'
import { columns, printable, style, wrap } from '../../src/cli/layout.js'
import { nearest } from '../../src/cli/nearest.js'

const sentence = 'Sáng nay, huyện Yên Thượng khởi công cây cầu mới qua sông Trà, dài hơn ba trăm mét.'

describe('lines for reading', () => {
  test('marks take no column, characters of East Asia two', () => {
    expect(columns(sentence.normalize('NFD'))).toBe(sentence.length)
    expect(columns('河內')).toBe(4)
    expect(columns('🌧 mưa')).toBe(6)
  })

  test('composed and decomposed text breaks at the same places', () => {
    const lines = wrap(sentence, 30)
    expect(lines.length).toBeGreaterThan(2)
    for (const line of lines) expect(columns(line)).toBeLessThanOrEqual(30)
    expect(wrap(sentence.normalize('NFD'), 30).map((line) => line.normalize('NFC'))).toEqual(lines)
    expect(lines.join(' ')).toBe(sentence)
  })

  test('what has no blanks is broken within, marks staying with their letters', () => {
    expect(wrap('河內市人民委員會', 6)).toEqual(['河內市', '人民委', '員會'])
    const long = 'ế'.repeat(25).normalize('NFD')
    const lines = wrap(`a ${long}`, 10)
    expect(lines.join('').replaceAll(' ', '')).toBe(`a${long}`)
    for (const line of lines) expect(columns(line)).toBeLessThanOrEqual(10)
    for (const line of lines) expect(line).not.toMatch(/^\p{M}/u)
  })

  test('shortened text says so, within the width', () => {
    const lines = wrap(sentence, 30, 2)
    expect(lines.length).toBe(2)
    expect(lines[1].endsWith(' …')).toBe(true)
    expect(columns(lines[1])).toBeLessThanOrEqual(30)
    expect(wrap('ngắn', 30, 2)).toEqual(['ngắn'])
    expect(wrap('', 30)).toEqual([])
  })

  test('what a terminal would obey is not passed on to it', () => {
    expect(printable('\u001b[31mđỏ\u001b[0m\u202e\u0007\r\nxanh\ufeff')).toBe('[31mđỏ [0m xanh')
    expect(printable('👩\u200d🌾')).toBe('👩\u200d🌾')
  })

  test('struck out with signs where there are no styles', () => {
    expect(style({ width: 80, styled: false }, 'struck', 'lặp')).toBe('~~lặp~~')
    expect(style({ width: 80, styled: true }, 'struck', 'lặp')).toBe('\u001b[9mlặp\u001b[29m')
    expect(style({ width: 80, styled: false }, 'bold', 'tít')).toBe('tít')
  })
})

test('values in words: what the text does not say itself', () => {
  expect(inWords({ value: 5 }, '5')).toBe('')
  expect(inWords({ value: 43500, unit: 'người' }, '43.500')).toBe('43 500 người')
  expect(inWords({ amount: 1.5e12, currency: 'VND', bound: 'over' }, 'hơn 1.500 tỷ đồng')).toBe(
    'over 1 500 000 000 000 VND',
  )
  expect(inWords({ value: 2.4, max: 3 }, '2,4-3%')).toBe('2.4 … 3 %')
  expect(inWords({ value: '1/3' }, '1/3')).toBe('')
  expect(inWords({ start: '2019-05-23', end: '2019-05-23', precision: 'day' }, 'ngày 23-5-2019')).toBe('2019-05-23')
  expect(inWords({ type: 'Quy định', number: '12', symbol: 'QĐ/TU', date: '2019-05-23' }, 'Quy định 12-QĐ/TU')).toBe(
    '2019-05-23',
  )
  expect(inWords({ name: 'Trần Thị Lan' }, 'Trần Thị Lan')).toBe('')
  expect(inWords('02363888888', '0236.3888.888')).toBe('02363888888')
})

test('the nearest choice, or none where nothing is near', () => {
  const choices = ['analyze', 'summarize', 'entities', 'segment', 'normalize']
  expect(nearest('analyse', choices)).toBe('analyze')
  expect(nearest('summary', choices)).toBe(undefined)
  expect(nearest('sumarize', choices)).toBe('summarize')
  expect(nearest('', choices)).toBe(undefined)
})
