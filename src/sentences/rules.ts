import { abbreviation } from './rules/abbreviation.js'
import { address } from './rules/address.js'
import { attribution } from './rules/attribution.js'
import { continuation } from './rules/continuation.js'
import { enumeration } from './rules/enumeration.js'
import { glued } from './rules/glued.js'
import { initial } from './rules/initial.js'
import { nothingYet } from './rules/nothing-yet.js'
import { pictureCredit } from './rules/picture-credit.js'
import type { StopRule } from './stop.js'

/** In this order; the first that decides does. Where none does, a stop ends its sentence. */
export const stopRules: readonly StopRule[] = [
  pictureCredit,
  address,
  continuation,
  nothingYet,
  attribution,
  enumeration,
  initial,
  abbreviation,
  glued,
]
