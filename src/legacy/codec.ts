import type { Edit } from '../alignment.js'

/** Takes changes, in order. */
export type Changes = Pick<Edit, 'replace' | 'replaceByUnit'>

/** A way to read and, where somebody may want it, to write an encoding. */
export interface Codec {
  /**
   * Writes the changes that make Unicode (NFC, as far as the encoding holds Vietnamese) of a text whose bytes were read as
   * Windows-1252 or Latin-1, or stand one a unit. Units that no byte was read as stay. Linear in the text.
   * @param undecoded is told of the ranges, in units of the text, that mean nothing in the encoding; they stay as they are
   */
  decode(text: string, edit: Changes, undecoded: (from: number, to: number) => void): void
  /** The bytes of a character (NFC), or nothing where the encoding has none; with `lost`, those that come nearest. */
  encode?(character: string): { bytes: readonly number[]; lost: boolean } | undefined
}
