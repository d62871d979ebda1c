/**
 * The lines of a stream of bytes: parted by line feeds alone, a carriage return before one dropped. (`node:readline` also parts
 * at U+2028 in newer versions of Node, which breaks JSON.) What follows the last line feed is a line if it is not empty.
 */
export async function* byteLines(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let rest: Uint8Array[] = []
  for await (const chunk of stream) {
    let start = 0
    for (let end = chunk.indexOf(0x0a); end >= 0; end = chunk.indexOf(0x0a, start)) {
      yield line([...rest, chunk.subarray(start, end)])
      rest = []
      start = end + 1
    }
    if (start < chunk.length) rest.push(chunk.subarray(start))
  }
  if (rest.length > 0) yield line(rest)
}

function line(parts: readonly Uint8Array[]): Uint8Array {
  const whole = parts.length === 1 ? parts[0] : Buffer.concat(parts)
  return whole[whole.length - 1] === 0x0d ? whole.subarray(0, -1) : whole
}

/** All bytes of a stream; nothing where there are more than `most`, and then no more than that is held or read. */
export async function allBytes(stream: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const chunk of stream) {
    length += chunk.length
    if (length > most) return undefined
    parts.push(chunk)
  }
  return Buffer.concat(parts)
}
