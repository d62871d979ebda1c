import type { Shape } from '../shapes.js'

const letter = 'A-ZĐÐƯ'
/** Letters of a symbol, its first two capitals. */
const part = `[${letter}]{2}[${letter}a-z0-9]*`
const types = 'N[ĐÐDQ]|QĐ|QÐ|CT|TT|TTLT|HD|KH|TB|CV|KL|QH|PL'
/** Where a symbol ends: no letter goes on, unless the blank behind it was forgotten: `NĐ-CPngày`, `QĐ-TTgcủa`. */
const end = '(?:(?!\\p{L})|(?=(?:ngày|của|về|quy|có|và)(?!\\p{L})))'

/**
 * Number and symbol of an official document: `1972-QĐ/TU`, `15/2020/NĐ-CP`, `05-CT/TW`, `35/2018/QH14`, `123/QĐ-UBND`; also the
 * symbol alone, `QĐ-UBND`, `TT-BTC`. The letters of a symbol carry no tone; its first two are capitals.
 * Form: Decree 30/2020/NĐ-CP, appendix III (state); Instruction 36-HD/VPTW (party).
 */
export const documentSymbol: Shape = {
  kind: 'document',
  first: 'any',
  match: new RegExp(
    `\\d{1,5}[a-zđ]?(?:/(?:19|20)\\d\\d)?[-/]${part}(?:[-/.&][${letter}][${letter}a-z0-9]*)*${end}` +
      `|(?:${types})[-/]${part}(?:[-/][${letter}][${letter}a-z0-9]*)*${end}`,
    'uy',
  ),
}
