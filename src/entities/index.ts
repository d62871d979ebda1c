/** `vanban/entities`: the entities that have a grammar, their values, and the documents, persons and quotations in a text. */
export { type CitedDocument, linkDocuments } from './documents.js'
export { issuerOf } from './issuers.js'
export { linkPeople, type Person } from './people.js'
export { findQuotes, type QuotedText } from './quotes.js'
export { recognize } from './recognize.js'
export { recognizeShapes } from './shapes.js'
export { entityValue } from './value.js'
export type {
  ArticleReference,
  Bound,
  DatePrecision,
  DateValue,
  DocumentValue,
  EntityValue,
  MoneyValue,
  NumberValue,
  PercentValue,
  PersonValue,
  Quantity,
} from './values.js'
