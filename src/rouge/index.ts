export { type BootstrapOptions, bootstrap, type Comparison, compareSystems, type Interval } from './bootstrap.js'
export { type RougeF1, rougeF1 } from './f1.js'
export type { RougeScore } from './overlap.js'
export {
  type ReferenceRule,
  type Rouge,
  type RougeMeasure,
  type RougeOptions,
  referenceRules,
  rouge,
  rougeMeasures,
} from './rouge.js'
export { ascii, asciiTokens, type RougeTokenizer, syllables, syllableTokens } from './tokenizers.js'
