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
  /** The unit of measure or counting word behind the number, in its short form: `km`, `ha`, `tấn`, `m²`. */
  readonly unit?: string
}

export type DatePrecision = 'second' | 'minute' | 'hour' | 'day' | 'month' | 'quarter' | 'year' | 'decade' | 'century'

/** Both ends as ISO 8601 writes them, inclusive; what the text leaves open is `X`: `XXXX-05-20`, `T22:30`, `XXXX-WXX-1`. */
export interface DateValue {
  readonly start: string
  readonly end: string
  readonly precision: DatePrecision
  /** A second reading, where the text allows one: `ngày 1-3` is the first of March, or the first to the third. */
  readonly alternative?: { readonly start: string; readonly end: string }
}

export interface MoneyValue {
  readonly amount: Quantity
  readonly max?: Quantity
  /** ISO 4217. */
  readonly currency: string
  readonly bound?: Bound
}

export interface PercentValue {
  readonly value: Quantity
  readonly max?: Quantity
  readonly bound?: Bound
}

/** An article reference, from the smallest part to the largest: `{ point: 'a', clause: '5', article: '22' }`. */
export interface ArticleReference {
  /** điểm */
  readonly point?: string
  /** khoản */
  readonly clause?: string
  /** điều */
  readonly article?: string
  /** mục, phần, chương, phụ lục, as written */
  readonly section?: string
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

/** What an entity means, by its label: `entityValue`. URLs, e-mail addresses and telephone numbers are their canonical string. */
export type EntityValue = NumberValue | DateValue | MoneyValue | PercentValue | DocumentValue | PersonValue | string
