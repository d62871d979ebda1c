import { expect, test } from 'vitest'
import type { EntityLabel } from '../../../src/columns.js'
import { recognize } from '../../../src/entities/recognize.js'
import { entitiesAt, tokensOf, told } from './spans.js'

test.each<[string, [EntityLabel, string][], string[]]>([
  ['Ông ở quận 1 từ năm 1990', [['location', 'quận 1']], ['location quận 1', 'date năm 1990']],
  ['Tàu Trường Sa 5 chở 30 người', [['organization', 'Trường Sa 5']], ['organization Trường Sa 5', 'number 30']],
  [
    'Theo Điều 3 Quy chế làm việc của Chính phủ, họp kín',
    [['organization', 'Chính phủ']],
    ['document Điều 3 Quy chế làm việc của Chính phủ'],
  ],
  [
    'Công ty May 20/10 lãi 5%',
    [['organization', 'Công ty May 20/10']],
    ['organization Công ty May 20/10', 'percent 5%'],
  ],
  [
    'Bà Lan gặp 3 người ở Huế',
    [
      ['person', 'Lan'],
      ['location', 'Huế'],
    ],
    ['person Lan', 'number 3', 'location Huế'],
  ],
  ['Theo Hiến pháp Áo, vua vắng mặt', [['organization', 'Hiến pháp Áo']], ['document Hiến pháp']],
  ['Chợ đông dịp Tết Nguyên đán 2024', [['person', 'Nguyên']], ['date Tết Nguyên đán 2024']],
])('%s', (text, names, wanted) => {
  const tokens = tokensOf(text)
  const entities = recognize(text, tokens, entitiesAt(text, tokens, names))
  expect(told(text, tokens, entities)).toEqual(wanted)
})
