/** The parts of a rime (vần), as they are written, without the tone. Together they spell it. */
export interface Rime {
  readonly rime: string
  /** Âm đệm: `o` (hoa), `u` (huệ), or nothing. */
  readonly medial: string
  /** Âm chính: a vowel, or `iê ia yê ya`, `uô ua`, `ươ ưa`, the long `oo`. */
  readonly nucleus: string
  /** Âm cuối: a consonant, a glide (`i y o u`), or nothing. */
  readonly coda: string
}

/** Every rime of the national orthography, and the few that names and loans added. */
const spellings =
  'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây ' +
  'e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu ' +
  'o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot ' +
  'ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt ' +
  'u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya uych uyên uyêt uyn uynh uyt uyp uyu ' +
  'ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yê yêm yên yêng yêt yêu ynh yt'

/** The longer ones first. */
const nuclei = 'iê ia yê ya uô ua ươ ưa oo a ă â e ê i o ô ơ u ư y'.split(' ')

function analyse(rime: string): Rime {
  const medial = /^(?:o(?=[aăe])|u(?=[âêơy]))/.exec(rime)?.[0] ?? ''
  const rest = rime.slice(medial.length)
  const nucleus = nuclei.find((vowels) => rest.startsWith(vowels))!
  return { rime, medial, nucleus, coda: rest.slice(nucleus.length) }
}

/** By its spelling, lower case, without the tone. */
export const rimes: ReadonlyMap<string, Rime> = new Map(spellings.split(' ').map((rime) => [rime, analyse(rime)]))
