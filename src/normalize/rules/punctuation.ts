import type { Rule } from '../rule.js'

/** Signs of type one for one in the signs of the keyboard. */
function signs(name: string, forms: Readonly<Record<string, string>>): Rule {
  const by = new Map(Object.entries(forms).flatMap(([ascii, list]) => [...list].map((sign) => [sign, ascii] as const)))
  const each = new RegExp(`[${[...by.keys()].join('')}]`, 'g')
  return {
    name,
    units: [...by.keys()].map((sign) => [sign.charCodeAt(0), sign.charCodeAt(0)] as const),
    apply(text, edit) {
      for (const { index, 0: sign } of text.matchAll(each)) edit.replace(index, index + 1, by.get(sign)!)
    },
  }
}

/** Curly, low, angle and prime quotation marks become `"` and `'`. */
export const quotes = signs('quotes', { '"': '“”„‟«»″＂', "'": '‘’‚‛‹›′＇' })
/** Hyphens, en and em dashes, the bar and the minus become `-`. */
export const dashes = signs('dashes', { '-': '‐‑‒–—―−﹘﹣－' })
/** `…` becomes `...`, `‥` becomes `..`. */
export const ellipses = signs('ellipses', { '...': '…', '..': '‥' })
