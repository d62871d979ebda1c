import { isDigit, isUpper } from '../letters/classes.js'
import { hashHeadline } from './syllable-bigrams.js'

/** The tokens `first` … `past` of one sentence. */
export interface SentenceTokens {
  readonly text: string
  /** Per token: where it starts. */
  readonly start: Int32Array
  /** Per token: the hash of its syllable, 0 for a sign. */
  readonly unigram: Int32Array
  readonly first: number
  readonly past: number
}

const hashesOf = (syllables: string) => new Set(hashHeadline(syllables).sequence)
const [near, far, above, here, as, also, so, thus, which, same, other, each, both, more, further, is] = hashHeadline(
  'này đó trên đây như cũng vậy thế nào cùng khác nhau cả hơn nữa là',
).sequence
const [below, after, that] = hashHeadline('dưới sau ấy').sequence

/** How far into a sentence a word that points back is looked for: `Cơ quan này`, `Ngay sau đó`, `Dịp này`. */
const reach = 8

const demonstratives = hashesOf('này đó ấy kia')

/** What stands before `trên` that points back whatever follows: `nói trên`; and behind it, where `những tuyên bố trên` is whole: no noun. */
const said = hashesOf('nói kể nêu')
const predicates = hashesOf(
  'đã đang sẽ được bị là có không chưa cũng đều vẫn cho do của thì mà nhằm khiến vừa mới còn chỉ phải nên cần và để xảy diễn thuộc gồm khi',
)
/** With these `trên` is a place or a rank: `phía trên`, `cấp trên`. */
const places = hashesOf('phía bên ở từ cấp tầng lên mặt nằm đứng ngồi trước')

/** Behind the first words `này` is whole in itself with nouns of time, with those that the name of a place or body in the same sentence stands for (`Iran … nước này`), or all of it (`điều này`). */
const ownAntecedents = hashesOf(
  'nước hãng đội quan ty đoàn chức vực phố tỉnh ngày tháng tuần năm lúc lần dịp mùa hè điều việc',
)
/** With these it is where somebody has been named before. */
const ownPersons = hashesOf('người ông bà anh chị cô')
/** With these `đó` takes up what the sentence itself has told, or nothing: `sau đó`, `nhờ đó`, `một lúc nào đó`. */
const ownLinks = hashesOf(
  'sau trước trong do từ khi nhờ theo qua với nơi ở vì bởi cạnh gần đâu ai gì đến là nào điểm hôm thời',
)

const numerals = hashesOf('hai ba bốn năm sáu bảy 2 3 4 5 6 7')
/** Counted behind a numeral, these are people or sides that were named before, where what they do follows: `Hai em đã …`. */
const parties = hashesOf('người em anh chị bên cháu ông bà cô chàng bạn bé')
const doings = hashesOf('đã đang sẽ đều cũng cùng vẫn còn từng không')
const indefinites = hashesOf('một những các nhiều vài số hai ba bốn')
const days = hashesOf('ngày đêm buổi')

const events = hashesOf('vụ tai sự đám')
const attributes = hashesOf('của tại ở giữa với trên do trong về từ cho')
const happenings = hashesOf('khiến làm xảy đã đang được bị diễn')

const pronouns = hashesOf('ông bà anh chị cô họ hắn nó')
/** Words that open a clause, before its subject. */
const clauseOpeners = hashesOf(
  'dù tuy khi kể sau trước để vì do nếu với theo trong từ ngoài mặc nhờ bởi tại ngay đang lúc về cho mỗi thấy nghe là',
)
/** Nouns that a pronoun behind them may stand for. */
const persons = hashesOf(
  'người nam nữ gái trai chồng vợ cha mẹ bố con bé em sinh viên sĩ thủ dân khách chủ nhân các những nhiều nhóm đội ông bà anh chị cô',
)

/**
 * True where a sentence points back at what is not in it: by `này`, `đó`, `ấy` or `hơn nữa` in its first words; by a noun phrase that ends in `trên`; by
 * `này` or `đó` later on behind a noun that it has not named; by `như vậy`, `cùng ngày` without a day; by `Một người khác`, `Hai em đã …`, `Vụ cháy khiến …`; or by a
 * pronoun with nobody before it.
 */
