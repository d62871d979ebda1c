import { entityLabels } from '../columns.js'
import { syllableKey } from '../letters/tones.js'
import { addressBefore } from './mentions-address.js'
import { phraseBefore, type RoleText } from './role-text.js'
import { skipGap } from './roles-gap.js'
import { readRole } from './roles-phrase.js'
import { capacities, clauseWords, objects } from './roles-words.js'

const person = entityLabels.indexOf('person')
const thisOne = syllableKey('này')
const from = syllableKey('người')
const origin = syllableKey('gốc')

/** A job that stands for somebody named before: tokens `first` … `past`, of the mention (entity) `of`. */
export interface LaterRole {
  readonly of: number
  readonly first: number
  readonly past: number
}

/**
 * Jobs by which a clause goes on about a person named in the same sentence or the one before: `Tay vợt này …`, `…, tiền đạo
 * người Hà Lan …`. Linear in the tokens.
 */
export function laterRoles(source: RoleText): LaterRole[] {
  const { tokens, entities } = source
  const found: LaterRole[] = []
  let last = -1
  let lastSentence = -1
  for (let s = 0; s + 1 < tokens.sentenceAt.length; s++) {
    const limit = tokens.sentenceAt[s + 1]
    for (let at = tokens.sentenceAt[s]; at < limit; at++) {
      const e = source.entityOf[at]
      if (e >= 0) {
        if (entities.label[e] === person && entities.first[e] === at) {
          // `An nói về Bình. Tay vợt này …`: it goes on about An.
          if (lastSentence === s && isObject(source, at, tokens.sentenceAt[s])) continue
          last = e
          lastSentence = s
        }
        continue
      }
      if (last < 0 || s - lastSentence > 1) continue
      const head = source.head(at, limit)
      if (!head) continue
      const floor = tokens.sentenceAt[s]
      const leads = at === floor || source.isSign(at - 1, ',')
      const clause = leads || phraseBefore(source, clauseWords, at, floor, 2) > 0
      const meant = clause && goesOn(source, head.past, limit)
      if (head.kind === 'profession' && meant) found.push({ of: last, first: head.first, past: head.past })
      else if (lastSentence === s && phraseBefore(source, capacities, at, floor) > 0) {
        const role = readRole(source, head, limit)
        if (role && !source.isPerson(role.past)) found.push({ of: last, first: role.first, past: role.past })
      }
      at = head.past - 1
    }
  }
  return found
}

function isObject(source: RoleText, first: number, floor: number): boolean {
  return phraseBefore(source, objects, addressBefore(source, first, floor).first, floor) > 0
}

/** `này`, behind a nation or an age or not; a nation alone; no name behind it. */
function goesOn(source: RoleText, first: number, limit: number): boolean {
  let at = first
  let nation = false
  while (at + 1 < limit && (source.keyOf(at) === from || source.keyOf(at) === origin) && source.isBody(at + 1)) {
    nation = true
    at = source.entities.past[source.entityOf[at + 1]]
  }
  const next = skipGap(source, at, limit)
  if (next < limit && source.isPerson(next)) return false
  return nation || (at < limit && source.keyOf(at) === thisOne)
}
