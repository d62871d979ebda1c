import type { BlockKind } from '../columns.js'
import { capitals, looksLikeCaption, tellsScene } from './captions.js'
import { isNameLine, isSourceLine } from './names.js'
import { foldLine, isProse, type Outline } from './outline.js'

/** One reason to call a block something. `kinds` holds what the blocks before it were called. */
export interface KindRule {
  readonly name: string
  readonly kind: BlockKind
  applies(outline: Outline, i: number, kinds: readonly BlockKind[]): boolean
}

const pageLine =
  /^(?:>>|»|→|►|(?:\*\s?)?(?:xem thêm|đọc thêm|xem tiếp|tin liên quan|bài liên quan|tin cùng chuyên mục|có thể bạn quan tâm|mời bạn đọc|mời quý độc giả|mời độc giả|chia sẻ bài viết|chia sẻ (?:qua|lên) facebook|bình luận|từ khóa|từ khoá|tags?|liên hệ quảng cáo|thông tin chi tiết (?:xin|vui lòng) liên hệ|chi tiết (?:xin )?liên hệ|mọi ý kiến đóng góp|ý kiến bạn đọc|hotline|website|địa chỉ:|điện thoại|email|bản quyền|giấy phép|video đang được xem nhiều|clip đang được xem nhiều|gửi bài viết|về trang chủ)(?![\p{L}]))|^©|®\s*$|copyright|all rights reserved/iu
const seeHere = /\bxem\s+tại đây\W*$/iu

const photoCredit =
  /^[([]?\s*(?:ảnh|hình|hình ảnh|đồ họa|đồ hoạ|clip|video|infographic|minh họa|minh hoạ)(?:\s+(?:minh họa|minh hoạ|tư liệu|chụp màn hình|cắt từ clip|internet))?\s*(?:[:：]\s*\S.*|[)\]])?[.)\]]*$/iu
