import { Phrases } from './patterns.js'

/** A currency as the text names it. */
export interface Currency {
  /** ISO 4217. */
  readonly code: string
  /**
   * `plain`: behind any number. `large`: the word means other things too (`bảng`, `yên`), so only behind a multiplier or from a
   * thousand on.
   */
  readonly use: 'plain' | 'large'
}

const names: readonly (readonly [code: string, names: string, large?: string])[] = [
  ['VND', 'đồng|đ|vnd|vnđ|đồng việt nam|việt nam đồng|₫|đvn'],
  [
    'USD',
    'usd|us$|us $|$|đô la mỹ|đô - la|đô - la mỹ|đô la|đôla mỹ|đôla|đô-la|đô-la mỹ|đô mỹ|dollar|dollars|mỹ kim|usd mỹ',
    'đô',
  ],
  ['EUR', 'euro|eur|euros|€|ơ rô|đồng euro'],
  ['GBP', 'gbp|bảng anh|£|đồng bảng anh', 'bảng'],
  ['JPY', 'jpy|yen|yên nhật|yen nhật|¥', 'yên'],
  ['CNY', 'cny|rmb|nhân dân tệ|ndt|tệ|yuan', ''],
  ['KRW', 'krw|won|won hàn quốc'],
  ['THB', 'thb|baht|bạt thái|baht thái'],
  ['RUB', 'rub|rúp|rouble|rub nga|rúp nga'],
  ['AUD', 'aud|a$|đô la úc|đôla úc|đô la australia'],
  ['CAD', 'cad|c$|đô la canada|đôla canada'],
  ['SGD', 'sgd|s$|đô la singapore|đôla singapore'],
  ['HKD', 'hkd|hk$|đô la hồng kông|đôla hồng kông|đô la hong kong'],
  ['TWD', 'twd|nt$|đài tệ|đô la đài loan'],
  ['CHF', 'chf|franc thụy sĩ|phơ răng thụy sĩ'],
  ['INR', 'inr|rupee|rupi|rupee ấn độ'],
  ['IDR', 'idr|rupiah'],
  ['MYR', 'myr|rm|ringgit'],
  ['PHP', 'peso|php'],
  ['LAK', 'lak|kíp lào', 'kíp|kip'],
  ['KHR', 'khr|riel'],
  ['BRL', 'brl|real brazil'],
  ['TRY', 'lira thổ nhĩ kỳ'],
  ['SEK', 'sek|krona'],
  ['NOK', 'nok|krone'],
  ['BTC', 'btc|bitcoin'],
]

/** Words that begin like a currency and are none. */
const others =
  'đồng chí|đồng bào|đồng đội|đồng phạm|đồng nghiệp|đồng minh|đồng hồ|đồng loạt|đồng thời|đồng ý|đồng bằng|đồng hương|đồng tác|đồng tác giả|đồng hành|đồng lòng|đồng cỏ|đồng xu|đồng sáng|đồng chủ|đồng nát|đồng dao|đồng tính|đồng đẳng|đồng bộ|đồng tử|đồng ruộng|đồng thau|đồng hoang|đồng muối|đồng lúa|đô thị|đô vật|đô đốc|đô hộ|bảng đấu|bảng tuần|bảng điểm|bảng hiệu|bảng quảng|bảng chữ|bảng giá|yên ngựa|yên xe|tệ nạn|tệ hơn|tệ hại'

const phrases = new Phrases<Currency | undefined>([
  ...names.flatMap(([code, plain, large]) => [
    ...plain.split('|').map((name): [string, Currency] => [name, { code, use: 'plain' }]),
    ...(large ?? '')
      .split('|')
      .filter((name) => name !== '')
      .map((name): [string, Currency] => [name, { code, use: 'large' }]),
  ]),
  ...others.split('|').map((name): [string, undefined] => [name, undefined]),
])

/** The currency named at a token. */
export function currencyAt(
  ...[t, at]: Parameters<typeof phrases.match>
): { readonly past: number; readonly currency: Currency } | undefined {
  const found = phrases.match(t, at)
  return found?.value && { past: found.past, currency: found.value }
}