export function pointsBack(sentence: SentenceTokens): boolean {
  const { text, start, unigram, first, past } = sentence
  if (countsKnown(sentence) || bareEvent(sentence) || loosePronoun(sentence)) return true
  let named = false
  for (let i = first + 1; i < past; i++) {
    const hash = unigram[i]
    if (isUpper(text.charCodeAt(start[i]))) named = true
    else if (pointers.has(hash)) {
      const [before, behind] = [unigram[i - 1], i + 1 < past ? unigram[i + 1] : 0]
      const early = i < first + reach
      const fresh =
        before !== 0 &&
        unigram.indexOf(before, first) === i - 1 &&
        !ownAntecedents.has(before) &&
        !(named && ownPersons.has(before))
      if (
        (early && (demonstratives.has(hash) || (hash === further && before === more))) ||
        (hash === near && fresh) ||
        (hash === that && !named) ||
        (hash === far && fresh && !ownLinks.has(before) && behind !== is) ||
        (hash === above && (early || fresh) && endsNounPhrase(before, behind)) ||
        ((hash === so || hash === thus) && (before === as || before === also) && behind !== which) ||
        (hash === other && early && indefinites.has(unigram[first]) && behind !== each) ||
        (days.has(hash) && before === same && !hasFigure(sentence, i))
      )
        return true
    }
  }
  return false
}

const pointers = new Set([...demonstratives, further, above, so, thus, other, ...days])

/** True where `trên` between these two ends a noun phrase, and is no preposition. */
function endsNounPhrase(before: number, behind: number): boolean {
  return said.has(before) || (before !== 0 && !places.has(before) && (behind === 0 || predicates.has(behind)))
}

function hasFigure({ text, start, first }: SentenceTokens, past: number): boolean {
  for (let i = first; i < past; i++) if (isDigit(text.charCodeAt(start[i]))) return true
  return false
}

/** `Hai em đã …`, and `cả ba đều …` among the first words. */
function countsKnown({ unigram, first, past }: SentenceTokens): boolean {
  if (first + 2 >= past) return false
  const last = Math.min(past, first + reach) - 2
  for (let i = first; i < last; i++) {
    const behind = unigram[i + 2]
    if (numerals.has(unigram[i]) && parties.has(unigram[i + 1]) && doings.has(behind)) return true
    if (unigram[i] === both && numerals.has(unigram[i + 1]) && (parties.has(behind) || predicates.has(behind)))
      return true
  }
  return false
}

/** True where a sentence announces what follows it: `dưới đây`, `sau đây`. */
export function pointsAhead({ unigram, first, past }: SentenceTokens): boolean {
  for (let i = first + 1; i < past; i++)
    if (unigram[i] === here && (unigram[i - 1] === below || unigram[i - 1] === after)) return true
  return false
}

/** `Vụ tai nạn khiến …`, `Sự cố xảy ra …`: an event at the head of which nothing else is said. */
function bareEvent({ text, start, unigram, first, past }: SentenceTokens): boolean {
  if (!events.has(unigram[first])) return false
  for (let i = first + 1; i < past && i < first + 4; i++) {
    if (unigram[i] === 0 || isUpper(text.charCodeAt(start[i])) || attributes.has(unigram[i])) return false
    if (happenings.has(unigram[i])) return true
  }
  return false
}

/** `Theo ông, …`, `Dù không yêu, cô vẫn …`: a pronoun behind what opens a clause, and nobody before it. */
function loosePronoun({ text, start, unigram, first, past }: SentenceTokens): boolean {
  if (!clauseOpeners.has(unigram[first])) return false
  for (let i = first + 1; i + 1 < past && !isUpper(text.charCodeAt(start[i])); i++) {
    const [before, behind] = [unigram[i - 1], unigram[i + 1]]
    if (pronouns.has(unigram[i])) {
      if (i < first + 3 && behind === 0 && clauseOpeners.has(before)) return true
      if ((before === 0 || clauseOpeners.has(before)) && predicates.has(behind)) return true
    }
    if (persons.has(unigram[i])) return false
  }
  return false
}
