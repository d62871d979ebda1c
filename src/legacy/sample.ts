const windows = 8
const windowLength = 2000

/** A text of bounded length that stands for a longer one: windows spread over it, cut at white space. */
export function sample(text: string): string {
  if (text.length <= windows * windowLength) return text
  const parts: string[] = []
  const stride = Math.floor(text.length / windows)
  for (let i = 0; i < windows; i++) {
    const part = text.slice(i * stride, i * stride + windowLength)
    // What is cut at its ends may be half a word, or half a character.
    parts.push(part.replace(/^\S{0,100}/, '').replace(/\S{0,100}$/, ''))
  }
  return parts.join('\n')
}
