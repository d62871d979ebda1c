import { describe, expect, test } from 'vitest'
import { InputError } from '../../../src/errors.js'
import { analyze } from '../../../src/index.js'
import { blockLanguages } from '../../../src/language/index.js'

const vietnamese = 'Chợ nổi họp từ lúc trời chưa sáng, ghe xuồng đậu kín một khúc sông.'
const bare = 'Hom nay troi mua to qua nen ca nha khong ai di cho duoc, chi ngoi o nha nau com.'
const english = 'The market opens before dawn, when hundreds of boats gather along the river bank.'
const french = 'Le marché ouvre avant l’aube, quand des centaines de bateaux se rassemblent au bord du fleuve.'

describe('blockLanguages', () => {
  test('every block by itself; the ranges count in the source', () => {
    const source = `\uFEFF${vietnamese.normalize('NFD')}\r\n\r\n${english}\r\n\r\nOK\r\n\r\n${french}\r\n\r\n${bare}`
    const doc = analyze(source)
    const blocks = blockLanguages(doc)
    expect(blocks.map(({ language }) => language)).toEqual(['vi', 'eng', 'und', 'fra', 'vi'])
    expect(blocks.map(({ block, from, to }) => ({ block, from, to }))).toEqual(
      doc.blocks().map(({ index, from, to }) => ({ block: index, from, to })),
    )
    expect(source.slice(blocks[1].from, blocks[1].to)).toBe(english)
    expect(blocks[0].vietnamese).toBeGreaterThan(0.9)
    expect(blocks[1].vietnamese).toBeLessThan(0.1)
  })

  test('of many foreign blocks some are named freely and the rest by those names', () => {
    const source = Array.from({ length: 300 }, (_, i) => `${i % 3 === 0 ? french : english} (${i})`).join('\n\n')
    const languages = blockLanguages(analyze(source)).map(({ language }) => language)
    expect(languages).toEqual(Array.from({ length: 300 }, (_, i) => (i % 3 === 0 ? 'fra' : 'eng')))
  })

  test('no blocks, no languages', () => {
    expect(blockLanguages(analyze(''))).toEqual([])
    expect(blockLanguages(analyze(' \n\n '))).toEqual([])
  })

  test('what is no document is refused', () => {
    // @ts-expect-error a caller without types
    expect(() => blockLanguages('xin chào')).toThrow(InputError)
    // @ts-expect-error a caller without types
    expect(() => blockLanguages(undefined)).toThrow('doc must be a document, found undefined')
    // @ts-expect-error a caller without types
    expect(() => blockLanguages({})).toThrow(expect.objectContaining({ code: 'input/not-an-object' }))
  })
})
