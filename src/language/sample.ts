/**
 * A text as it is where it is short, else `parts` pieces of it, the first at its beginning, the last at its end, the others evenly
 * between, a line each: about `length` UTF-16 units in all. O(`length`), whatever the length of the text.
 */
export function sampleText(text: string, parts: number, length: number): string {
  if (text.length <= length) return text
  const width = Math.floor(length / parts)
  const pieces: string[] = []
  for (let i = 0; i < parts; i++) {
    const at = Math.floor(((text.length - width) * i) / (parts - 1))
    pieces.push(text.slice(at, at + width))
  }
  return pieces.join('\n')
}
