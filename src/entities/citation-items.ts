import type { Group } from './document-groups.js'
import type { Pointer } from './document-references.js'
import type { ArticleReference } from './values.js'

/** What a sentence says of a document or of parts of one, before it is resolved. */
export interface Item {
  readonly first: number
  readonly past: number
  readonly entity?: number
  readonly articles: readonly ArticleReference[]
  readonly pointer?: Pointer
  /** The documents, where the words tell. */
  readonly groups?: readonly Group[]
}
