import { completed } from './amendment-lists.js'
import { amendsAgain, announcesList, opensAmendment } from './amendment-verbs.js'
import { amendedItems } from './amendments.js'
import type { Item } from './citation-items.js'
import { CitationReader, mostMeant, type Valued } from './citation-reader.js'
import type { Alias } from './document-aliases.js'
import type { Group } from './document-groups.js'
import { headAt } from './document-heads.js'
import { commonPart, Place, type Target } from './document-place.js'
import { word, written } from './patterns.js'
import type { TokenText } from './token-text.js'
import { within } from './value-articles.js'
import type { ArticleReference } from './values.js'

/** A place that points to a document or to parts of one. */
export interface Citation {
  /** Tokens. */
  readonly first: number
  readonly past: number
  /** Index into the entity table, where the words are an entity. */
  readonly entity?: number
  /** Undefined for parts of a document that the text does not tell. */
  readonly group?: Group
  readonly articles: readonly ArticleReference[]
  /** The provision in which the words stand changes what is cited: `Sửa đổi khoản 3 Điều 7 như sau: …`. */
  readonly amended?: true
}

/** The way through the sentences of a text, in order. */
export class CitationWalk {
  readonly citations: Citation[] = []
  readonly #t: TokenText
  readonly #reader: CitationReader
  readonly #outer: Place
  /** Inside the new words of a provision that is amended: the place there. */
  #inner: Place | undefined
  #closing = ''
  /** The place that quoted words behind `như sau:` will have. */
  #quoted: Place | undefined
  #items: Item[] = []

  constructor(t: TokenText, groupOf: ReadonlyMap<number, Group>, aliases: readonly Alias[], place: Place) {
    this.#t = t
    this.#reader = new CitationReader(t, groupOf, aliases)
    this.#outer = place
  }

