import type { Shape } from '../shapes.js'

/** `#vietnam`, `@ten_nguoi` */
export const hashtag: Shape = { kind: 'hashtag', first: 'any', match: /[#@][\p{L}\p{M}_][\p{L}\p{M}\p{N}_]*/uy }
