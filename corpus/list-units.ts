import { foldSyllables } from '../src/letters/tones.js'
import { readCorpus } from './corpora.js'
import { writeTable } from './tables.js'

/** A unit of places/units-*.json.gz, with the units below it. */
interface Unit {
  readonly Code: string
  readonly FullName: string
  readonly District?: readonly Unit[]
  readonly Ward?: readonly Unit[] | null
  readonly Wards?: readonly Unit[] | null
}
/** A row of places/mergers-2025.json.gz: a unit of today, and in words what it was made of. */
interface Merger {
  readonly ma: string
  readonly magoc: string
  readonly truocsapnhap: string
}
interface Row {
  readonly code: string
  readonly kind: string
  readonly name: string
  readonly parent: string
  /** Codes of units of today. */
  readonly became: Set<string>
}

const kinds = /^(Thành phố|Tỉnh|Quận|Huyện|Thị xã|Thị trấn|Phường|Xã|Đặc khu) (.+)$/iu

/** `Thành phố Huế` apart: kind and name. */
function apart(full: string): { kind: string; name: string } {
  const text = full
    .normalize('NFC')
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/^TPHCM$/, 'Thành phố Hồ Chí Minh')
    .replace(/^Thủ Đô /iu, 'Thành phố ')
  const match = kinds.exec(text)
  if (!match) return { kind: '', name: text }
  const [, kind, name] = match
  return { kind: kind[0].toUpperCase() + kind.slice(1).toLowerCase(), name }
}

const parse = (file: string) => JSON.parse(readCorpus(file))
const key = ({ kind, name }: { kind: string; name: string }) => foldSyllables(`${kind} ${name}`).replace(/[’‘`]/g, "'")

/** Between two parts, not within brackets. */
const partSign = /(?:,\s*|\s+và\s+)(?![^(]*\))/
/** A part: `một phần … của phường A (quận B)`; other brackets are remarks. */
const partForm =
  /^(?:.* của (?:(?:phường|xã|thị trấn) (?=Phường|Xã|Thị))?)?(.*?)\s*(?:\(((?:quận|huyện|thành phố|thị xã) [^)]*)\)|\([^)]*\))?\s*$/iu

/** Writes dictionaries/units.tsv: the units of Vietnam until June 2025 and of today, with codes, and what became of the former. */
function main(): void {
  const rows: (Row & { era: 'old' | 'new' })[] = []
  const add = ({ Code, FullName }: Unit, parent: string, era: 'old' | 'new') => {
    const row = { code: Code, ...apart(FullName), parent, became: new Set<string>(), era }
    rows.push(row)
    return row
  }
  for (const province of parse('places/units-2026.json.gz') as Unit[]) {
    add(province, '', 'new')
    for (const ward of province.Wards ?? []) add(ward, province.Code, 'new')
  }
  const oldProvinces = new Map<string, Row>()
  /** Old wards of a province, by kind and name. */
  const oldWards = new Map<string, Map<string, Row[]>>()
  const districtOf = new Map<string, Row>()
  for (const province of parse('places/units-before-2025-07.json.gz') as Unit[]) {
    const top = add(province, '', 'old')
    oldProvinces.set(key(top), top)
    const wards = new Map<string, Row[]>()
    oldWards.set(province.Code, wards)
    for (const district of province.District ?? []) {
      districtOf.set(district.Code, add(district, province.Code, 'old'))
      for (const ward of district.Ward ?? []) {
        const row = add(ward, district.Code, 'old')
        wards.set(key(row), [...(wards.get(key(row)) ?? []), row])
      }
    }
  }

  const mergers = parse('places/mergers-2025.json.gz') as Merger[]
  const provinceOf = new Map(rows.filter(({ era }) => era === 'new').map((row) => [row.code, row.parent || row.code]))
  /** Codes of the old provinces that a province of today is made of. */
  const madeOf = new Map<string, string[]>()
  for (const { ma, truocsapnhap } of mergers.filter(({ magoc }) => magoc === '0')) {
    const parts = truocsapnhap.split('.')[0].split(/, | và /)
    const old = parts.map((part) => oldProvinces.get(key(apart(part)))?.code).filter((code) => code !== undefined)
    madeOf.set(ma, old.length > 0 ? old : [ma])
    for (const row of oldProvinces.values()) if (madeOf.get(ma)!.includes(row.code)) row.became.add(ma)
  }
  let lost = 0
  for (const { ma, magoc, truocsapnhap } of mergers.filter(({ ma, magoc }) => magoc !== '0' && provinceOf.has(ma))) {
    const wanted = truocsapnhap.split(partSign).map((part) => {
      const [, unit, district] = partForm.exec(part)!
      const places = (madeOf.get(provinceOf.get(ma) ?? magoc) ?? [magoc]).flatMap(
        (province) => oldWards.get(province)?.get(key(apart(unit))) ?? [],
      )
      const inDistrict = district
        ? places.filter((row) => key(districtOf.get(row.parent)!).includes(key(apart(district)).trim()))
        : places
      return inDistrict.length > 0 ? inDistrict : places
    })
    // A name without its district lies where the others do.
    const sure = new Set(wanted.filter((list) => list.length === 1).map(([row]) => row.parent))
    for (const list of wanted) {
      const near = list.filter((row) => sure.has(row.parent))
      const chosen = near.length > 0 ? near : list
      if (chosen.length === 1) chosen[0].became.add(ma)
      else lost++
    }
  }
  for (const { parent, became } of rows)
    if (districtOf.has(parent)) for (const code of became) districtOf.get(parent)!.became.add(code)
  console.log(`${lost} parts of units of today could not be told`)
  writeTable(
    'units.tsv',
    ['era', 'code', 'kind', 'name', 'parent', 'became'],
    rows.map(({ era, code, kind, name, parent, became }) => [
      era,
      code,
      kind,
      name,
      parent,
      [...became].sort().join(' '),
    ]),
  )
}

main()
