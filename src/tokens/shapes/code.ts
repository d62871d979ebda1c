import type { Shape } from '../shapes.js'

/**
 * Letters and digits as one name: `F-16`, `Su-30MK2`, `A320`, `H5N1`, `Covid-19`, `U23`, `4G`, `1A`, `m2`; number plates `49X-6666`,
 * `51F-123.45`; districts, teams and roads behind a stop, `Q.1`, `U.23`, `QL.1A`.
 */
export const code: Shape = {
  kind: 'code',
  first: 'any',
  match:
    /\d{1,2}[A-ZĐ]{1,2}\d?-\d{3}(?:\.?\d{2}|\d)?(?![\p{L}\p{N}])|\d{1,3}[A-ZĐ](?:\d+[A-Z]*)?(?![\p{L}\p{N}])|[A-ZĐ][A-Za-zĐ]{0,20}-?\d{1,6}(?:[A-Za-z]{1,3}\d{1,6}|-\d{1,6}){0,4}[A-Za-z]{0,3}(?![\p{L}\p{N}])|[A-ZĐ][A-ZĐ]?\.\d{1,3}[A-ZĐ]?(?![\p{L}\p{N}]|[.,/-]\d)|(?:[kcdm]?m)[23](?![\p{L}\p{N}])/uy,
}
