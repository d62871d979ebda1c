import { Alignment, Edit } from '../alignment.js'
import type { Codec } from './codec.js'

/** A text that is decoded step by step, and how it came out of its source. */
export interface Stepped {
  readonly text: string
  readonly alignment: Alignment
  /** What a step could make nothing of, in units of the source; in order. */
  readonly undecoded: readonly { readonly from: number; readonly to: number }[]
}

export function start(text: string): Stepped {
  return { text, alignment: Alignment.identity(text.length), undecoded: [] }
}

/** One step further. */
export function step({ text, alignment, undecoded }: Stepped, codec: Pick<Codec, 'decode'>): Stepped {
  const edit = new Edit(text)
  const failed: { from: number; to: number }[] = []
  let end = -1
  codec.decode(text, edit, (from, to) => {
    const last = failed[failed.length - 1]
    // What touches is one range.
    if (from === end) last.to = alignment.toOf(to)
    else failed.push({ from: alignment.fromOf(from), to: alignment.toOf(to) })
    end = to
  })
  const edited = edit.finish()
  return {
    text: edited.text,
    alignment: alignment.then(edited.alignment),
    undecoded: [...undecoded, ...failed].sort((a, b) => a.from - b.from),
  }
}
