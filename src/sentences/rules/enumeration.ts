import { isGlued, isPlain, type StopRule } from '../stop.js'

/** `1.`, `10 .`, `a.`, `IV.`, `d.3.1.`, with an opening quote or bracket before it. */
const marker = /^["'“‘«([]?(?:\d{1,3}|[a-zđ]|[IVX]{1,5}|[ivx]{1,4}|[A-EĐ])(?:\.\d{1,2})*\s?$/u
/** The same within a sentence: behind a colon or semicolon, or one that can be nothing else. */
const markerInside = /[:;]\s["'“‘«([]?(?:\d{1,2}|[a-zđ]|[IVX]{1,5}|[ivx]{1,4})$|[\s"'“‘«([][a-zđ](?:\.\d{1,2})+$/u

/** The number or letter of a list item stays with its item. */
export const enumeration: StopRule = {
  name: 'enumeration',
  decide(stop) {
    const { text, sentence, at, start } = stop
    if (!isPlain(stop) || isGlued(stop)) return undefined
    if (at - sentence <= 12 && marker.test(text.slice(sentence, at))) return false
    return markerInside.test(text.slice(Math.max(start, at - 12), at)) ? false : undefined
  },
}
