import { Phrases } from './patterns.js'
import type { TokenText } from './token-text.js'

/** Units of measure and of time by their short form, with the ways to write them. */
const rows: readonly (readonly [unit: string, words: string])[] = [
  ['mm', 'mm|milimét|mi li mét|ly'],
  ['cm', 'cm|xentimét|xăng ti mét|phân'],
  ['dm', 'dm'],
  ['m', 'm|mét'],
  ['km', 'km|kilômét|kilomet|ki lô mét|cây số'],
  ['hải lý', 'hải lý|hải lí'],
  ['m²', 'm2|m²|mét vuông'],
  ['km²', 'km2|km²|ki lô mét vuông|kilômét vuông'],
  ['m³', 'm3|m³|mét khối|khối'],
  ['ha', 'ha|héc ta|hecta|héc-ta'],
  ['mg', 'mg|miligam'],
  ['g', 'g|gam|gram|gr'],
  ['kg', 'kg|kilôgam|ki lô gam|kilogram|ký|kí|cân'],
  ['tạ', 'tạ'],
  ['tấn', 'tấn'],
  ['ml', 'ml|mililít'],
  ['l', 'l|lít'],
  ['km/h', 'km/h|km/giờ'],
  ['s', 'giây'],
  ['phút', 'phút'],
  ['giờ', 'giờ|tiếng|tiếng đồng hồ|giờ đồng hồ'],
  ['ngày', 'ngày'],
  ['tuần', 'tuần|tuần lễ'],
  ['tháng', 'tháng'],
  ['năm', 'năm'],
  ['tuổi', 'tuổi'],
  ['°C', '°c|độ c|ºc|oc'],
  ['độ', 'độ'],
  ['W', 'w'],
  ['kW', 'kw'],
  ['MW', 'mw'],
  ['kWh', 'kwh'],
  ['MB', 'mb'],
  ['GB', 'gb'],
  ['TB', 'tb'],
  ['sào', 'sào'],
  ['lượng', 'lượng|cây vàng'],
  ['chỉ', 'chỉ vàng'],
  ['người', 'người'],
  ['lần', 'lần'],
]

const units = new Phrases<string>(
  rows.flatMap(([unit, words]) => words.split('|').map((name) => [name, unit] as const)),
)

/** The unit at a token: SI units, units of trade and time, `người`, `lần`; undefined where the noun is no unit. */
export function unitAt(t: TokenText, at: number): string | undefined {
  const unit = units.match(t, at)?.value
  if (unit === 'km' && t.at(at + 1) === '/' && /^(?:h|giờ)$/.test(t.key(at + 2))) return 'km/h'
  return unit
}
