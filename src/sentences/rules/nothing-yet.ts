import { isWordUnit, type StopRule } from '../stop.js'

/** Nothing but signs stands before the stop: `... Và thế là`, `(?) Ai`. */
export const nothingYet: StopRule = {
  name: 'nothing yet',
  decide({ text, sentence, at }) {
    for (let i = sentence; i < at; i++) {
      if (isWordUnit(text.charCodeAt(i))) return undefined
      if (i - sentence > 8) return undefined
    }
    return false
  },
}
