import type { StopRule } from '../stop.js'

/** `“Cuốn sách này giá bao nhiêu?” - Nguyễn Á kể.` The stop stands inside the quotes, and a dash leads to who said it. */
export const attribution: StopRule = {
  name: 'attribution',
  decide({ text, marksEnd, end, next }) {
    if (end === marksEnd || !'-–—'.includes(text[next])) return undefined
    return /["”’»]/u.test(text.slice(marksEnd, end)) ? false : undefined
  },
}
