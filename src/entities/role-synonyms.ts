/** Jobs and titles that a text writes in two ways. */
const usual = new Map([
  ['thủ thành', 'thủ môn'],
  ['hlv', 'huấn luyện viên'],
  ['vđv', 'vận động viên'],
  ['bs', 'bác sĩ'],
  ['ls', 'luật sư'],
  ['ts', 'tiến sĩ'],
  ['ths', 'thạc sĩ'],
  ['gs', 'giáo sư'],
  ['pv', 'phóng viên'],
  ['đb', 'đại biểu'],
  ['đbqh', 'đại biểu quốc hội'],
])
/** Syllables of the longest one. */
const longest = 2

/** `Thủ thành Sông Hồng`, `BS`: in lower case, the job by its usual word. */
export function usualRole(role: string): string {
  const words = role.toLowerCase().replaceAll('sỹ', 'sĩ').split(' ')
  for (let length = Math.min(longest, words.length); length > 0; length--) {
    const job = usual.get(words.slice(0, length).join(' '))
    if (job) return [job, ...words.slice(length)].join(' ')
  }
  return words.join(' ')
}
