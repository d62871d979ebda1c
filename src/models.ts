import type { ReadCompiled } from './data.js'
import { AdministrativeUnits } from './entities/administrative-units.js'
import { NameModel } from './entities/names.js'
import { TagModel } from './tags/tag.js'
import { Gazetteer } from './words/gazetteer.js'
import { Lexicon } from './words/lexicon.js'

/** The files in `dictionaries/compiled/` that an analyser reads. */
export const compiledFiles = ['words.bin', 'gazetteer.bin', 'tags.bin', 'names.bin', 'units.bin'] as const

/** The compiled dictionaries and models, each opened when a stage first asks for it. Immutable once open. */
export class Models {
  readonly #read: ReadCompiled
  readonly #words: readonly string[]
  #lexicon?: Lexicon
  #gazetteer?: Gazetteer
  #tags?: TagModel
  #names?: NameModel
  #units?: AdministrativeUnits

  /** @param words added to the dictionary's, syllables parted by blanks */
  constructor(read: ReadCompiled, words: readonly string[] = []) {
    this.#read = read
    this.#words = words
  }

  get lexicon(): Lexicon {
    if (this.#lexicon) return this.#lexicon
    const lexicon = Lexicon.open(this.#read('words.bin'))
    return (this.#lexicon = this.#words.length === 0 ? lexicon : lexicon.with(this.#words))
  }

  get gazetteer(): Gazetteer {
    return (this.#gazetteer ??= Gazetteer.open(this.#read('gazetteer.bin')))
  }

  get tags(): TagModel {
    return (this.#tags ??= TagModel.open(this.#read('tags.bin')))
  }

  get names(): NameModel {
    return (this.#names ??= NameModel.open(this.#read('names.bin')))
  }

  get units(): AdministrativeUnits {
    return (this.#units ??= AdministrativeUnits.open(this.#read('units.bin')))
  }
}
