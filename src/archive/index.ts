export { IndexError, InputError, VanbanError } from '../errors.js'
export { type Bands, bandsFor, chanceOf, defaultThreshold, leastJaccard } from './bands.js'
export { type Likeness, type Measure, measureNames } from './compare.js'
export {
  type ClusterOptions,
  type Duplicate,
  type DuplicateCluster,
  DuplicateIndex,
  type DuplicatePair,
  type Found,
  type FoundClusters,
  type PairOptions,
} from './duplicate-index.js'
export { type Content, type Fingerprint, fingerprint } from './fingerprint.js'
export { type BoilerplateOptions, ParagraphIndex, type SharedLine } from './paragraph-index.js'
export type { ReadDocument } from './reading.js'
export type { DocumentRecord } from './records.js'
