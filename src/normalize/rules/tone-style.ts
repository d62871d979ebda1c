import { placeTone, type TonePlacement, tonePlace } from '../../letters/placement.js'
import { parseSyllable } from '../../letters/syllables.js'
import { toneOfUnit } from '../../letters/tones.js'
import type { Rule } from '../rule.js'
import { editRuns } from './edit-runs.js'

/** Tone marks of the one placement move to where the other has them; one that stands where neither has it stays there. */
const toneStyle = (wanted: TonePlacement, other: TonePlacement): Rule => ({
  name: 'tone-style',
  apply: (text, edit) =>
    editRuns(
      text,
      edit,
      (unit) => toneOfUnit(unit) !== 0,
      (run) => {
        const syllable = parseSyllable(run)
        if (!syllable) return run
        return toneOfUnit(run.charCodeAt(tonePlace(syllable, other))) === 0 ? run : placeTone(run, wanted)
      },
    ),
})

export const oldTones = toneStyle('old', 'new')
export const newTones = toneStyle('new', 'old')
