/** `vanban/entities`: the entities that have a grammar, their values, the lunar calendar, and the documents, persons and quotations in a text. */

export type { CalendarDay } from './calendar.js'
export type { DocumentPosition } from './citations.js'
export { typeOfSymbol } from './document-types.js'
export { type DocumentReference, type LinkedDocument, linkDocuments } from './documents.js'
export { issuerOf } from './issuers.js'
export { type LunarDay, lunarToSolar, solarToLunar } from './lunar.js'
export { linkOrganizations, type Organization } from './organizations.js'
export { linkPeople, type Person } from './people.js'
export { findQuotes, type QuotedText } from './quotes.js'
export { recognize } from './recognize.js'
export { withRelativeDates } from './relative.js'
export { recognizeShapes } from './shapes.js'
export { type EntityValueOptions, entityValue, entityValues } from './value.js'
export type {
  ArticleReference,
  Bound,
  DatePart,
  DatePrecision,
  DateValue,
  DocumentValue,
  EntityValue,
  MoneyValue,
  NumberValue,
  PercentValue,
  PersonValue,
  Quantity,
  SiValue,
} from './values.js'
