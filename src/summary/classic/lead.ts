import type { SentenceTerms } from './terms.js'

/** The first sentences: 1, 1/2, 1/3 … in text order. */
export const lead = ({ length }: SentenceTerms): Float64Array => Float64Array.from({ length }, (_, i) => 1 / (i + 1))
