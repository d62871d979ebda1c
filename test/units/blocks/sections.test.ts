import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { analyze, type TextOutline } from '../../../src/index.js'
import { anyText, cleanText, seed } from '../../laws/texts.js'

const shown = ({ title, sapo, sections }: TextOutline) => [
  `title ${title?.block}`,
  `sapo ${sapo?.block}`,
  ...sections.map(({ level, text, first, past }) => `${level} ${text.replace(/\s+/g, ' ')} ${first}–${past}`),
]

const prose =
  'Sáng nay, hơn hai trăm hộ dân xã Tân Lộc nhận nước sạch từ trạm bơm mới. Trước đó, họ phải mua nước chở bằng ghe.'

test('an article: headline, sapo, sections', () => {
  const lines = ['Nước sạch về với xã Tân Lộc', 'Ảnh: Hà An', 'Hai trăm hộ dân vừa có nước sạch sau mười năm chờ đợi.', prose, 'Nỗi lo còn đó', prose, prose, 'Chờ trạm thứ hai', prose, 'Hà An'] // biome-ignore format: a list
  const text = lines.join('\r\n\r\n')
  expect(shown(analyze(text).outline())).toEqual([
    'title 0',
    'sapo 2',
    '1 Nỗi lo còn đó 5–7',
    '1 Chờ trạm thứ hai 8–10',
  ])
  const { title, sapo } = analyze(text).outline()
  expect(text.slice(title?.from, title?.to)).toBe(lines[0])
  expect(text.slice(sapo?.from, sapo?.to)).toBe(lines[2])
})

test('with the headline apart, the first paragraph is the sapo; without any headline there is none', () => {
  const text = [prose, prose, 'Nỗi lo còn đó', prose].join('\n')
  expect(shown(analyze(text, { title: 'Nước sạch về với xã Tân Lộc' }).outline())).toEqual(['title undefined', 'sapo 0', '1 Nỗi lo còn đó 3–4']) // biome-ignore format: one line
  expect(analyze([prose, prose].join('\n')).outline()).toEqual({ sections: [] })
  expect(analyze('').outline()).toEqual({ sections: [] })
})

test('a legal text: parts, chapters, sections and articles lie within one another', () => {
  const law = [
    'QUỐC HỘI', 'LUẬT', 'BẾN ĐÒ', 'Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;',
    'Chương I', 'QUY ĐỊNH CHUNG', 'Điều 1. Phạm vi điều chỉnh', 'Luật này quy định về bến đò, người lái đò và việc chở khách qua sông.',
    'Điều 2. Giải thích từ ngữ', '1. Bến đò là nơi đò đón và trả khách.', '2. Người lái đò là người điều khiển đò.',
    'Chương II. HOẠT ĐỘNG CỦA BẾN ĐÒ', 'Mục 1', 'MỞ BẾN', 'Điều 3.', 'Điều 3 của Luật này áp dụng cho mọi bến đò trên cả nước.',
    'Mục 2', 'ĐÓNG BẾN', 'Điều 4. Trường hợp đóng bến', 'Bến đò bị đóng khi nước lên quá mức báo động ba.',
  ] // biome-ignore format: a list
  expect(shown(analyze(law.join('\n\n')).outline()).slice(1)).toEqual([
    'sapo undefined',
    '1 Chương I QUY ĐỊNH CHUNG 6–11',
    '2 Điều 1. Phạm vi điều chỉnh 7–8',
    '2 Điều 2. Giải thích từ ngữ 9–11',
    '1 Chương II. HOẠT ĐỘNG CỦA BẾN ĐÒ 12–20',
    '2 Mục 1 MỞ BẾN 14–16',
    '3 Điều 3. 15–16',
    '2 Mục 2 ĐÓNG BẾN 18–20',
    '3 Điều 4. Trường hợp đóng bến 19–20',
  ])
})

test('in the sample every headline and heading of the gold stands in the outline', () => {
  const folder = join(import.meta.dirname, '../../../corpus/sample')
  let headings = 0
  let found = 0
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.gold'))) {
    const gold = readFileSync(join(folder, name), 'utf8').matchAll(/^== (title|heading)\n(.*)/gm)
    const { title, sections } = analyze(readFileSync(join(folder, name.replace('.gold', '.txt')), 'utf8')).outline()
    for (const [, kind, tagged] of gold) {
      const line = tagged.replace(/<[^>]*>/g, '')
      headings++
      if (kind === 'title' ? title?.text === line : sections.some(({ text }) => text === line)) found++
    }
  }
  expect(headings).toBe(94)
  expect(found).toBeGreaterThanOrEqual(90)
})

test('sections nest: each lies within the text, begins behind its heading, and levels grow by one', () => {
  const line = fc.oneof(
    cleanText,
    fc.constantFrom('Chương I', 'Mục 2. Mở bến', 'Điều 3. Bến đò', '1. Nước lên', 'I. Bến sông', 'Nỗi lo còn đó', prose, 'Ảnh: Hà An'),
  ) // biome-ignore format: a list
  fc.assert(
    fc.property(
      fc.oneof(
        anyText,
        fc.array(line, { maxLength: 30 }).map((lines) => lines.join('\n')),
      ),
      (text) => {
        const doc = analyze(text)
        const { sections } = doc.outline()
        const blocks = doc.blocks().length
        let before = 0
        for (const { level, heading, first, past } of sections) {
          expect(level).toBeGreaterThanOrEqual(1)
          expect(level).toBeLessThanOrEqual(before + 1)
          before = level
          expect(heading < first && first <= past && past <= blocks).toBe(true)
        }
        for (const [i, outer] of sections.entries())
          for (const inner of sections.slice(i + 1))
            expect(inner.heading >= outer.past || (inner.past <= outer.past && inner.level > outer.level)).toBe(true)
      },
    ),
    { seed, numRuns: 200 },
  )
})
