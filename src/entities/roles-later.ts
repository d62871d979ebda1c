import { entityLabels } from '../columns.js'
import { syllableKey } from '../letters/tones.js'
import { addressBefore } from './mentions-address.js'
import type { RoleHead } from './role-heads.js'
import { usualRole } from './role-synonyms.js'
import { phraseBefore, type RoleText } from './role-text.js'
import { rolesAfter } from './roles.js'
import { skipGap } from './roles-gap.js'
import { readRole } from './roles-phrase.js'
import { capacities, clauseWords, definite, former, objects } from './roles-words.js'

const person = entityLabels.indexOf('person')
const thisOne = syllableKey('này')
const from = syllableKey('người')
const origin = syllableKey('gốc')
/** `An nói rằng cựu tiền vệ Sông Hồng …`: another. */
const that = syllableKey('rằng')

/** Mentions before a job that may have it. */
const lookBack = 4

/** A job that stands for somebody named before: tokens `first` … `past`, of the mention (entity) `of`. */
export interface LaterRole {
  readonly of: number
  readonly first: number
  readonly past: number
}

/**
 * Jobs by which a clause goes on about a person named in the same sentence or the one before: `Tay vợt này …`, `…, tiền đạo
 * người Hà Lan …`, `Nữ ca sĩ …`. They are whose `rolesOf` a mention says so, else whoever was named last. Linear in the tokens.
 */
export function laterRoles(source: RoleText, rolesOf: ReadonlyMap<number, readonly string[]>): LaterRole[] {
  const { tokens, entities } = source
  const found: LaterRole[] = []
  let last = -1
  let lastSentence = -1
  const recent: number[] = []
  const holder = (first: number, past: number): number => {
    const job = usualRole(source.slice(first, past))
    return recent.findLast((e) => rolesOf.get(e)?.some((role) => usualRole(role) === job)) ?? last
  }
  for (let s = 0; s + 1 < tokens.sentenceAt.length; s++) {
    const floor = tokens.sentenceAt[s]
    const limit = tokens.sentenceAt[s + 1]
    // `An đến sớm. Cô hát hai bài. Nữ ca sĩ …`: still about An.
    if (lastSentence === s - 1 && addressBefore(source, floor + 1, floor).first === floor) {
      lastSentence = s
      if (floor + 1 < limit && !source.isPerson(floor + 1))
        for (const role of rolesAfter(source, floor + 1, limit))
          found.push({ of: last, first: role.first, past: role.past })
    }
    for (let at = floor; at < limit; at++) {
      const e = source.entityOf[at]
      if (e >= 0) {
        if (entities.label[e] === person && entities.first[e] === at) {
          recent.push(e)
          if (recent.length > lookBack) recent.shift()
          // `An nói về Bình. Tay vợt này …`: it goes on about An.
          if (lastSentence === s && isObject(source, at, floor)) continue
          last = e
          lastSentence = s
        }
        continue
      }
      if (last < 0 || s - lastSentence > 1) continue
      const head = source.head(at, limit)
      if (!head) continue
      const meant = head.kind === 'profession' ? meantPast(source, head, floor, limit) : 0
      if (meant > 0) found.push({ of: holder(head.first, meant), first: head.first, past: meant })
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

/** Where the job ends that a clause begins with, and that of somebody known is; 0: it is nobody's. */
function meantPast(source: RoleText, head: RoleHead, floor: number, limit: number): number {
  const sure = phraseBefore(source, definite, head.first, floor, 1)
  const first = head.first - sure
  const leads = first === floor || source.isSign(first - 1, ',-–—')
  if (!leads && phraseBefore(source, clauseWords, first, floor, 2) === 0) return 0
  // `Cựu tiền vệ Sông Hồng …`: who is no longer there is somebody known.
  const gone = former.has(source.keyOf(head.first)) && source.keyOf(first - 1) !== that
  const role = gone ? readRole(source, head, limit) : undefined
  if (role?.hasBody && !source.isPerson(skipGap(source, role.past, limit))) return role.past
  return goesOn(source, head.past, limit, sure > 0) ? head.past : 0
}

/** `này`, behind a nation or an age or not; a nation alone; no name behind it. */
function goesOn(source: RoleText, first: number, limit: number, sure: boolean): boolean {
  let at = first
  let nation = false
  while (at + 1 < limit && (source.keyOf(at) === from || source.keyOf(at) === origin) && source.isBody(at + 1)) {
    nation = true
    at = source.entities.past[source.entityOf[at + 1]]
  }
  const next = skipGap(source, at, limit)
  if (next < limit && source.isPerson(next)) return false
  return sure || nation || source.keyOf(next - 1) === thisOne
}
