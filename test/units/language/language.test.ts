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
    expect(detectLanguage('ban').language).toBe('und')
    expect(detectLanguage('12.345 !').language).toBe('und')
    expect(detectLanguage('').language).toBe('und')
  })

  test('without marks it is Vietnamese too', () => {
    const { language, vietnamese } = detectLanguage(
      'Thu tuong Chinh phu vua ky quyet dinh phan bo ngan sach cho cac tinh mien Trung de khac phuc hau qua bao lu',
    )
    expect(language).toBe('vi')
    expect(vietnamese).toBeGreaterThan(0.8)
  })

  test('a foreign text too short to name, and one that is half Vietnamese, is und', () => {
    expect(detectLanguage('Breaking news tonight').language).toBe('und')
    expect(detectLanguage('đây là we are going home now and nobody không biết gì').language).toBe('und')
  })

  test.each([
    // Tone languages and others whose letters or short words Vietnamese shares.
    ['Yoruba', 'Gbogbo ènìyàn ló ní ẹ̀tọ́ láti sọ èrò ọkàn wọn, kí wọ́n sì gbé ní àlàáfíà.'],
    ['Portuguese', 'Não há razão para que as crianças não possam ir à escola na sua própria aldeia.'],
    ['Pinyin', 'Zhe ge cun zi li de ren dou hen ma lu, mei tian zao shang qu he bian kan hua.'],
    ['Pinyin with tones', 'Wǒ hěn xǐhuān zhè ge dìfang, měi nián xiàtiān dōu lái kàn péngyou.'],
    ['Indonesian', 'Kami akan datang ke rumah nenek besok pagi untuk makan ikan bakar di tepi pantai.'],
    ['Swahili', 'Watu wote wa kijiji hiki wanapenda kula samaki na wali siku ya mapumziko.'],
    ['Romanian', 'Băieții au mers încă de dimineață la râu să pescuiască împreună cu bunicul lor.'],
    ['Croatian', 'Đaci su se vratili u školu nakon što je snijeg pao na čitavu dolinu.'],
  ])('%s is not Vietnamese', (_, text) => {
    expect(detectLanguage(text).language).not.toBe('vi')
    expect(detectLanguage(text).vietnamese).toBeLessThan(0.3)
  })

  test('what is no string is refused', () => {
    // @ts-expect-error a caller without types
    expect(() => detectLanguage(3)).toThrow('text must be a string, found 3')
  })
})
