import { classOf, letter, upper } from './classes.js'
import { tonelessUnit, toneOfUnit } from './tones.js'

export const toneShift = 16
export const caseShift = 19

let units: Uint32Array | undefined

/**
 * Per UTF-16 unit all that look-up asks: the small letter without its tone in the lower 16 bits, the tone (0…5) from `toneShift` on,
 * and from `caseShift` on 0 for no letter, 1 for a capital, 2 for another letter. Computed once, on first use: loops over whole
 * texts read it, where the functions of `tones.ts` and `classes.ts` would take twice their time.
 */
export function unitTable(): Uint32Array {
  if (units) return units
  units = new Uint32Array(0x10000)
  for (let unit = 0; unit < 0x10000; unit++) {
    const bits = classOf(unit)
    const letterCase = (bits & upper) !== 0 ? 1 : (bits & letter) !== 0 ? 2 : 0
    units[unit] = tonelessUnit(unit) | (toneOfUnit(unit) << toneShift) | (letterCase << caseShift)
  }
  return units
}
