import { isSpace } from '../../letters/classes.js'
import type { StopRule } from '../stop.js'
import { isGlued } from '../stop.js'

/** Addresses longer than this are cut like text. */
const reach = 200

/** A stop inside an address of the network: `www.tenmien.vn/Tin.html`, `toasoan@bao.vn`. */
export const address: StopRule = {
  name: 'address',
  decide(stop) {
    if (!isGlued(stop)) return undefined
    const { text, start, at } = stop
    let first = at
    while (first > start && first > at - reach && !isSpace(text.charCodeAt(first - 1))) first--
    const before = text.slice(first, at)
    return before.includes('://') || before.startsWith('www') || before.includes('@') ? false : undefined
  },
}
