import { requireChoice, requireOptions } from '../errors.js'

/** What normalising does besides what it always does. `keep` is the default of all. */
export interface NormalizeOptions {
  /** The place of the tone in oa, oe, uy: `old` has `hòa`, `new` has `hoà`. */
  readonly toneStyle?: 'keep' | 'old' | 'new'
  /** `repair`: a tone mark on the wrong letter of a syllable goes to the right one (`lựơng`, `baỏ`). */
  readonly misplacedTones?: 'keep' | 'repair'
  /** `decode`: character references become their characters (`&agrave;`, `&#7879;`). */
  readonly html?: 'keep' | 'decode'
  /** `ascii`: `"` and `'`. */
  readonly quotes?: 'keep' | 'ascii'
  /** `ascii`: `-`. */
  readonly dashes?: 'keep' | 'ascii'
  /** `ascii`: three stops. */
  readonly ellipses?: 'keep' | 'ascii'
  /** `fold`: `y` as the only vowel, and after `qu`, becomes `i` (`kỹ` as `kĩ`, `quý` as `quí`). */
  readonly iForY?: 'keep' | 'fold'
  /** `strip`: Latin letters lose their marks, `Đ` its stroke. */
  readonly marks?: 'keep' | 'strip'
  /** `lower`: small letters only. */
  readonly letterCase?: 'keep' | 'lower'
}

/** Every option with its choices. */
export const normalizeChoices = {
  toneStyle: ['keep', 'old', 'new'],
  misplacedTones: ['keep', 'repair'],
  html: ['keep', 'decode'],
  quotes: ['keep', 'ascii'],
  dashes: ['keep', 'ascii'],
  ellipses: ['keep', 'ascii'],
  iForY: ['keep', 'fold'],
  marks: ['keep', 'strip'],
  letterCase: ['keep', 'lower'],
} as const satisfies { [name in keyof Required<NormalizeOptions>]: readonly NormalizeOptions[name][] }

/** @throws InputError `input/not-an-object`, `input/unknown-option`, `input/bad-option` */
export function requireNormalizeOptions(options: NormalizeOptions, where: string): void {
  requireOptions(options, Object.keys(normalizeChoices), where)
  for (const [name, choices] of Object.entries(normalizeChoices))
    requireChoice(options[name as keyof NormalizeOptions], choices, name)
}
