import { comma, dash, either, kind, longest, many, maybe, type Pattern, seq, when, word, written } from '../patterns.js'
import { year } from './date-parts.js'

const capitals = (text: string) => /^[A-ZĐƯ][A-ZĐƯa-z0-9]*$/.test(text)
const caps: Pattern = (t, at) =>
  (t.kind(at) === 'syllable' || t.kind(at) === 'code') && /^[A-ZĐƯ]{2}/.test(t.at(at)) && capitals(t.at(at))
    ? at + 1
    : -1
const symbolTail = many(seq(either(dash, written('/')), caps), 3)
export const numbered = kind('document', (text) => /^\d/.test(text))
const symbolOnly = kind('document', (text) => !/^\d/.test(text))
export const simpleNumber = kind('number', (text) => /^\d{1,6}$/.test(text))
/** `1972-QĐ/TU`, `15/2020/NĐ-CP`; the tokenizer breaks `17/2012/QĐ - UBND` and `36 – NQ/TW`, which are joined here. */
export const fullSymbol: Pattern = longest(
  seq(numbered, symbolTail),
  seq(simpleNumber, either(dash, written('/')), either(symbolOnly, caps), symbolTail),
  seq(
    kind('number', (text) => /^\d{1,5}(?:\.\d{1,2})?\/(?:19|20)\d\d$/.test(text)),
    either(dash, written('/')),
    either(symbolOnly, caps),
    symbolTail,
  ),
  seq(
    kind('number', (text) => /^\d{1,5}-\d{1,3}$/.test(text)),
    written('/'),
    symbolOnly,
    symbolTail,
  ),
)
/** `24/2014`: number and year. */
export const numberYear = kind('number', (text) => /^\d{1,5}(?:\.\d{1,2})?\/(?:19|20)\d\d$/.test(text))
/** `6/2014` and `9/2013` look like months. */
export const monthLike = kind('date', (text) => /^\d{1,2}\/(?:19|20)\d\d$/.test(text))
/** `30a`, `30A` */
export const lettered: Pattern = (t, at) => {
  const past = simpleNumber(t, at)
  return past > 0 && t.glued(past) && /^[a-zđ]$/.test(t.at(past)) ? past + 1 : past
}
export const coded: Pattern = (t, at) => (t.kind(at) === 'code' && /^\d{1,4}[A-ZĐa-z]$/.test(t.at(at)) ? at + 1 : -1)
/** `238/C46-P12`, `015/QLCT-GCN`: of an agency with letters of its own. */
export const oddSymbol: Pattern = (t, at) =>
  t.kind(at) === 'number' || t.kind(at) === 'code' ? oddTail(t, at + 1) : -1
const oddTail = seq(
  written('/'),
  either(caps, kind('code')),
  many(seq(either(dash, written('/')), either(caps, kind('code'), simpleNumber)), 3),
)
/** What may stand behind `số`. */
export const number: Pattern = longest(fullSymbol, numberYear, monthLike, lettered, coded, oddSymbol)

/** `số`, `số:` */
export const so = seq(word('số'), maybe(written(':')))
export const withYear = maybe(seq(maybe(comma), maybe(word('năm')), year))
/** `số 36 và 37` */
export const otherNumbers = many(
  seq(
    either(comma, word('và')),
    simpleNumber,
    when((t, at) => t.kind(at) === 'punctuation' || t.kind(at) === undefined),
  ),
  3,
)

/** A symbol that stands alone: `15/2020/NĐ-CP`. */
export const symbol: Pattern = seq(
  kind('document', (text) =>
    /^\d+(?:[-/]\d{4})?[-/](?:NĐ|QĐ|NQ|TT|TTLT|CT|QH\d*|UBTVQH\d*|KL|HD|KH|CV|TB|PL)(?![A-ZĐƯ])/.test(text),
  ),
  symbolTail,
)
