import type { Shape } from '../shapes.js'

/** `22h30`, `8g15`, `7h`, `8:30`, `22h30'`, `10h05p` */
export const time: Shape = {
  kind: 'time',
  first: 'digit',
  match:
    /(?:2[0-4]|[01]?\d)(?:[hH](?:[0-5]\d(?:['’p](?![\p{L}]))?)?|[gG][0-5]\d|:[0-5]\d(?::[0-5]\d)?)(?![\p{L}\p{N}:])/uy,
}
