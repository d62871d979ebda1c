import type { Rule } from '../rules.js'

/**
 * A run that may not be in composed form: a unit with what can combine with it (marks, Hangul vowels and finals), or a
 * letter whose canonical form is another one. Normalising each run apart gives the same as normalising the whole, since
 * a run starts where composition cannot reach over (Unicode Standard Annex 15, section 9.1).
 */
const run =
  /[^\p{M}\u1161-\u1175\u11a8-\u11c2]?[\p{M}\u1161-\u1175\u11a8-\u11c2]+|[\u0340-\u037e\u0387\u0958-\u0fff\u1f00-\u1fff\u2000-\u2001\u2126\u212a\u212b\u2329\u232a\u2adc\uf900-\ufb4e]|[\u{10000}-\u{10ffff}]/gu

/** Letters are composed with their marks: canonical composition (NFC), as the platform defines it. */
export const composition: Rule = {
  name: 'composition',
  applies: (text) => text.normalize('NFC') !== text,
  apply(text, edit) {
    for (const { index, 0: part } of text.matchAll(run)) {
      const composed = part.normalize('NFC')
      if (composed !== part) edit.replace(index, index + part.length, composed)
    }
  },
}
