import { readCorpus } from './corpora.js'
import { writeTable } from './tables.js'

/** A unit of places/units-*.json.gz, with the units below it. */
interface Unit {
  readonly FullName: string
  readonly District?: readonly Unit[]
  readonly Ward?: readonly Unit[] | null
  readonly Wards?: readonly Unit[] | null
}

type Class = 'province' | 'district' | 'ward'

const head = /^(?:Thành phố|Tỉnh|Quận|Huyện|Thị xã|Thị trấn|Phường|Xã|Đặc khu|Thị Trấn) (?=\S)/u

/** Writes dictionaries/places.tsv: the units of Vietnam without their head words, before July 2025 and today. */
function main(): void {
  const eras = new Map<string, Set<'old' | 'new'>>()
  const add = (unit: Unit, kind: Class, era: 'old' | 'new'): void => {
    const name = unit.FullName.normalize('NFC').trim().replace(/\s+/g, ' ').replace(head, '')
    // Quận 1, Phường 12: the head word and the number say it all.
    if (/^\d+$/.test(name)) return
    const key = `${name}\t${kind}`
    eras.set(key, (eras.get(key) ?? new Set()).add(era))
  }
  for (const province of JSON.parse(readCorpus('places/units-2026.json.gz')) as Unit[]) {
    add(province, 'province', 'new')
    for (const ward of province.Wards ?? []) add(ward, 'ward', 'new')
  }
  for (const province of JSON.parse(readCorpus('places/units-before-2025-07.json.gz')) as Unit[]) {
    add(province, 'province', 'old')
    for (const district of province.District ?? []) {
      add(district, 'district', 'old')
      for (const ward of district.Ward ?? []) add(ward, 'ward', 'old')
    }
  }
  const rows = [...eras].map(([key, era]) => [key, era.size === 2 ? 'both' : [...era][0]])
  writeTable('places.tsv', ['name', 'class', 'era'], rows)
}

main()
