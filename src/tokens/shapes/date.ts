import type { Shape } from '../shapes.js'

/**
 * Day, month and year in digits: `3-4-2013`, `20/5`, `31.12.2020`, `9/2013`, `5-7/12`; with two digits of the year behind strokes and
 * dashes, `7/8/65`, `20-11-98`. Whether `20/5` is a day or a fraction is for
 * the entities to say; what cannot be a day of a month (`32/13`) is no date here either.
 */
export const date: Shape = {
  kind: 'date',
  first: 'digit',
  match:
    /(?:(?:3[01]|[12]\d|0?[1-9])-)?(?:3[01]|[12]\d|0?[1-9])\/(?:1[0-2]|0?[1-9])(?:\/(?:\d{4}|\d\d))?(?![\d/]|[.,]\d)|(?:3[01]|[12]\d|0?[1-9])([-.])(?:1[0-2]|0?[1-9])\1(?:1[5-9]|20)\d\d(?![\d/]|[-.,]\d)|(?:3[01]|[12]\d|0?[1-9])-(?:1[0-2]|0?[1-9])-\d\d(?![\d/]|[-.,]\d|-?\p{L})|(?:1[0-2]|0?[1-9])[-/](?:19|20)\d\d(?![\d/]|[.,]\d|-\d(?!\d?\/(?:19|20)\d\d))/uy,
}
