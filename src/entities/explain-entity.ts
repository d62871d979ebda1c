import type { EntityTable } from '../columns.js'
import type { NameEvidence } from './names.js'

/** How an entity was found. `date`: as one that only the reference date gives a sense. */
export type EntitySource = 'own' | 'grammar' | 'model' | 'date'

/** What one way to find entities gave. */
export interface EntityClaims {
  readonly source: EntitySource
  readonly entities: EntityTable
}

/** An entity that gave way to another one; tokens `first` … `past`. */
export interface DisplacedEntity {
  readonly source: EntitySource
  readonly label: string
  readonly first: number
  readonly past: number
}

export interface EntityExplanation {
  readonly source: EntitySource
  /** Of a name that the model found: what spoke for it and against it, the strongest first. */
  readonly evidence?: readonly NameEvidence[]
  /** What else was found in its place and gave way, in order. */
  readonly displaced: readonly DisplacedEntity[]
}

/**
 * Where an entity comes from, and what gave way to it.
 * @param claims in the order in which they win
 * @param evidence asked for where the model found it
 */
export function explainEntity(
  entities: EntityTable,
  index: number,
  labels: readonly string[],
  claims: readonly EntityClaims[],
  evidence: () => readonly NameEvidence[],
): EntityExplanation {
  const [first, past, label] = [entities.first[index], entities.past[index], entities.label[index]]
  let source: EntitySource | undefined
  const displaced: DisplacedEntity[] = []
  for (const claim of claims) {
    const table = claim.entities
    for (let e = 0; e < table.length; e++) {
      if (table.past[e] <= first || table.first[e] >= past) continue
      if (!source && table.first[e] === first && table.past[e] === past && table.label[e] === label)
        source = claim.source
      else
        displaced.push({
          source: claim.source,
          label: labels[table.label[e]],
          first: table.first[e],
          past: table.past[e],
        })
    }
  }
  source ??= 'date'
  return { source, ...(source === 'model' && { evidence: evidence() }), displaced }
}
