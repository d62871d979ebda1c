import type { Shape } from '../shapes.js'

/** `toasoan@bao.vn` */
export const email: Shape = {
  kind: 'email',
  first: 'any',
  match: /[A-Za-z0-9][\w.+-]{0,63}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})+/y,
}