  get #place(): Place {
    return this.#inner ?? this.#outer
  }

  sentence(sentence: number, documents: readonly Valued[]): void {
    const t = this.#t
    this.#reader.sentence = sentence
    if (!/^[“"‘]$/.test(t.at(t.floor))) this.#quoted = undefined
    const head = this.#inner && headAt(t, t.floor)
    if (head && amendsAgain(t, head.past)) this.#inner = undefined
    let start = this.#head(t.floor)
    let next = 0
    for (let i = start; i < t.limit; ) {
      while (next < documents.length && documents[next].first < i) next++
      const entity = documents[next]
      if (entity?.first === i) {
        const item = this.#reader.entity(entity, documents[next + 1], this.#place.document)
        this.#items.push(item)
        i = item.past
        continue
      }
      if (this.#quote(i, start)) {
        i++
        start = i
        if (this.#inner) i = start = this.#head(i)
        continue
      }
      const item = this.#reader.words(i, entity, this.#place.document)
      if (item) this.#items.push(item)
      i = item?.past ?? i + 1
    }
    this.#flush(start, t.limit)
  }

  /** Opens the provision whose head stands at a token; the token behind. */
  #head(at: number): number {
    const place = this.#place
    const head = place.document ? headAt(this.#t, at) : undefined
    if (!head) return at
    place.open(head)
    return head.past
  }

  /** Whether a token opens or closes the quotation of new words. */
  #quote(at: number, start: number): boolean {
    const t = this.#t
    const mark = t.at(at)
    if (this.#inner) {
      const ends = mark === this.#closing || (mark === '"' && !(t.kind(at + 1) === 'syllable'))
      if (!ends || !/^[”"’]$/.test(mark)) return false
      this.#flush(start, at)
      this.#inner = undefined
      return true
    }
    if (!/^[“"‘]$/.test(mark)) return false
    // The new words of a provision stand behind a colon, or begin with a head of their own.
    if (at > t.floor) {
      const announced = t.at(at - 1) === ':' && phraseWord(t, at - 2) < 0
      if (!announced && !headAt(t, at + 1)) return false
      this.#flush(start, at)
    }
    if (!this.#quoted) return false
    this.#inner = this.#quoted
    this.#quoted = undefined
    this.#closing = mark === '“' ? '”' : mark === '‘' ? '’' : '"'
    return true
  }

  /** Resolves what has been met between two tokens, and notes what it says of amendments. */
  #flush(start: number, past: number): void {
    const items = this.#items
    this.#items = []
    const place = this.#place
    const outside = !this.#inner && place.document !== undefined
    const opens = outside && opensAmendment(this.#t, start) > 0
    const target = this.#inner ? undefined : place.target
    const amended = outside
      ? amendedItems(this.#t, items, start, past, place.isListed(dashed(this.#t, start) > 0))
      : undefined
    // Bare parts are the text's own unless something tells that another document is amended.
    const told = opens || target !== undefined || this.#announces(past) || amended?.some(({ groups }) => groups)
    const amending = amended !== undefined && told
    const changed = new Set(amending ? amended : [])
    const whole = completed(this.#t, items)
    const references = whole.map(({ articles }) => articles)
    const aim = amending ? (target ?? nothing) : undefined
    for (const [i, item] of whole.entries()) this.#cite(item, item.articles, aim, changed.has(items[i]))
    const names = opens || (amending && this.#t.at(past - 1) === ':')
    if (names)
      this.#note(
        whole,
        references.filter((_, i) => changed.has(items[i])),
      )
    else if (outside && announcesList(this.#t, start, past)) place.amend({ lists: true, reference: {} })
    if (!this.#inner) this.#quoted = amending && this.#announces(past) ? this.#expected(whole, references) : undefined
  }

  /** @param target what the words amend, where they do: parts of no document are parts of that */
  #cite(item: Item, parts: readonly ArticleReference[], target: Target | undefined, amended: boolean): void {
    const { first, past, entity, groups, pointer } = item
    const place = this.#place
    const level = pointer?.level
    const base = level ? place.upTo(level) : (target?.reference ?? place.at)
    const own = level || !target ? place.document : target.group
    const whole = level && parts.length === 0 ? [base] : parts
    const articles = (groups ? whole : whole.map((part) => within(part, base))).filter(
      (one) => Object.keys(one).length > 0,
    )
    // A clause of an unknown article says nothing of the text's own document.
    if (!groups && !target && !level && entity === undefined && !articles.every(isPlaced)) return
    // An entity is a mention of one document.
    const meant = groups ?? [own]
    for (const group of entity === undefined ? meant : meant.slice(0, 1)) {
      const known = { ...(entity !== undefined && { entity }), ...(group && { group }), articles }
      this.citations.push({ first, past, ...known, ...(amended && { amended }) })
    }
  }

  /** Whether new words are to follow: behind a colon, or at once. */
  #announces(past: number): boolean {
    return this.#t.at(past - 1) === ':' || past < this.#t.limit
  }

  #note(items: readonly Item[], references: readonly (readonly ArticleReference[])[]): void {
    const place = this.#outer
    const foreign = items.flatMap(({ groups }) => groups ?? []).filter((group) => group !== place.document)
    const [group] = foreign
    const alike = [...new Set(foreign.filter(({ value }) => value.type === group.value.type))]
    place.amend({
      ...(place.inTitle && alike.length > 1 && alike.length < mostMeant ? { choices: alike } : group && { group }),
      ...(this.#t.at(this.#t.limit - 1) === ':' && { lists: true }),
      reference: commonPart(references.flat()),
    })
  }

  /** The place of new words: the provision that is changed. */
  #expected(items: readonly Item[], references: readonly (readonly ArticleReference[])[]): Place {
    const { target, document } = this.#outer
    const named = items.find(({ groups }) => groups && groups[0] !== document)?.groups?.[0]
    const [first = {}] = references.flat()
    return new Place(named ?? target?.group, within(first, target?.reference ?? {}))
  }
}

/** `Bãi bỏ các cụm từ: “…” tại Điều 3` */
const phraseWord = word('từ')
const dashed = written('-|–|+')
const nothing: Target = { reference: {} }
const isPlaced = ({ article, section, annex }: ArticleReference) => (article ?? section ?? annex) !== undefined
