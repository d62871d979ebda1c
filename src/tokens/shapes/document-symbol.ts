import type { Shape } from '../shapes.js'

/**
 * Number and symbol of an official document: `1972-QĐ/TU`, `15/2020/NĐ-CP`, `05-CT/TW`, `35/2018/QH14`, `123/QĐ-UBND`; also the
 * symbol alone, `QĐ-UBND`, `TT-BTC`. The letters of a symbol carry no tone; its first two are capitals.
 * Form: Decree 30/2020/NĐ-CP, appendix III (state); Instruction 36-HD/VPTW (party).
 */
export const documentSymbol: Shape = {
  kind: 'document',
  first: 'any',
  match:
    /\d{1,5}[a-zđ]?(?:\/(?:19|20)\d\d)?[-/][A-ZĐƯ]{2}[A-ZĐƯa-z0-9]*(?:[-/.&][A-ZĐƯ][A-ZĐƯa-z0-9]*)*(?![\p{L}])|(?:NĐ|QĐ|NQ|CT|TT|TTLT|HD|KH|TB|CV|KL|QH|PL)[-/][A-ZĐƯ]{2}[A-ZĐƯa-z0-9]*(?:[-/][A-ZĐƯ][A-ZĐƯa-z0-9]*)*(?![\p{L}])/uy,
}
