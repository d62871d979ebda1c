import { parseSyllable } from '../letters/syllables.js'

/**
 * Words that begin sentences and, capitalised, hardly ever the proper part of a name: after `TP.` or an initial they show
 * that a new sentence begins. Words that begin names of places are not here: Tuy Hòa, Bà Rịa, Từ Sơn, Cần Thơ, Như Xuân,
 * Bác Ái, Cô Tô.
 */
const sentenceOpeners = new Set(
  (
    'theo trong trước sau khi nếu vì do tại để với về bên cùng qua vậy bởi dù mặc nhờ ngoài giữa nhằm ' +
    'các những một mỗi nhiều hiện hôm ngày sáng trưa chiều tối đêm lúc vào đến tới cuối đầu ' +
    'đây đó điều việc nay này ông anh chị chú tôi chúng họ mình người ' +
    'không có được bị đã đang sẽ cũng còn nhưng và hoặc song thế thì rồi là nên phải chỉ ảnh nguồn khoảng'
  ).split(' '),
)

/** Beginnings of sentences whose first word alone may begin a name. */
const openingPhrases = new Set([
  'tuy nhiên',
  'tuy vậy',
  'tuy thế',
  'từ đó',
  'như vậy',
  'như thế',
  'bà cho',
  'bà nói',
  'cần phải',
])

/** Whether a word or phrase stands at `at` that begins sentences rather than names. */
export function opensSentence(text: string, at: number): boolean {
  const [first = '', second = ''] = text
    .slice(at, at + 16)
    .toLowerCase()
    .split(/[^\p{L}\p{M}]+/u, 2)
  return sentenceOpeners.has(first) || openingPhrases.has(`${first} ${second}`)
}

/** A capitalised word that cannot be Vietnamese: `Watson`, `York`. */
export function isForeignName(word: string): boolean {
  return word.length > 1 && /^\p{Lu}/u.test(word) && parseSyllable(word) === undefined
}
