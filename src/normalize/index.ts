export { Alignment } from '../alignment.js'
export { InputError, VanbanError } from '../errors.js'
export { foldSyllables, syllableKey } from '../letters/tones.js'
export { type Normalized, normalize } from './normalize.js'
