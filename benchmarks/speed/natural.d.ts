// The tokenizer's file alone: the package's entry needs a database client, and its own types need other compiler settings.
declare module 'natural/lib/natural/tokenizers/aggressive_tokenizer_vi.js' {
  export default class AggressiveTokenizerVi {
    tokenize(text: string): string[]
  }
}
