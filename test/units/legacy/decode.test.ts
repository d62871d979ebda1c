import { describe, expect, test } from 'vitest'
import { type DecodeOptions, decodeLegacy, detectEncoding, encodeLegacy } from '../../../src/legacy/index.js'
import { unitOf } from '../../../src/letters/windows-1252.js'

const article =
  'Sáng nay, mưa lớn làm nhiều tuyến đường ở nội thành ngập sâu. Người dân phải dắt xe qua những đoạn nước chảy xiết, ' +
  'còn học sinh được nghỉ học đến hết ngày mai. Ông Trần Văn Bình nói: nước rút chậm hơn mọi năm. Ở ngoại thành, ĐƯỜNG LÀNG vẫn đi được.'
const utf8 = (text: string) => new TextEncoder().encode(text)
const shown = (bytes: Uint8Array) => Array.from(bytes, (byte) => String.fromCharCode(unitOf(byte))).join('')
const asLatin1 = (bytes: Uint8Array) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')

describe('found out and read', () => {
  test.each(['tcvn5712', 'vni', 'viqr', 'viscii', 'vps', 'windows-1258'] as const)('%s', (encoding) => {
    const { bytes, string } = encodeLegacy(article, encoding)
    for (const source of [bytes, string]) {
      const { text, parts, undecoded } = decodeLegacy(source)
      expect(text).toBe(article)
      expect(parts).toHaveLength(1)
      expect(parts[0]).toMatchObject({ from: 0, to: source.length, encoding })
      expect(parts[0].confidence).toBeGreaterThan(0.5)
      expect(undecoded).toEqual([])
    }
  })

  test.each([
    ['tcvn3', 'Céng hoµ x· héi chñ nghÜa ViÖt Nam', 'Cộng hoà xã hội chủ nghĩa Việt Nam'],
    ['tcvn3', 'quyÕt ®Þnh cña Bé tr­ëng', 'quyết định của Bộ trưởng'],
    ['vni', 'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
    ['vni', 'ÑOÄC LAÄP – TÖÏ DO', 'ĐỘC LẬP – TỰ DO'],
    ['viqr', "DDo^.c la^.p - Tu+. do - Ha.nh phu'c", 'Độc lập - Tự do - Hạnh phúc'],
    ['viqr', "Ba.n co' kho?e kho^ng\\? To^i va^~n kho?e\\.", 'Bạn có khỏe không? Tôi vẫn khỏe.'],
    ['utf-8-as-windows-1252', 'Háº­u Giang cÃ³ nhiá»\u0081u kÃªnh ráº¡ch', 'Hậu Giang có nhiều kênh rạch'],
  ])('%s: %s', (encoding, source, text) => {
    const { parts, ...decoded } = decodeLegacy(source)
    expect(parts[0].encoding).toBe(encoding)
    expect(decoded.text).toBe(text)
  })

  test.each([
    ['once, Windows-1252', shown(utf8(article)), 'utf-8-as-windows-1252', 1],
    ['once, Latin-1', asLatin1(utf8(article)), 'utf-8-as-latin-1', 1],
    ['twice, Windows-1252', shown(utf8(shown(utf8(article)))), 'utf-8-as-windows-1252', 2],
    ['twice, Latin-1', asLatin1(utf8(asLatin1(utf8(article)))), 'utf-8-as-latin-1', 2],
  ])('UTF-8 misread %s', (_, source, encoding, rounds) => {
    for (const form of [source, utf8(source)]) {
      expect(detectEncoding(form)).toMatchObject({ encoding, rounds })
      expect(decodeLegacy(form).text).toBe(article)
    }
  })
})

describe('left alone', () => {
  test.each([
    ['clean Vietnamese', article],
    ['decomposed', article.normalize('NFD')],
    ['no marks', 'Sang nay mua lon lam nhieu tuyen duong o noi thanh ngap sau.'],
    ['English', "What's this? I don't know. You see (a) and (b), x^2 + y^2. Go. Are you the one? So do we."],
    ['code', 'for (let i = 0; i < n; i++) { a[i] = b(i) ? c.d : e.f; }'],
    ['French', 'Les élèves de l’école ont été reçus à la mairie ; l’été dernier, ils étaient déjà là.'],
    ['German', 'Die Bürgermeisterin begrüßte die Gäste, die über die Straße kamen. Schöne Grüße!'],
    ['Swedish', 'Två små pojkar går på gatan när det är mörkt och ingen får se dem.'],
    ['Spanish', 'El niño pequeño comió una piña mañana y él también cantó una canción.'],
    ['Polish', 'Zażółć gęślą jaźń, powiedziała pięćdziesięcioletnia nauczycielka.'],
    ['empty', ''],
    ['one word', 'Zürich'],
  ])('%s', (_, text) => {
    expect(detectEncoding(text).encoding).toBe('none')
    expect(decodeLegacy(text)).toMatchObject({ text, undecoded: [] })
    const bytes = utf8(text)
    expect(['utf-8', 'none']).toContain(detectEncoding(bytes).encoding)
    expect(decodeLegacy(bytes).text).toBe(text)
  })

  test('Latin-1 bytes of another language are read as Windows-1252, and every guess is told', () => {
    const bytes = Uint8Array.from('déjà vu', (sign) => sign.charCodeAt(0))
    const { text, parts, undecoded } = decodeLegacy(bytes)
    expect(text).toBe('déjà vu')
    expect(parts[0].encoding).toBe('none')
    expect(undecoded).toEqual([
      { from: 1, to: 2 },
      { from: 3, to: 4 },
    ])
  })
})

describe('offsets', () => {
  test('count bytes of bytes and units of strings', () => {
    const { bytes } = encodeLegacy(article, 'windows-1258')
    const { text, alignment } = decodeLegacy(bytes)
    const start = text.indexOf('nước')
    const [from, to] = [alignment.fromOf(start), alignment.toOf(start + 4)]
    expect([...bytes.subarray(from, to)]).toEqual([...encodeLegacy('nước', 'windows-1258').bytes])
    const twice = shown(utf8(shown(utf8(article))))
    const decoded = decodeLegacy(twice)
    const place = decoded.text.indexOf('nước')
    expect(twice.slice(decoded.alignment.fromOf(place), decoded.alignment.toOf(place + 4))).toBe(
      shown(utf8(shown(utf8('nước')))),
    )
  })

  test('of what cannot be decoded, which stays', () => {
    const { text, undecoded } = decodeLegacy('Háº­u \u00e1\u00ba Giang', { encoding: 'utf-8-as-windows-1252' })
    expect(text).toBe('Hậu \u00e1\u00ba Giang')
    expect(undecoded).toEqual([{ from: 6, to: 8 }])
    expect(decodeLegacy('ViÖt \u0081', { encoding: 'tcvn3' })).toMatchObject({
      text: 'Việt \u0081',
      undecoded: [{ from: 5, to: 6 }],
    })
  })
})

test('by paragraph: each line has its own encoding', () => {
  const lines = [
    article,
    encodeLegacy(article, 'vni').string,
    encodeLegacy(article, 'viscii').string,
    'Hello, world.',
    shown(utf8(shown(utf8(article)))),
  ]
  const { text, parts } = decodeLegacy(lines.join('\n'), { by: 'paragraph' })
  expect(text).toBe([article, article, article, 'Hello, world.', article].join('\n'))
  expect(parts.map(({ encoding }) => encoding)).toEqual(['none', 'vni', 'viscii', 'none', 'utf-8-as-windows-1252'])
  for (const [i, { from, to }] of parts.entries()) expect(lines.join('\n').slice(from, to)).toBe(lines[i])
})

test('words that are Unicode already stay', () => {
  expect(decodeLegacy('ViÖt Nam, 東京, ế', { encoding: 'tcvn3' }).text).toBe('Việt Nam, 東京, ế')
})

describe('writing', () => {
  test('tells what was lost', () => {
    expect(encodeLegacy('a→b ñ', 'vni')).toMatchObject({
      string: 'a?b ?',
      lost: [
        { from: 1, to: 2 },
        { from: 4, to: 5 },
      ],
    })
    expect(encodeLegacy('ĐỒNG 😀', 'tcvn3')).toMatchObject({
      string: '§åNG ?',
      lost: [
        { from: 1, to: 2 },
        { from: 5, to: 7 },
      ],
    })
  })

  test('VIQR parts with a backslash what would be read as one', () => {
    for (const text of ['Ai đó?', 'add', 'Buddha', 'C:\\dd', 'a^b (a) x+y', "o'clock", 'bé. Bà!', 'ưu+', 'đd'])
      expect(decodeLegacy(encodeLegacy(text, 'viqr').bytes, { encoding: 'viqr' }).text).toBe(text)
    expect(encodeLegacy('Đi đâu?', 'viqr').string).toBe('DDi dda^u\\?')
  })
})

describe('mistakes of the caller', () => {
  test.each<[unknown, unknown, string]>([
    [3, {}, 'source must be a string or a Uint8Array, found 3'],
    ['a', { encoding: 'tcvn' }, 'encoding must be one of auto, tcvn3, tcvn5712, vni, viqr, viscii, vps, windows-1258'],
    ['a', { by: 'line' }, 'by must be one of document, paragraph, found "line"'],
    ['a', { from: 'vni' }, 'decodeLegacy has no option "from"; it has encoding, by, rounds'],
    [
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0),
      {},
      'byte 8 is 0, which no text in an encoding of bytes has',
    ],
    [Uint8Array.of(0xff, 0xfe, 0x41, 0), {}, 'byte 3 is 0, which no text in an encoding of bytes has; UTF-16'],
  ])('%j %j', (source, options, message) => {
    expect(() => decodeLegacy(source as string, options as DecodeOptions)).toThrow(message)
  })

  test('what cannot be written is named', () => {
    // @ts-expect-error a caller without types
    expect(() => encodeLegacy('a', 'utf-8-as-latin-1')).toThrow('encoding must be one of tcvn3, tcvn5712, vni, viqr')
  })
})
