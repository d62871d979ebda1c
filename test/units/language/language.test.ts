import { describe, expect, test } from 'vitest'
import { readSample, sampleNames } from '../../../corpus/gold.js'
import { analyze } from '../../../src/index.js'
import { detectLanguage } from '../../../src/language/index.js'

describe('language', () => {
  test.each([
    ['The committee will meet again on Thursday to discuss the new budget proposal.', 'eng'],
    ['Le président de la République a déclaré que la France soutiendrait cette proposition.', 'fra'],
    ['Правительство объявило о новых мерах поддержки малого бизнеса.', 'rus'],
    ['정부는 새로운 중소기업 지원 대책을 발표했다고 밝혔습니다.', 'kor'],
  ])('%s', (text, language) => {
    expect(detectLanguage(text).language).toBe(language)
    expect(detectLanguage(text).vietnamese).toBeLessThan(0.35)
    expect(analyze(text).language().language).toBe('und')
  })

  test('every article of the sample and every spelling of it is Vietnamese', () => {
    for (const name of sampleNames()) {
      const { text } = readSample(name)
      for (const form of [text, text.normalize('NFD'), text.toUpperCase()]) {
        expect(detectLanguage(form).language).toBe('vi')
        expect(analyze(form).language().vietnamese).toBeGreaterThan(0.8)
      }
    }
  })

  test('one word is enough where it is telling; without letters there is no language', () => {
    expect(detectLanguage('nghiêng').language).toBe('vi')
    expect(detectLanguage('thưởng').language).toBe('vi')
    expect(detectLanguage('12.345 !').language).toBe('und')
    expect(detectLanguage('').language).toBe('und')
  })

  test('without marks it is still named, with a low score', () => {
    const { language, vietnamese } = detectLanguage(
      'Thu tuong Chinh phu vua ky quyet dinh phan bo ngan sach cho cac tinh mien Trung de khac phuc hau qua bao lu',
    )
    expect(language).toBe('vi')
    expect(vietnamese).toBeLessThan(0.5)
  })

  test('what is no string is refused', () => {
    // @ts-expect-error a caller without types
    expect(() => detectLanguage(3)).toThrow('text must be a string, found 3')
  })
})
