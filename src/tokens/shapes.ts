import type { TokenKind } from '../columns.js'
import { code } from './shapes/code.js'
import { date } from './shapes/date.js'
import { documentSymbol } from './shapes/document-symbol.js'
import { email } from './shapes/email.js'
import { hashtag } from './shapes/hashtag.js'
import { keycap } from './shapes/keycap.js'
import { number } from './shapes/number.js'
import { percent } from './shapes/percent.js'
import { time } from './shapes/time.js'
import { url } from './shapes/url.js'

/**
 * A token that is more than a run of letters. `match` is a sticky expression: it is tried at a token's first unit and takes
 * no white space. It must be linear: each part of it stops at a unit that the part before cannot take.
 */
export interface Shape {
  readonly kind: TokenKind
  /** What may stand first: a digit, a letter, or a sign. */
  readonly first: 'digit' | 'letter' | 'any'
  readonly match: RegExp
}

/** In order of preference: the first that matches wins. */
export const shapes: readonly Shape[] = [keycap, url, email, hashtag, documentSymbol, date, time, percent, code, number]
