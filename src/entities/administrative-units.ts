import { Sections } from '../layout.js'
import { foldSyllables } from '../letters/tones.js'

export const unitLevels = ['province', 'district', 'ward'] as const
export type UnitLevel = (typeof unitLevels)[number]

/** Kinds of units, as the compiled table numbers them. */
export const unitKinds = [
  'Tỉnh',
  'Thành phố',
  'Quận',
  'Huyện',
  'Thị xã',
  'Phường',
  'Xã',
  'Thị trấn',
  'Đặc khu',
] as const
export type UnitKind = (typeof unitKinds)[number]

/** A unit by its code and name, with its kind: `Huyện Châu Thành`. */
export interface NamedUnit {
  /** Code of the General Statistics Office: two digits for a province, three for a district, five for a ward. */
  readonly code: string
  readonly name: string
}

export interface AdministrativeUnit extends NamedUnit {
  readonly level: UnitLevel
  /** `old`: until June 2025. `new`: from July 2025. `both`: the same code and name then and now. */
  readonly era: 'old' | 'new' | 'both'
  /** The units that it lies in, the nearest first; of `both`, as it was until June 2025. */
  readonly within: readonly NamedUnit[]
  /** Of a former unit: the units of today that it, or a part of it, went to; empty where that is not known. */
  readonly became?: readonly NamedUnit[]
}

/** Other spellings of names that papers use, by look-up key. */
const otherNames: Readonly<Record<string, string>> = {
  hcm: 'Hồ Chí Minh',
  'sài gòn': 'Hồ Chí Minh',
  hn: 'Hà Nội',
  'thừa thiên huế': 'Huế',
  'thừa thiên-huế': 'Huế',
  'tt-huế': 'Huế',
  'tt huế': 'Huế',
  'bà rịa vũng tàu': 'Bà Rịa-Vũng Tàu',
  brvt: 'Bà Rịa-Vũng Tàu',
  'br-vt': 'Bà Rịa-Vũng Tàu',
  'đắc lắc': 'Đắk Lắk',
  'đak lak': 'Đắk Lắk',
  'đắk lak': 'Đắk Lắk',
  daklak: 'Đắk Lắk',
  'đắc nông': 'Đắk Nông',
  'đak nông': 'Đắk Nông',
  kontum: 'Kon Tum',
  'bắc cạn': 'Bắc Kạn',
}
const spellings = new Map(Object.entries(otherNames).map(([name, official]) => [keyOf(name), keyOf(official)]))

/** Look-up key of a name without its kind: case and tone placement folded, dashes without blanks. */
function keyOf(name: string): string {
  return foldSyllables(
    name
      .replace(/\s*[-–]\s*/g, '-')
      .replace(/\s+/g, ' ')
      .trim(),
  )
}

const none = 0xffff

/** The administrative units of Vietnam, of today and until June 2025. A unit is a row. Immutable. */
export class AdministrativeUnits {
  readonly #name: readonly string[]
  readonly #nameOf: Uint16Array
  readonly #kind: Uint8Array
  readonly #level: Uint8Array
  readonly #isNew: Uint8Array
  readonly #code: Int32Array
  readonly #parent: Uint16Array
  readonly #becameAt: Uint32Array
  readonly #became: Uint16Array
  /** Rows by the look-up key of their name. */
  readonly #rows = new Map<string, number[]>()

  private constructor(sections: Sections) {
    this.#name = new TextDecoder().decode(sections.u8('names')).split('\n')
    this.#nameOf = sections.u16('name')
    this.#kind = sections.u8('kind')
    this.#level = sections.u8('level')
    this.#isNew = sections.u8('isNew')
    this.#code = sections.i32('code')
    this.#parent = sections.u16('parent')
    this.#becameAt = sections.u32('becameAt')
    this.#became = sections.u16('became')
    const keys = this.#name.map(keyOf)
    for (let row = 0; row < this.#nameOf.length; row++) {
      const key = keys[this.#nameOf[row]]
      const list = this.#rows.get(key)
      if (list) list.push(row)
      else this.#rows.set(key, [row])
    }
  }

  /** @throws ModelError where the bytes are no compiled table of units */
  static open(bytes: Uint8Array): AdministrativeUnits {
    return new AdministrativeUnits(new Sections('UNIT', bytes, 'units.bin'))
  }

  /** The units of a name without its kind, of any level and era. */
  find(name: string): readonly number[] {
    const key = keyOf(name)
    const official = spellings.get(key)
    return [...(this.#rows.get(key) ?? []), ...(official === undefined ? [] : (this.#rows.get(official) ?? []))]
  }

  /** The row of the same code and name in the other era, where there is one. */
  #twin(row: number): number | undefined {
    return this.find(this.#name[this.#nameOf[row]]).find(
      (other) =>
        this.#isNew[other] !== this.#isNew[row] &&
        this.#code[other] === this.#code[row] &&
        this.#level[other] === this.#level[row] &&
        this.#kind[other] === this.#kind[row],
    )
  }

  /** Rows, each once, those that are one unit then and now as the one of then. */
  distinct(rows: readonly number[]): number[] {
    return [...new Set(rows.map((row) => (this.#isNew[row] === 1 ? (this.#twin(row) ?? row) : row)))].sort(
      (a, b) => a - b,
    )
  }

  levelOf(row: number): UnitLevel {
    return unitLevels[this.#level[row]]
  }

  kindOf(row: number): UnitKind {
    return unitKinds[this.#kind[row]]
  }

  /** The rows that a unit lies in, the nearest first. */
  above(row: number): number[] {
    const rows: number[] = []
    for (let up = this.#parent[row]; up !== none; up = this.#parent[up]) rows.push(up)
    return rows
  }

  named(row: number): NamedUnit {
    const digits = { province: 2, district: 3, ward: 5 }[this.levelOf(row)]
    return {
      code: String(this.#code[row]).padStart(digits, '0'),
      name: `${this.kindOf(row)} ${this.#name[this.#nameOf[row]]}`,
    }
  }

  /** A row for the caller. */
  view(row: number): AdministrativeUnit {
    const isNew = this.#isNew[row] === 1
    const became = this.#became.subarray(this.#becameAt[row], this.#becameAt[row + 1])
    return {
      ...this.named(row),
      level: this.levelOf(row),
      era: this.#twin(row) !== undefined ? 'both' : isNew ? 'new' : 'old',
      within: this.above(row).map((up) => this.named(up)),
      ...(!isNew && { became: Array.from(became, (to) => this.named(to)) }),
    }
  }
}
