/** How a text becomes the tokens that ROUGE counts. A figure means nothing without it: the name goes with every score. */
export interface RougeTokenizer {
  readonly name: string
  tokens(text: string): readonly string[]
}

/** Lower-cased runs of letters and digits, in NFC: the scale to compare Vietnamese on. Linear. */
export function syllableTokens(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  )
}

/**
 * Fragments of `[a-z0-9]`, as the common scorers cut any text: `Thủ tướng` becomes `th t ng`. It gives about twice the figure of
 * syllables; for comparing with published figures only. Linear.
 */
export function asciiTokens(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  )
}

export const syllables: RougeTokenizer = { name: 'syllables', tokens: syllableTokens }

export const ascii: RougeTokenizer = { name: 'ascii', tokens: asciiTokens }
