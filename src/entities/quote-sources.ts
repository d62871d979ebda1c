import { entityLabels } from '../columns.js'
import type { Speaker } from './quote-anaphora.js'
import { nameBegin } from './quote-names.js'
import type { Speakers } from './quote-speakers.js'
import { spokenFor } from './quote-subject.js'
import type { RoleText } from './role-text.js'
import { rolesBefore } from './roles.js'

const person = entityLabels.indexOf('person')
const organization = entityLabels.indexOf('organization')

/**
 * The first person or organisation between two tokens, before any comma and behind at most `most` other words; a person rather
 * than the body of the person's role.
 */
export function namedBehind(
  source: RoleText,
  speakers: Speakers,
  first: number,
  past: number,
  most: number,
): Speaker | undefined {
  let body = -1
  for (let at = first; at < past && !source.isSign(at, ',;:“”"'); at++) {
    const e = source.entityOf[at]
    if (e < 0) continue
    const label = source.entities.label[e]
    if (label === organization && body < 0) {
      if (at - first > most) return undefined
      // `lời của vị giám đốc Sở Y tế`: somebody named before, if anybody.
      const spoken = spokenFor(source, speakers, e, first)
      if (spoken.organization < 0 && spoken.person >= 0) return spoken
      body = e
    }
    if (label === person && speakers.personOf[e] >= 0) {
      const [role] = rolesBefore(source, source.entities.first[e], first)
      if (body >= 0 && !(role && role.first <= source.entities.first[body])) break
      if (nameBegin(source, source.entities.first[e], first) - first > most) return undefined
      return { person: speakers.personOf[e], organization: -1 }
    }
  }
  return body < 0 ? undefined : { person: -1, organization: body }
}
