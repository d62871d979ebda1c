import type { Codec } from './codec.js'
import type { LegacyEncoding } from './encodings.js'
import { mojibake } from './mojibake.js'
import { tcvn3, tcvn5712, viscii, vps, windows1258 } from './tables.js'
import { viqr } from './viqr.js'
import { vni } from './vni.js'

export const codecs: Readonly<Record<LegacyEncoding, Codec>> = {
  tcvn3,
  tcvn5712,
  vni,
  viqr,
  viscii,
  vps,
  'windows-1258': windows1258,
  'utf-8-as-windows-1252': mojibake,
  'utf-8-as-latin-1': mojibake,
}
