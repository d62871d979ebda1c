import type { Shape } from '../shapes.js'

/** `https://vi.wikipedia.org/wiki/Huế`, `www.moet.gov.vn`, `baochinhphu.vn`; a stop, comma or bracket at its end is not part of it. */
export const url: Shape = {
  kind: 'url',
  first: 'letter',
  match:
    /(?:https?:\/\/|www\.)[^\s<>"“”«»]*[^\s<>"“”«».,;:!?()[\]{}'’…]|(?:[a-z0-9-]{1,63}\.){1,4}(?:vn|com|net|org|info|edu|gov|io|tv|asia)(?:\/[^\s<>"“”«»]*[^\s<>"“”«».,;:!?()[\]{}'’…])?(?![\p{L}\p{N}.-]*[\p{L}\p{N}])/uy,
}
