/**
 * Abbreviations that are written with a stop behind them and a name, a number or another one after that: without the stop,
 * in lower case. A stop after one of these does not by itself end a sentence, and belongs to the same token. Units of
 * measure (km, kg) and company forms (Co., Ltd., Corp.) are not here: they end sentences like any word. Users add their own
 * to an instance.
 */
export const abbreviations: ReadonlySet<string> = new Set([
  // administrative units
  'tp', 'tx', 'tt', 'q', 'p', 'h', 'x', 'tw',
  // degrees, ranks and forms of address
  'gs', 'pgs', 'ts', 'tskh', 'th', 'ths', 'bs', 'bsck', 'bscki', 'bsckii', 'cki', 'ckii', 'ds', 'đd', 'ks', 'kts', 'ls', 'cn', 'nsưt', 'nsnd', 'nsut', 'ncs', 'nhs', 'lm', 'ht',
  'dr', 'mr', 'mrs', 'ms', 'prof', 'st', 'jr', 'sr',
  // in running text
  'tr', 'vd', 'tel', 'đt', 'đc', 'no', 'vol', 'nxb', 'tk',
]) // biome-ignore format: grouped by sense
