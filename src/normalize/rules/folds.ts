import { parseSyllable } from '../../letters/syllables.js'
import type { Rule } from '../rule.js'
import { editRuns } from './edit-runs.js'

/**
 * `y` that is the only vowel of its syllable, and `y` after `qu`, become `i`: `kỹ` and `kĩ`, `quý` and `quí` are one. Not the y of
 * `thúy`, `tay`, `yêu`.
 */
export const iForY: Rule = {
  name: 'i-for-y',
  units: [
    [0x59, 0x59],
    [0x79, 0x79],
    [0xdd, 0xdd],
    [0xfd, 0xfd],
    [0x1ef2, 0x1ef9],
  ],
  apply: (text, edit) =>
    editRuns(
      text,
      edit,
      (unit) => iOf.has(unit),
      (run) => {
        const syllable = parseSyllable(run)
        return syllable && syllable.medial === '' && syllable.nucleus === 'y'
          ? run.replace(/[yỳỷỹýỵ]/i, (y) => String.fromCharCode(iOf.get(y.charCodeAt(0))!))
          : run
      },
    ),
}

const iOf = new Map([...'yỳỷỹýỵYỲỶỸÝỴ'].map((y, i) => [y.charCodeAt(0), 'iìỉĩíịIÌỈĨÍỊ'.charCodeAt(i)]))

/** Latin letters lose their marks, đ its stroke; marks of other scripts, which are letters there, stay. */
export const strip: Rule = {
  name: 'strip',
  units: [
    [0xc0, 0x24f],
    [0x300, 0x36f],
    [0x1e00, 0x1eff],
    // Composition makes an Å of the Ångström sign.
    [0x212b, 0x212b],
  ],
  apply(text, edit) {
    for (const { index, 0: cluster } of text.matchAll(marked)) {
      const plain = bare(cluster)
      if (plain !== cluster) edit.replace(index, index + cluster.length, plain)
    }
  },
}

const marked = /[\u00c0-\u024f\u1e00-\u1eff][\u0300-\u036f]{0,999}|(?<=[a-z])[\u0300-\u036f]{1,999}/gi

function bare(cluster: string): string {
  if (/^[đĐðÐ]/.test(cluster)) return cluster[0] === 'đ' || cluster[0] === 'ð' ? 'd' : 'D'
  const [base] = cluster.normalize('NFD')
  return /^[\u0300-\u036f]/.test(base) ? '' : /^[a-z]$/i.test(base) ? base : cluster
}

/** Capitals become small letters, unit for unit: `İ` gives `i`. */
export const lower: Rule = {
  name: 'lower',
  apply(text, edit) {
    for (const { index, 0: capital } of text.matchAll(/\p{Lu}|\p{Lt}/gu)) {
      const small = capital === 'İ' ? 'i' : capital.toLowerCase()
      if (small !== capital) edit.replace(index, index + capital.length, small)
    }
  },
}
