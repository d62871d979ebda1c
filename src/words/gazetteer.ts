import type { TokenTable } from '../columns.js'
import { Sections } from '../layout.js'
import { classOf, letter, upper } from '../letters/classes.js'
import { finish, hashOfKey } from '../linear/hash.js'
import { SymbolTable } from '../trie/symbols.js'
import { Trie } from '../trie/trie.js'

// gazetteer.longestAt(text: string, tokens: TokenTable, i: number, past: number): number
//   the longest entry that starts at token i and ends before token past, packed: 0 for none, else
//   matchLength(match) tokens and the class bits matchClasses(match), to test with gazetteerClass.surname etc.

/** What an entry of the gazetteer may be, as bits; one entry may be several: `Hà` is a surname and a given name. */
export const gazetteerClass = {
  /** Vietnamese family names: Nguyễn, Trần. */
  surname: 1,
  /** Given names, of one syllable or with the one in front: Lan, Minh Anh. */
  given: 2,
  /** Thị, Văn and their like, between surname and given name. */
  middle: 4,
  /** Provinces of today and before July 2025, without their head word: Hà Nội, Hậu Giang. */
  province: 8,
  /** Districts and towns before July 2025: Cái Răng. */
  district: 16,
  /** Wards and communes of today and before: Dịch Vọng. */
  ward: 32,
  /** Countries, foreign cities and regions in Vietnamese texts: Hàn Quốc, Bắc Kinh. */
  foreignPlace: 64,
  /** Well-known bodies, newspapers, banks, companies. */
  organization: 128,
  /** Words that open an organisation's name: công ty, ngân hàng. In any case. */
  organizationHead: 256,
  /** Words in front of a place: tỉnh, huyện, đường. In any case. */
  placeHead: 512,
  /** Words in front of a person: ông, bà, bác sĩ, chủ tịch. In any case. */
  title: 1024,
  /** Cities abroad in foreign letters, by a list of the world's: Adelaide. */
  worldCity: 2048,
  /** Given names and surnames in foreign letters. */
  worldGiven: 4096,
  worldSurname: 8192,
  /** Sports clubs; many are called by the name of a city. */
  club: 16384,
} as const
export type GazetteerClass = keyof typeof gazetteerClass

/** Classes that are found in any case. */
const headClasses = gazetteerClass.organizationHead | gazetteerClass.placeHead | gazetteerClass.title
/** Classes that need a capital in front only: Ngân hàng Nhà nước. */
const openClasses = headClasses | gazetteerClass.organization
const allClasses = 0xffff

/** Tokens of a match. */
export const matchLength = (match: number): number => match & 15
/** Class bits of a match. */
export const matchClasses = (match: number): number => match >>> 4

/** Names and head words with their classes. Immutable. */
export class Gazetteer {
  readonly #symbols: SymbolTable
  readonly #trie: Trie
  /** One bit for some bits of the hash of each syllable that a head begins with. */
  readonly #heads = new Uint8Array(1 << 13)

  constructor(symbols: SymbolTable, trie: Trie) {
    this.#symbols = symbols
    this.#trie = trie
    for (let node = trie.firstChild(0); node < trie.firstChild(1); node++) {
      if (!this.#hasHead(node)) continue
      const at = placeOf(hashOfKey(symbols.key(trie.symbolOf(node))))
      this.#heads[at >> 3] |= 1 << (at & 7)
    }
  }

  /** @throws ModelError where the bytes are no compiled gazetteer */
  static open(bytes: Uint8Array): Gazetteer {
    const sections = new Sections('GAZT', bytes, 'gazetteer.bin')
    return new Gazetteer(SymbolTable.open(sections), Trie.open(sections))
  }

  /**
   * The longest entry that starts at token `i` and ends before token `past`, of at most 15 tokens: see `matchLength` and
   * `matchClasses`; 0 where there is none. Case and tone placement are ignored, but a name needs a capital at its start, and
   * a person or place at its end too (`hà nội` is none, `Hòa bình` is not the province). Allocates nothing.
   */
  longestAt(text: string, tokens: TokenTable, i: number, past: number): number {
    let node = 0
    let match = 0
    if (past > i + 15) past = i + 15
    const initial = isCapital(text, tokens, i)
    for (let j = i; j < past; j++) {
      const id = this.#symbols.idAt(text, tokens.start[j], tokens.end[j])
      if (id === 0 || (node = this.#trie.step(node, id)) === 0) break
      const allowed = !initial ? headClasses : isCapital(text, tokens, j) ? allClasses : openClasses
      const classes = this.#trie.payload[node] & allowed
      if (classes !== 0) match = (classes << 4) | (j + 1 - i)
    }
    return match
  }

  /**
   * Whether an entry may start at a token in small letters: false for nearly all where none does. O(1).
   *
   * @param hash `hashKey` of the token
   */
  mayOpenHead(hash: number): boolean {
    const at = placeOf(hash)
    return (this.#heads[at >> 3] & (1 << (at & 7))) !== 0
  }

  /** Whether a head ends at or below a node. */
  #hasHead(node: number): boolean {
    if (this.#trie.payload[node] & headClasses) return true
    for (let child = this.#trie.firstChild(node); child < this.#trie.firstChild(node + 1); child++)
      if (this.#hasHead(child)) return true
    return false
  }

  /** The class bits of token `i` alone, 0 for none. */
  classesAt(text: string, tokens: TokenTable, i: number): number {
    return matchClasses(this.longestAt(text, tokens, i, i + 1))
  }
}

const placeOf = (hash: number): number => finish(hash) & 0xffff

/** True for a token that starts with a capital letter, or with no letter at all (`1` in `Quận 1`). */
function isCapital(text: string, tokens: TokenTable, i: number): boolean {
  const bits = classOf(text.charCodeAt(tokens.start[i]))
  return (bits & letter) === 0 || (bits & upper) !== 0
}
