import { found, InputError } from '../errors.js'

/**
 * Makes strings of the whole numbers beyond 2^53 in a JSON text: `JSON.parse` would change them, and they are keys as a rule.
 * What is no JSON stays no JSON. Linear.
 */
export function quoteLongNumbers(json: string): string {
  if (!/\d{16}/.test(json)) return json
  const token = /"|-?\d[\d.eE+-]*/g
  let quoted = ''
  let copied = 0
  for (let match = token.exec(json); match; match = token.exec(json)) {
    const [found] = match
    if (found === '"') token.lastIndex = stringEnd(json, match.index)
    else if (/^-?[1-9]\d{15,}$/.test(found) && !Number.isSafeInteger(Number(found))) {
      quoted += `${json.slice(copied, match.index)}"${found}"`
      copied = token.lastIndex
    }
  }
  return quoted + json.slice(copied)
}

/** Behind the string that starts at `start`; the end of the text where it is not closed, so that no part is read twice. */
function stringEnd(json: string, start: number): number {
  for (let end = json.indexOf('"', start + 1); end >= 0; end = json.indexOf('"', end + 1)) {
    let before = end
    while (json[before - 1] === '\\') before--
    if ((end - before) % 2 === 0) return end + 1
  }
  return json.length
}

/**
 * JSON that survives any reader of lines: U+2028, U+2029 and U+0085, which some take for line ends, are escaped. On one line
 * where no `indent` is given.
 * @throws RangeError where the result is longer than a string can be, or the record is nested too deep
 */
export function toJson(record: object, indent?: number): string {
  return escapeLineEnds(JSON.stringify(record, null, indent))
}

/** A JSON text with U+2028, U+2029 and U+0085 escaped: they can stand in its strings alone. */
export function escapeLineEnds(json: string): string {
  return json.replace(/[\u0085\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/**
 * The object that a line holds; whole numbers beyond 2^53 are strings in it.
 * @throws InputError `input/bad-json`, `input/bad-record`
 */
export function parseObject(json: string): Record<string, unknown> {
  let record: unknown
  try {
    record = JSON.parse(quoteLongNumbers(json))
  } catch {
    // What `JSON.parse` says of it changes between versions of Node.
    throw new InputError('input/bad-json', `the line is not JSON: ${found(json)}`)
  }
  if (typeof record !== 'object' || record === null || Array.isArray(record))
    throw new InputError('input/bad-record', `a line must hold a JSON object, found ${found(record)}`)
  return record as Record<string, unknown>
}
