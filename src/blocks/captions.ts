import type { Outline } from './outline.js'

export function looksLikeCaption({ entries }: Outline, i: number): boolean {
  const entry = entries[i]
  return entry.words >= 4 && entry.words <= 24 && entry.stopsInside === 0 && !entry.stopped && i + 1 < entries.length && entry.words >= 14
}
