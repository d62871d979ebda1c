/** `over`: more than, `under`: less than (also `gần`, nearly), `about`: round about. */
export type Bound = 'over' | 'under' | 'about'

/**
 * A number, as it stands in the text where a number of JavaScript cannot say it: a string of digits beyond 2^53, a fraction
 * (`1/3`), a score (`2-1`), a formation (`4-2-3-1`), added time (`90+5`).
 */
export type Quantity = number | string

export interface NumberValue {
  readonly value: Quantity
  /** The other end of a range, inclusive. */
  readonly max?: Quantity
  readonly bound?: Bound
  /** The unit of measure or counting word behind the number, in its short form: `km`, `ha`, `tấn`, `m²`, `km/h`, `tấn/ha`. */
  readonly unit?: string
  /** The same in the SI; absent for units that are none, or that differ from region to region (sào, mẫu, công). */
  readonly si?: SiValue
  /** Behind `thứ` or `hạng`, and Roman numerals: which one of a row, not how many. */
  readonly ordinal?: true
}

/** A measure in units of the SI without prefix: metres, kilograms, seconds; information in bytes (`B`, kilo is 1,000). */
export interface SiValue {
  readonly value: Quantity
  readonly max?: Quantity
  readonly unit: string
}

export type DatePrecision =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'month'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'century'

/** Of a day: sáng, trưa, chiều, tối, đêm. Of a longer time: đầu, giữa, cuối. */
export type DatePart = 'morning' | 'noon' | 'afternoon' | 'evening' | 'night' | 'early' | 'mid' | 'late'

/**
 * Both ends as ISO 8601 writes them, inclusive; what the text leaves open is `X`: `XXXX-05-20`, `T22:30`, `XXXX-WXX-1`. With a reference
 * date nothing is left open: see `EntityValueOptions`. A year of two digits is of 1940 to 2039; from 20 to 39 `alternative` is the
 * year a hundred years before.
 */
export interface DateValue {
  readonly start: string
  readonly end: string
  readonly precision: DatePrecision
  /** Which part of the interval is meant; absent where a clock time says more. */
  readonly part?: DatePart
  /** The month and day are of the lunar calendar, because the text does not tell the year: `rằm tháng Giêng`. Absent for Gregorian dates. */
  readonly calendar?: 'lunar'
  /** A second reading, where the text allows one: `ngày 1-3` is the first of March, or the first to the third. */
  readonly alternative?: { readonly start: string; readonly end: string; readonly calendar?: 'lunar' }
}

export interface MoneyValue {
  readonly amount: Quantity
  readonly max?: Quantity
  /** ISO 4217. */
  readonly currency: string
  readonly bound?: Bound
  /** What it is paid for, one by one: `tháng`, `m²`, `thùng`, `lượt`. */
  readonly per?: string
}

export interface PercentValue {
  readonly value: Quantity
  readonly max?: Quantity
  readonly bound?: Bound
  /** Percentage points, the difference of two percentages: `điểm phần trăm`. */
  readonly points?: true
  /** `năm` in `6,5%/năm` */
  readonly per?: string
}

/** An article reference, from the smallest part to the largest: `{ point: 'a', clause: '5', article: '22' }`. */
export interface ArticleReference {
  /** điểm */
  readonly point?: string
  /** khoản */
  readonly clause?: string
  /** điều */
  readonly article?: string
  /** mục, phần, chương, as written */
  readonly section?: string
  /** phụ lục, as written */
  readonly annex?: string
}

export interface DocumentValue {
  /** The type as it is usually written, `Nghị định`; absent for an article that names no document. */
  readonly type?: string
  readonly number?: string
  /** As written, without blanks: `QĐ/TU`, `NĐ-CP`. */
  readonly symbol?: string
  readonly year?: number
  /** Who issues it, where the symbol or type tells. */
  readonly issuer?: string
  /** Day of issue where it follows the citation, ISO 8601. */
  readonly date?: string
  /** The name of a law or treaty, or the quoted title behind the citation. */
  readonly title?: string
  /** The session of a resolution: `Trung ương 4`, `Đại hội XIII`. */
  readonly session?: string
  /** The term of the body whose session it is, in Roman numerals: `XII`. */
  readonly term?: string
  readonly articles?: readonly ArticleReference[]
}

export interface PersonValue {
  readonly name: string
}

/** What an entity means, by its label: `entityValue`. URLs, e-mail addresses, telephone numbers and number plates are their
 * canonical string; a `numeral` has the value of a number. */
export type EntityValue = NumberValue | DateValue | MoneyValue | PercentValue | DocumentValue | PersonValue | string
