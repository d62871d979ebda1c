import { describe, expect, test } from 'vitest'
import { contradict, figureOf } from '../../../src/summary/figures.js'
import { hashHeadline } from '../../../src/summary/syllable-bigrams.js'

const figure = (told: string) => {
  const [number, before = ''] = told.split(' ').reverse()
  return figureOf(number, hashHeadline(before).sequence[0] ?? 0)
}

describe('figures', () => {
  test.each([
    ['12', 12, 12, 12],
    ['1.250', 1250, 1250, 1250],
    ['2,5', 2.5, 2.5, 2.5],
    ['hơn 19', 19, 19, 20],
    ['gần 23.000', 23000, 22000, 23000],
    ['khoảng 300', 300, 200, 400],
    ['hơn 0', 0, 0, 1],
  ])('%s', (told, value, low, high) => {
    expect(figure(told)).toEqual({ value, low, high })
  })

  test.each(['1,700', '3-5', '1/2', '12.5', '5,'])('%s is left out', (told) => {
    expect(figure(told)).toBeUndefined()
  })

  test.each([
    ['12', '14', true],
    ['12', '12', false],
    ['hơn 19', 'gần 20', false],
    ['hơn 148', 'gần 150', false],
    ['22.591', 'gần 23.000', false],
    ['hơn 200', '300', true],
    ['trên 300', '318', false],
    ['3', '1200', false],
    ['15,4', '15,6', true],
  ])('%s against %s: %s', (a, b, expected) => {
    expect(contradict(figure(a)!, figure(b)!)).toBe(expected)
    expect(contradict(figure(b)!, figure(a)!)).toBe(expected)
  })
})
