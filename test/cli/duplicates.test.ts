import { expect, test } from 'vitest'
import { records, vanban } from './command.js'

const lead = 'Trạm bơm mới ở đầu xã chạy suốt ngày đêm để kịp đưa nước về các ấp.'
const text = `${lead}\n\n${lead} Ông Hà, người trông trạm, kể rằng ông đã dọn hẳn ra ở đây từ hôm khánh thành.`
const blocks = (...args: string[]) => {
  const { stdout } = vanban(['analyze', '--to', 'ndjson', '--layers', 'blocks,sentences', ...args], text)
  return records(stdout)[0] as unknown as { blocks: object[]; sentences: object[] }
}

test('blocks and sentences name what they repeat, and say why', () => {
  const marked = blocks()
  expect(marked.blocks).toMatchObject([{ duplicateOf: 1, similarity: 1, reason: 'contained' }, { kind: 'paragraph' }])
  expect(marked.blocks[1]).not.toHaveProperty('duplicateOf')
  expect(marked.sentences).toMatchObject([
    { duplicateOf: 1, similarity: 1, reason: 'equal' },
    { block: 1 },
    { block: 1 },
  ])
  expect(blocks('--duplicates', 'mark')).toEqual(marked)
})

test('--duplicates remove and skip', () => {
  expect(blocks('--duplicates', 'remove').blocks).toEqual(blocks().blocks)
  expect(blocks('--duplicates', 'remove').sentences).toMatchObject([{ block: 1 }, { block: 1 }])
  const skipped = blocks('--duplicates', 'skip')
  expect([...skipped.blocks, ...skipped.sentences].some((row) => 'duplicateOf' in row)).toBe(false)
  expect(vanban(['analyze', '--duplicates', 'delete'], text)).toMatchObject({ code: 2, stdout: '' })
})
