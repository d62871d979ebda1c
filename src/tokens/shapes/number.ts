import type { Shape } from '../shapes.js'

/** `1.583`, `2,4`, `1.200.000`, `10,000.5`, `1/3`; ranges and scores `3-5`, `2021-2026`, `2-1`. A sign is a token of its own. */
export const number: Shape = {
  kind: 'number',
  first: 'digit',
  match: /\d+(?:[.,]\d+)*(?:\/\d+(?:[.,]\d+)*)?(?:[-–]\d+(?:[.,]\d+)*(?![-–/]?\d))?/y,
}
