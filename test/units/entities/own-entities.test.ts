import { describe, expect, test } from 'vitest'
import { createAnalyzer, InputError } from '../../../src/index.js'

const analyze = createAnalyzer({
  names: {
    product: ['Trà Sen Vàng', 'trà sen', 'Máy bơm B-20'],
    organization: ['Hợp tác xã Lúa Thơm', 'Lúa Thơm'],
    person: ['Bà Nội'],
  },
  patterns: { batch: /LO-\d{4}/, product: /mã (?:hàng|số) \d+/i },
})
const told = (text: string) =>
  analyze(text)
    .entities()
    .map(({ label, text }) => `${label} ${text}`)

describe('names and patterns of an instance', () => {
  test.each<[string, string[]]>([
    ['Chị mua Trà Sen Vàng biếu mẹ.', ['product Trà Sen Vàng']],
    ['Chị mua trà sen vàng biếu mẹ.', ['product trà sen']],
    ['Họ đặt Máy bơm B-20 từ Lúa Thơm.', ['product Máy bơm B-20', 'organization Lúa Thơm']],
    ['Hợp tác xã Lúa Thơm lãi to.', ['organization Hợp tác xã Lúa Thơm']],
    ['Kho nhận lô LO-2024 sáng nay.', ['batch LO-2024']],
    ['Kho nhận LO-2024,LO-2025 sáng nay.', ['batch LO-2024', 'batch LO-2025']],
    ['Xem Mã hàng 15 và mã số 7.', ['product Mã hàng 15', 'product mã số 7']],
    ['bà nội kể chuyện, lúa thơm lừng.', []],
  ])('%s', (text, wanted) => {
    expect(told(text)).toEqual(wanted)
  })

  test('they win over what they overlap, which explainEntity tells', () => {
    const doc = analyze('Kho nhận mã hàng 15 hôm 3/4/2024.')
    expect(doc.entities().map(({ label }) => label)).toEqual(['product', 'date'])
    expect(doc.explainEntity(0)).toEqual({
      source: 'own',
      displaced: [{ source: 'grammar', label: 'number', from: 17, to: 19, text: '15' }],
    })
    expect(doc.explainEntity(1).source).toBe('grammar')
  })

  test('tone placement does not matter', () => {
    const doc = createAnalyzer({ names: { brand: ['Hoà Thuỷ'] } })('Nước mắm Hòa Thủy ngon.')
    expect(doc.entities()).toMatchObject([{ label: 'brand', text: 'Hòa Thủy' }])
  })

  test('mistakes say what was found and what was wanted', () => {
    expect(() => createAnalyzer({ names: { product: 'Trà' } as never })).toThrow(
      /names.product must be an array of strings/,
    )
    expect(() => createAnalyzer({ names: { product: ['  '] } })).toThrow(/a name needs a letter or digit, found " {2}"/)
    expect(() => createAnalyzer({ patterns: { batch: 'LO' } as never })).toThrow(
      /patterns.batch must be a RegExp, found string/,
    )
    expect(() => createAnalyzer({ names: [] as never })).toThrow(InputError)
    expect(() => analyze('Huế').explainEntity(3)).toThrow(/there are \d entities, found index 3/)
  })

  test('a hundred thousand names are looked up at once', () => {
    const names = Array.from({ length: 100_000 }, (_, i) => `Nguyễn Thị ${String.fromCharCode(65 + (i % 26))}${i}`)
    const many = createAnalyzer({ names: { customer: names } })
    const doc = many(`${names.slice(0, 2000).join(', ')}.`)
    expect(doc.entities().filter(({ label }) => label === 'customer')).toHaveLength(2000)
  })
})

test('a name of the model is explained by what spoke for it', () => {
  const doc = createAnalyzer()('Ông Nguyễn Văn Thành đến thành phố Huế.')
  const index = doc.entities().findIndex(({ label }) => label === 'person')
  const { source, evidence } = doc.explainEntity(index)
  expect(source).toBe('model')
  expect(evidence!.reduce((sum, { weight }) => sum + weight, 0)).toBeGreaterThan(0)
  expect(evidence!.map(({ from }) => from)).toContain('syllables')
})
