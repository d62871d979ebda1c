import { tonelessUnit, toneOfUnit } from './tones.js'

/** Onsets (âm đầu) as they are written, longest first where one begins another. */
const onsets = [
  'ngh',
  'ng',
  'nh',
  'n',
  'ch',
  'c',
  'gh',
  'gi',
  'g',
  'kh',
  'k',
  'ph',
  'p',
  'qu',
  'th',
  'tr',
  't',
  'b',
  'd',
  'đ',
  'h',
  'l',
  'm',
  'r',
  's',
  'v',
  'x',
  '',
]

/** Rimes (vần) without their tone, with the medial glide: every spelling of the national orthography. */
const rimes = new Set(
  (
    'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây ' +
    'e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu ' +
    'o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot ' +
    'ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt ' +
    'u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya uych uyên uyêt uyn uynh uyt uyp uyu ' +
    'ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yê yêm yên yêng yêt yêu ynh yt'
  ).split(' '),
)

/** Rimes that end in a stop take sắc or nặng only. */
const stopped = /(?:[cpt]|ch)$/
const acute = 4
const underdot = 5

/** The parts of a written syllable, lower case. */
export interface Syllable {
  readonly onset: string
  /** Without its tone mark. */
  readonly rime: string
  /** 0…5: none, huyền, hỏi, ngã, sắc, nặng. */
  readonly tone: number
}

/**
 * The parts of a Vietnamese syllable in any case and with either tone placement, or undefined where the letters are none
 * (`Facebook`, `hòaa`, `cap` without its tone). O(1): nothing longer than seven letters is a syllable.
 */
export function parseSyllable(text: string): Syllable | undefined {
  if (text.length === 0 || text.length > 7) return undefined
  let letters = ''
  let tone = 0
  let marks = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    letters += String.fromCharCode(tonelessUnit(unit))
    const t = toneOfUnit(unit)
    if (t !== 0) {
      tone = t
      marks++
    }
  }
  if (marks > 1) return undefined
  for (const onset of onsets) {
    if (!letters.startsWith(onset)) continue
    // The i of gi is onset and nucleus in one: gì, giếng.
    const rest = letters.slice(onset.length)
    const rime = onset === 'gi' && (rest === '' || !rimes.has(rest) || rest.startsWith('ê')) ? `i${rest}` : rest
    if (!rimes.has(rime)) continue
    if (stopped.test(rime) && tone !== acute && tone !== underdot) return undefined
    return { onset, rime, tone }
  }
  return undefined
}
