import { isBody } from '../issuers.js'
import { comma, dash, either, kind, longest, many, maybe, type Pattern, seq, when, word, written } from '../patterns.js'
import { year } from './date-parts.js'

const capitals = (text: string) => /^[A-ZĐÐƯ][A-ZĐÐƯa-z0-9]*$/.test(text)
const caps: Pattern = (t, at) =>
  (t.kind(at) === 'syllable' || t.kind(at) === 'code') && /^[A-ZĐÐƯ]{2}/.test(t.at(at)) && capitals(t.at(at))
    ? at + 1
    : -1
const joint = either(dash, written('/'))
const symbolTail = many(seq(joint, caps), 3)
export const numbered = kind('document', (text) => /^\d/.test(text))
const symbolOnly = kind('document', (text) => !/^\d/.test(text))
export const simpleNumber = kind('number', (text) => /^\d{1,6}$/.test(text))
/** `nđ-cp`, `qđ/ubnd`: in small letters, where both parts are known. */
const smallSymbol = seq(written('nđ|nd|qđ|qd|nq|tt|ttlt|ct|kh|hd|tb|cv|kl'), joint, (t, at) =>
  t.kind(at) === 'syllable' && isBody(t.at(at)) ? at + 1 : -1,
)
/** `NĐ-C P`: a blank fell into the body's letters. */
const broken: Pattern = (t, at) => (isBrokenBody(t.at(at - 1), t.at(at)) ? at + 1 : -1)
export function isBrokenBody(symbol: string, rest: string): boolean {
  const begun = /[-/]([A-ZĐ]{1,3})$/.exec(symbol)?.[1]
  return begun !== undefined && /^[A-ZĐ]{1,3}$/.test(rest) && !isBody(begun) && isBody(begun + rest)
}
export const fullYear = kind('number', (text) => /^(?:19|20)\d\d$/.test(text))
/**
 * `1972-QĐ/TU`, `15/2020/NĐ-CP`; the tokenizer breaks `17/2012/QĐ - UBND`, `36 – NQ/TW`, `12 /2016/ TT-BTC` and what stands in small
 * letters, which are joined here.
 */
export const fullSymbol: Pattern = longest(
  seq(numbered, either(broken, symbolTail)),
  seq(
    kind('number', (text) => /^\d{1,5}(?:\.\d{1,2})?(?:\/(?:19|20)\d\d|-\d{1,4})?$|^\d{6}$/.test(text)),
    maybe(seq(written('/'), fullYear)),
    joint,
    either(symbolOnly, caps, smallSymbol),
    symbolTail,
  ),
  seq(
    kind('date', (text) => /^\d{1,2}\/(?:19|20)\d\d$/.test(text)),
    joint,
    either(symbolOnly, caps, smallSymbol),
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
const further = either(comma, word('và'))
/** `số 36 và 37`, `số 43 và số 10` */
export const otherNumbers = many(
  either(
    seq(further, word('số'), simpleNumber),
    seq(
      further,
      simpleNumber,
      when((t, at) => t.kind(at) === 'punctuation' || t.kind(at) === undefined),
    ),
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
