import { describe, expect, test } from 'vitest'
import { analyze, InputError } from '../../../src/index.js'

const pump = 'Trạm bơm mới ở đầu xã chạy suốt ngày đêm để kịp đưa nước về các ấp.'
const dyke = 'Dân quân xã canh đê suốt đêm ở hai đầu cống lớn của vùng và báo tin qua loa.'
const market = 'Chợ nổi họp từ ba giờ sáng, tan khi mặt trời vừa lên khỏi hàng dừa bên kia sông.'
const school = 'Học trò vùng nước lớn được nghỉ học hai ngày, thầy cô dọn bàn ghế lên tầng trên.'

describe('sentences that repeat another', () => {
  const repeats = (text: string) =>
    analyze(text)
      .sentences()
      .flatMap(({ index, duplicateOf, reason }) => (duplicateOf === undefined ? [] : [[index, duplicateOf, reason]]))

  test('across blocks that repeat nothing: equal, folded, near, contained', () => {
    expect(repeats(`${pump} ${dyke}\n\n${market} ${pump}`)).toEqual([[3, 0, 'equal']])
    expect(repeats(`${pump} ${dyke}\n\n${market} ${pump.toUpperCase()}`)).toEqual([[3, 0, 'folded']])
    expect(repeats(`${pump} ${dyke}\n\n${market} ${pump.replace('suốt', 'suôt')}`)).toEqual([[3, 0, 'near']])
    const longer = `${dyke.slice(0, -1)}, cho tới khi nước rút hẳn khỏi con đường trước chợ mới thôi.`
    expect(repeats(`${pump} ${dyke}\n\n${market} ${longer}`)).toEqual([[1, 3, 'contained']])
    expect(repeats(`${pump} ${dyke}\n\n${market} ${school}`)).toEqual([])
  })

  test('another number, name or denial makes another sentence', () => {
    const price = 'Giá mía tại ruộng đầu vụ này là 900 đồng một ký, thương lái đặt cọc sớm.'
    for (const other of ['950', 'không phải 900'])
      expect(repeats(`${price} ${dyke}\n\n${market} ${price.replace('900', other)}`)).toEqual([])
  })

  test('those of a repeated block name their like in the block that is kept', () => {
    const doc = analyze(`${pump} ${dyke}\n\n${market}\n\n${pump} ${dyke} ${school}`)
    expect(doc.blocks().map(({ duplicateOf }) => duplicateOf)).toEqual([2, undefined, undefined])
    expect(doc.sentences().map(({ duplicateOf }) => duplicateOf)).toEqual([
      3,
      4,
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })

  test('a headline and short sentences repeat nothing', () => {
    expect(
      repeats(
        `Nước sạch về với xã Tân Lộc sau nhiều năm\n\nNước sạch về với xã Tân Lộc sau nhiều năm. ${pump} ${dyke}`,
      ),
    ).toEqual([])
    expect(repeats(`Ông cười: “Vâng.” ${pump} Vâng.\n\n${dyke} Vâng. Tôi biết mà.`)).toEqual([])
  })
})

describe('what becomes of repeats', () => {
  const text = `${pump}\n\n${dyke} ${market}\n\n${pump}\n\nXem thêm: Trạm bơm đầu tiên của huyện`

  test('mark is the default: all layers read all blocks', () => {
    const doc = analyze(text, { duplicates: 'mark' })
    expect(doc.blocks().map(({ duplicateOf }) => duplicateOf)).toEqual([undefined, undefined, 0, undefined])
    expect(doc.sentences()).toEqual(analyze(text).sentences())
    expect(doc.sentences().length).toBe(5)
    expect(doc.cleaned().text).toBe(`${pump}\n\n${dyke} ${market}\n\nXem thêm: Trạm bơm đầu tiên của huyện`)
  })

  test('remove: marked all the same, and no later layer reads them', () => {
    const doc = analyze(text, { duplicates: 'remove' })
    expect(doc.blocks()).toEqual(analyze(text).blocks())
    expect(doc.sentences().map(({ block }) => block)).toEqual([0, 1, 1, 3])
    expect(doc.words().every(({ from, to }) => to <= text.lastIndexOf(pump) || from >= text.indexOf('Xem'))).toBe(true)
  })

  test('skip: none is looked for', () => {
    const doc = analyze(text, { duplicates: 'skip' })
    expect([...doc.blocks(), ...doc.sentences()].filter(({ duplicateOf }) => duplicateOf !== undefined)).toEqual([])
    expect(doc.cleaned().text).toBe(text)
  })

  test('lines of the page leave a cleaned text on demand', () => {
    const { text: cleaned, alignment } = analyze(text).cleaned({ boilerplate: 'remove' })
    expect(cleaned).toBe(`${pump}\n\n${dyke} ${market}`)
    expect(alignment.toOf(cleaned.length)).toBe(text.indexOf(market) + market.length)
    expect(analyze('Xem thêm: Trạm bơm đầu tiên của huyện').cleaned({ boilerplate: 'remove' }).text).toBe('')
  })

  test('other choices are refused', () => {
    const refusal = (call: () => unknown) => {
      try {
        call()
      } catch (error) {
        return error instanceof InputError ? `${error.code} ${error.message}` : error
      }
      return undefined
    }
    // @ts-expect-error a wrong choice
    expect(refusal(() => analyze(text, { duplicates: 'delete' }))).toBe(
      'input/bad-option duplicates must be one of mark, remove, skip, found "delete"',
    )
    // @ts-expect-error a wrong choice
    expect(refusal(() => analyze(text).cleaned({ boilerplate: true }))).toBe(
      'input/bad-option boilerplate must be one of keep, remove, found true',
    )
    // @ts-expect-error a wrong option
    expect(refusal(() => analyze(text).cleaned({ duplicates: 'mark' }))).toContain('input/unknown-option')
  })
})
