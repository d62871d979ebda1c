import type { Shape } from '../shapes.js'

/** `61%`, `2,4%`, `5-7%`, `0.5‰` */
export const percent: Shape = { kind: 'percent', first: 'digit', match: /\d+(?:[.,]\d+)*(?:[-–]\d+(?:[.,]\d+)*)?[%‰]/y }
