/** The encodings in which Vietnamese was stored before Unicode, and the two ways in which Unicode is most often misread. */
export const encodings = [
  'tcvn3',
  'tcvn5712',
  'vni',
  'viqr',
  'viscii',
  'vps',
  'windows-1258',
  'utf-8-as-windows-1252',
  'utf-8-as-latin-1',
] as const
export type LegacyEncoding = (typeof encodings)[number]

/** Those that somebody may want to write. */
export const writable = ['tcvn3', 'tcvn5712', 'vni', 'viqr', 'viscii', 'vps', 'windows-1258'] as const
export type WritableEncoding = (typeof writable)[number]
