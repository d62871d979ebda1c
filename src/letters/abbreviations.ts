/**
 * Abbreviations that are written with a stop behind them, without it, in lower case. A stop after one of these does not by
 * itself end a sentence, and belongs to the same token. Users add their own to an instance.
 */
export const abbreviations: ReadonlySet<string> = new Set([
  // administrative units
  'tp', 'tx', 'tt', 'q', 'p', 'h', 'x',
  // degrees, ranks and forms of address
  'gs', 'pgs', 'ts', 'tskh', 'ths', 'bs', 'bscki', 'bsckii', 'cki', 'ckii', 'ks', 'kts', 'ls', 'nsưt', 'nsnd', 'ncs', 'cn', 'dr', 'mr', 'mrs', 'ms', 'prof', 'st', 'jr', 'sr',
  // in running text
  'tr', 'vd', 'vv', 'tel', 'đt', 'no', 'vol', 'co', 'ltd', 'inc', 'corp', 'tk', 'km', 'nxb',
]) // biome-ignore format: grouped by sense