const photoAlone =
  /^[([]?\s*(?:ảnh|hình)(?:\s+(?:chỉ có tính chất|chỉ mang tính chất))?\s+(?:minh họa|minh hoạ|tư liệu|internet)/iu
const sourceCredit =
  /^[([]?\s*(?:\p{L}+ ){0,3}(?:nguồn|theo|tham khảo|source)(?:\s+\S+){0,5}\s*:|^[([]?\s*(?:nguồn|theo|tham khảo|dẫn theo|tổng hợp từ|lược dịch từ)[\s:]/iu
const photoInside =
  /(?:[([,.;–-]|\s)\s*(?:ảnh|hình|đồ họa|đồ hoạ|nguồn|nguồn ảnh)(?:\s+(?:minh họa|minh hoạ|tư liệu|chụp màn hình|cắt từ clip))?\s*(?::\s*[^:]{1,60}[)\].]*|[)\]][.]?)$/iu

/** `Phóng viên: Thưa ông, …?`, `PV: Xin cảm ơn!` */
const speech = /^[\p{L}\p{M}. ]{2,40}: .*[.?!…]["”]?$/u
const bullet = /^(?:[-–—•●▪■◦○*+·✓✔]|\uf0b7)\s*\S/u
const numbered = /^(?:\d{1,2}|[a-zđ]|[IVX]{1,4})[.)]\s*\S|^(?:\d{1,2}\.){2,}\s*\S/u
const part = /^(\p{L}+) (?:\d{1,2}|[IVX]{1,4})\s?[:.)]/u

/** In this order; the first that applies names the block. What none of them names is a paragraph. */
export const kindRules: readonly KindRule[] = [
  {
    name: 'equals the headline that was given apart',
    kind: 'title',
    applies: ({ entries, title }, i) => i === 0 && title !== undefined && foldLine(entries[0].text) === title,
  },
  {
    name: 'a line of the page',
    kind: 'other',
    applies: ({ entries }, i) => entries[i].words <= 60 && (pageLine.test(entries[i].text) || seeHere.test(entries[i].text)),
  },
  {
    name: 'names where a picture comes from, and nothing else',
    kind: 'credit',
    applies: ({ entries }, i) => entries[i].words <= 12 && (photoCredit.test(entries[i].text) || photoAlone.test(entries[i].text)),
  },
  {
    name: 'names where the text comes from',
    kind: 'credit',
    applies: ({ entries, lastProse }, i) =>
      i > lastProse && entries[i].words <= 14 && sourceCredit.test(entries[i].text) && !isProse(entries[i]),
  },
  {
    name: 'ends with a picture credit',
    kind: 'caption',
    applies: ({ entries }, i) => entries[i].words <= 80 && photoInside.test(entries[i].text),
  },
  {
    name: 'an agency or paper alone at the end',
    kind: 'credit',
    applies: ({ entries, lastProse }, i, kinds) =>
      i > lastProse && i > 0 && isSourceLine(entries[i].text, kinds[i - 1] === 'credit' && /^theo\s/iu.test(entries[i - 1].text)),
  },
  {
    name: 'a name alone, behind the text or right below the headline',
    kind: 'byline',
    applies: ({ entries, firstProse, lastProse }, i) =>
      i > 0 && isNameLine(entries[i].text) && (i > lastProse || (i <= 2 && i <= firstProse)),
  },
  {
    name: 'the first line, without a stop',
    kind: 'title',
    applies: ({ entries, title }, i) =>
      title === undefined && i === 0 && entries.length > 1 && entries[0].words >= 3 && entries[0].words <= 30 &&
      !/[.…:;,]$/u.test(entries[0].text) && entries[0].stopsInside === 0 && !numbered.test(entries[0].text) && !bullet.test(entries[0].text),
  },
  {
    name: 'a numbered line over running text',
    kind: 'heading',
    applies: ({ entries }, i) =>
      numbered.test(entries[i].text) && !entries[i].stopped && entries[i].words <= 16 &&
      i + 1 < entries.length && !numbered.test(entries[i + 1].text) && isProse(entries[i + 1]),
  },
  {
    name: 'begins with a bullet or a number',
    kind: 'list-item',
    applies: ({ entries }, i) => (bullet.test(entries[i].text) && !(entries[i].text.startsWith('*') && entries[i].stopsInside > 0)) || numbered.test(entries[i].text),
  },
  {
    name: 'one of several numbered parts',
    kind: 'list-item',
    applies: ({ entries }, i) => {
      const head = part.exec(entries[i].text)?.[1]
      if (head === undefined) return false
      const beside = (j: number) => j >= 0 && j < entries.length && part.exec(entries[j].text)?.[1] === head
      return beside(i - 1) || beside(i + 1)
    },
  },
  {
    name: 'a speaker and what is asked or said',
    kind: 'paragraph',
    applies: ({ entries }, i) => speech.test(entries[i].text),
  },
  {
    name: 'a plain line without a stop, over running text',
    kind: 'heading',
    applies: ({ entries }, i) =>
      entries[i].words <= 13 && !/[.…:;,]["'”’»)\]]*$/u.test(entries[i].text) && entries[i].stopsInside === 0 &&
      capitals(entries[i].text) <= 1 && !tellsScene(entries[i].text) && i + 1 < entries.length && isProse(entries[i + 1]),
  },
  {
    name: 'shows what a picture shows',
    kind: 'caption',
    applies: looksLikeCaption,
  },
  {
    name: 'another short line without a stop',
    kind: 'heading',
    applies: ({ entries }, i) =>
      entries[i].words <= 20 && !/[.…:;,]["'”’»)\]]*$/u.test(entries[i].text) && entries[i].stopsInside === 0 &&
      i + 1 < entries.length,
  },
] // biome-ignore format: a list of rules

/** The kind of every block, in order. O(blocks), each looked at up to a fixed length. */
export function nameKinds(outline: Outline): BlockKind[] {
  const kinds: BlockKind[] = []
  for (let i = 0; i < outline.entries.length; i++)
    kinds.push(kindRules.find((rule) => rule.applies(outline, i, kinds))?.kind ?? 'paragraph')
  return kinds
}
