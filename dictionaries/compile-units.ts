import { type UnitKind, unitKinds } from '../src/entities/administrative-units.js'
import { DictionaryError } from '../src/errors.js'
import { writeSections } from '../src/layout.js'
import type { Row } from './tsv.js'

export const unitColumns = ['era', 'code', 'kind', 'name', 'parent', 'became']
const none = 0xffff

/** The bytes of units.bin: columns over the rows of units.tsv, see `AdministrativeUnits`. */
export function compileUnits(rows: readonly Row[]): Uint8Array {
  const units = rows.map(({ cells, line }) => {
    const [era, code, kind, name, parent, became] = cells
    return { era, code, kind: unitKinds.indexOf(kind as UnitKind), name, parent, became, line }
  })
  const names = [...new Set(units.map(({ name }) => name))].sort()
  const nameAt = new Map(names.map((name, i) => [name, i]))
  const rowOf = new Map(units.map(({ era, code }, i) => [`${era} ${code}`, i]))
  const find = (key: string, line: number): number => {
    const row = rowOf.get(key)
    if (row === undefined) throw new DictionaryError('units.tsv', line, `no unit ${key}`)
    return row
  }
  const becameAt = new Uint32Array(units.length + 1)
  const became: number[] = []
  units.forEach((unit, i) => {
    if (unit.kind < 0) throw new DictionaryError('units.tsv', unit.line, 'no such kind of unit')
    if (unit.became !== '') for (const code of unit.became.split(' ')) became.push(find(`new ${code}`, unit.line))
    becameAt[i + 1] = became.length
  })
  return writeSections('UNIT', {
    names: new TextEncoder().encode(names.join('\n')),
    name: Uint16Array.from(units, ({ name }) => nameAt.get(name) ?? 0),
    kind: Uint8Array.from(units, ({ kind }) => kind),
    level: Uint8Array.from(units, ({ code }) => [2, 3, 5].indexOf(code.length)),
    isNew: Uint8Array.from(units, ({ era }) => (era === 'new' ? 1 : 0)),
    code: Int32Array.from(units, ({ code }) => Number(code)),
    parent: Uint16Array.from(units, ({ era, parent, line }) => (parent === '' ? none : find(`${era} ${parent}`, line))),
    becameAt,
    became: Uint16Array.from(became),
  })
}
