import fc from 'fast-check'

/** Where every law's run starts; a failing run prints it with its path. */
export const seed = Number(process.env.VANBAN_SEED ?? 20260401)

/** How often a law is tried: `VANBAN_RUNS=50` multiplies it, for a long run by hand. */
export const runs = (usual: number): number => usual * Number(process.env.VANBAN_RUNS ?? 1)

const pieces = [
  'Thủ tướng', 'hoà', 'hòa', 'Đắk Lắk', 'ươ', 'nghiêng', 'TP.HCM', '3-4-2013', '1.583', '2,4%', '15/2020/NĐ-CP', 'http://a.vn/b',
  ' ', ' ', '  ', '\n', '\n\n', '.', '. ', ', ', '…', '“', '”', '?!', '(', ')', '-', ':', 'Ảnh: ', 'ông', 'Xem thêm: ', '- ',
  'é'.normalize('NFD'), 'ế'.normalize('NFD'), 'ê\u0301', 'e\u0301\u0302', '\u0301', '\r\n', '\r', '\u0085', '\u2028', '\u2029', '\ufeff',
  '\u00a0', '\u3000', '\u200b', '\u00ad', '\u200d', '👩\u200d👧', '🇻🇳', '\ud800', '\udc00', '가', '\u1112\u1161\u11ab', '\u212b', '\u0958', 'ﬁ', '𝐕', '\0', '\t',
] // biome-ignore format: a table

/** Strings with everything that normalising has to do with, and any other. */
export const anyText = fc.oneof(
  { weight: 3, arbitrary: fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
      .map((units) => String.fromCharCode(...units)),
  },
)

/** Running Vietnamese without anything to normalise. */
export const cleanText = fc
  .array(fc.constantFrom(...pieces.slice(0, 32), 'người dân', 'đường Lê Lợi', 'năm 2021', 'Bà Nguyễn Thị Hòa'), {
    maxLength: 40,
  })
  .map((parts) => parts.join(' '))
