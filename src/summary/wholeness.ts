import { isDigit, isLetter, isUpper } from '../letters/classes.js'
import type { SentenceTokens } from './pointing.js'
import { hashHeadline } from './syllable-bigrams.js'

/** Pairs of syllables, parted by commas, as one number each. */
const hashPairs = (pairs: string) => new Set(pairs.split(',').map((two) => joined(...hashHeadline(two).sequence)))
const joined = (...[a, b]: readonly number[]) => (Math.imul(a, 31) + b) | 0
const hashesOf = (syllables: string) => new Set(hashHeadline(syllables).sequence)

/** Words that open sentences and begin no name: capitalised behind another word they show two sentences, or a caption and a sentence, in one. */
const starters = hashesOf(
  'theo trong sau khi trước với để tại từ nếu tuy nhưng dù những nhiều cùng do bởi hiện đến trên nhờ được là có không cũng còn đây tôi',
)
/** The same before a number alone: `Ngày 25/5`, where `Ngày hội` is a name. */
const times = hashesOf('ngày sáng chiều tối trưa đêm lúc')

/** What a caption names; with `hưởng` the first is another word. */
const [picture, effect] = hashHeadline('ảnh hưởng').sequence
const films = hashesOf('video clip')

/** Words of which a sentence mostly has one, and a short caption none. */
const predicates = hashesOf(
  'là có được bị đã đang sẽ vừa mới sắp hãy không chưa chẳng cần phải nên muốn cho biết nói rằng thấy đến đi về ra vào lên xuống làm khiến giúp nhận đưa diễn xảy thuộc gồm ' +
    'còn cũng đều vẫn thường mà thì nhằm trở thành tổ chức bắt mở gây mất tăng giảm thu hút gặp chết vong yêu cầu đề nghị bán mua đạt vượt đứng chiếm đóng góp sở hữu xử lý thực hiện sử dụng học ' +
    'tham dự dùng công bố đăng kết hợp trao chơi tích cung cấp phát sinh sống thắng thua đoạt giành đòi chi chọn yêu thích hẹn thi từng luôn rất quá hơn nhất tập nổi đảm gánh ghi nghe ăn lắp mời khẳng định thêm mức dao đổi mở chứng',
)
/** With these the items of a programme begin: `Tiếp tục chỉ đạo …`. Who is to do it stands in front of the list. */
const tasks = hashPairs(
  'tiếp tục, tăng cường, đẩy mạnh, xử lý, thực hiện, triển khai, nâng cao, bảo đảm, đảm bảo, rà soát, phối hợp, hoàn thiện, chủ động, kịp thời, nghiêm cấm, tập trung, chú trọng',
)
const tenses = hashesOf('đã đang sẽ vừa là')

/** A caption is shorter. */
const longestCaption = 16

/**
 * True where the tokens are one whole sentence of running text: it begins with no small letter, bullet or label (`Bước 3:`), ends neither in a comma nor a semicolon, is not all in
 * brackets, has a subject (`Tiếp tục chỉ đạo …` is one of a list of tasks), and no second sentence or caption has grown together with it. Among other sentences of a paragraph it also ends in a stop and is no caption; where
 * it is a block of its own (`only`), what kind of block it is has been decided on better grounds.
 */
export function isWhole(sentence: SentenceTokens, end: number, only: boolean): boolean {
  const { text, start, unigram, first, past } = sentence
  const from = start[first]
  const [opening, second] = [text.charCodeAt(from), text.charCodeAt(from + 1)]
  if (
    bullets.includes(text[from]) ||
    isLabelled(sentence) ||
    (isLetter(opening) && !isUpper(opening) && !isUpper(second))
  )
    return false
  if (only ? unfinished.includes(text[end - 1]) : !endings.includes(text[end - 1])) return false
  if (opening === bracket && text.indexOf(')', from) >= end - 2) return false
  let task = first + 1 < past && tasks.has(joined(unigram[first], unigram[first + 1]))
  let [predicate, syllables] = [only, 0]
  for (let i = first; i < past; i++) {
    const hash = unigram[i]
    if (hash === 0) {
      if (text.startsWith('__', start[i])) return false
      continue
    }
    syllables++
    if (predicates.has(hash)) predicate = true
    if (task && tenses.has(hash)) task = false
    if (!isUpper(text.charCodeAt(start[i]))) continue
    if (startsAnew(sentence, i) || (!only && isCaption(sentence, i, end))) return false
  }
  return !task && (predicate || syllables > longestCaption)
}

const [bracket, colon] = [0x28, 0x3a]
/** Tokens of a label at most. */
const longestLabel = 4
const bullets = '*+•'
/** Stops, and what closes behind them. */
const endings = '.!?…"”’»)'
const unfinished = ',;'

/** `Ảnh …` or `Clip …: …` at the head, `(Ảnh …`, `- Video …` behind a sign. */
function isCaption({ text, start, unigram, first, past }: SentenceTokens, i: number, end: number): boolean {
  const film = films.has(unigram[i])
  if ((!film && unigram[i] !== picture) || (i + 1 < past && unigram[i + 1] === effect)) return false
  if (i > first) return unigram[i - 1] === 0 && ' ('.includes(text[start[i] - 1]) && !',.'.includes(text[start[i - 1]])
  return !film || text.slice(start[i], end).includes(String.fromCharCode(colon))
}

/** `Bước 3: …`, `XEM CLIP: …`: a colon among the first words, and no quotation behind it. */
function isLabelled({ text, start, unigram, first, past }: SentenceTokens): boolean {
  for (let i = first + 1; i + 1 < past && i <= first + longestLabel; i++)
    if (unigram[i] === 0 && text.charCodeAt(start[i]) === colon) return unigram[i + 1] !== 0
  return false
}

/** A capitalised word behind a word, a dash or a closing bracket and two blanks; or one of `starters`, before one in small letters. */
function startsAnew({ text, start, unigram, first, past }: SentenceTokens, i: number): boolean {
  if (i === first || i + 1 === past || (unigram[i - 1] === 0 && !joints.includes(text[start[i - 1]]))) return false
  if (text[start[i] - 1] === ' ' && text[start[i] - 2] === ' ') return true
  const next = text.charCodeAt(start[i + 1])
  return times.has(unigram[i]) ? isDigit(next) : starters.has(unigram[i]) && !isUpper(next)
}

const joints = '-–—)'
