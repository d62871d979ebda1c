import type { Shape } from '../shapes.js'

/** A digit or sign on a key, as emoji are written: `1️⃣`, `#️⃣`. */
export const keycap: Shape = { kind: 'symbol', first: 'any', match: /[\d#]\ufe0f?\u20e3/uy }
