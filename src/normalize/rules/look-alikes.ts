import { joinMark } from '../../letters/marks.js'
import { runAround } from '../../letters/runs.js'
import { isSyllable } from '../../letters/syllables.js'
import type { Rule } from '../rule.js'

/** Letters of Cyrillic and Greek, each before the Latin letter that it is drawn like (Unicode Technical Standard 39, confusables). */
const twins = 'аaеeоoрpсcуyхxіiѕsһhԁdԛqԝwјjАAВBЕEЅSІIЈJКKМMНHОOРPСCТTУYХXԚQԜWοoνvΑAΒBΕEΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXϲcϹC'
const scripts = new Map(Array.from({ length: twins.length / 2 }, (_, i) => [twins[2 * i], twins[2 * i + 1]]))

/** Marks that stand beside their letter, with those that stand on it. */
const spacing = new Map([
  ['\u00b4', '\u0301'],
  ['\u1ffd', '\u0301'],
  ['\u02ca', '\u0301'],
  ['\u02cb', '\u0300'],
  ['\u02c6', '\u0302'],
  ['\u02dc', '\u0303'],
  ['\u02d8', '\u0306'],
])

/**
 * Letters that only look Latin become Latin where that makes a Vietnamese syllable: Cyrillic and Greek ones among Latin ones
 * (`сông` with a Cyrillic с), full-width and mathematical ones, and marks that stand beside their vowel (`tha´ng`). Words of
 * other scripts, formulas and full-width words of other languages stay as they are.
 */
export const lookAlikes: Rule = {
  name: 'look-alikes',
  units: [
    [0xb4, 0xb4],
    [0x2c6, 0x2dc],
    [0x370, 0x3ff],
    [0x400, 0x52f],
    [0x1ffd, 0x1ffd],
    [0x210a, 0x2134],
    [0xd835, 0xd835],
    [0xff21, 0xff5a],
  ],
  reopens: true,
  apply(text, edit) {
    let past = 0
    for (let at = text.search(suspect); at >= 0 && at < text.length; at++) {
      if (at < past || !suspect.test(text[at])) continue
      const run = runAround(text, at, (i) => spacing.has(text[i]) || isStyledHalf(text, i))
      // Too long for a syllable: the rest of it is looked at unit by unit, which costs no more than a look at each.
      if (!run) continue
      past = run.end
      const signs = Array.from(text.slice(run.start, run.end), latin)
      if (!isSyllable(compose(signs)) || !mayChange(signs)) continue
      let from = run.start
      for (const { sign, twin } of signs) {
        if (sign !== twin) edit.replace(from, from + sign.length, twin)
        from += sign.length
      }
    }
  },
}

/** True for both halves of a mathematical letter. */
const isStyledHalf = (text: string, i: number) =>
  text[i] === '\ud835' || (text[i - 1] === '\ud835' && /[\udc00-\udfff]/.test(text[i]))

const suspect = /[\u00b4\u02c6-\u02dc\u0370-\u052f\u1ffd\u210a-\u2134\ud835\uff21-\uff5a]/

interface Sign {
  readonly sign: string
  /** The Latin letter, or the combining mark, that it looks like; else itself. */
  readonly twin: string
  readonly kind: 'latin' | 'script' | 'styled' | 'spacing'
}

function latin(sign: string): Sign {
  const mark = spacing.get(sign)
  if (mark) return { sign, twin: mark, kind: 'spacing' }
  // A letter of Cyrillic may hold a mark: ӑ.
  const [base, ...marks] = sign.normalize('NFD')
  const twin = scripts.get(base)
  if (twin) return { sign, twin: (twin + marks.join('')).normalize('NFC'), kind: 'script' }
  if (/^[\u210a-\u2134\ud835\uff21-\uff5a]/.test(sign)) {
    const plain = sign.normalize('NFKC')
    if (/^[A-Za-z]$/.test(plain)) return { sign, twin: plain, kind: 'styled' }
  }
  return { sign, twin: sign, kind: 'latin' }
}

/** Letters of another script need a Latin one beside them, a mark beside its letter needs two letters: `a´` may be a prime. */
function mayChange(signs: readonly Sign[]): boolean {
  const count = (kind: Sign['kind']) => signs.filter((sign) => sign.kind === kind && !/^\p{M}/u.test(sign.sign)).length
  if (count('script') > 0 && count('latin') === 0) return false
  return count('spacing') === 0 || signs.length - count('spacing') > 1
}

/** The run as it will be when all its marks are joined. */
function compose(signs: readonly Sign[]): string {
  let run = ''
  for (const unit of signs
    .map(({ twin }) => twin)
    .join('')
    .normalize('NFC')) {
    const joined = run === '' ? 0 : joinMark(run.charCodeAt(run.length - 1), unit.charCodeAt(0))
    run = joined === 0 ? run + unit : run.slice(0, -1) + String.fromCharCode(joined)
  }
  return run
}
