import { kind } from '../patterns.js'

/** `https://…`, `www.…`, `bao.vn`: the tokenizer knows them. */
export const url = kind('url')
/** `toasoan@bao.vn` */
export const email = kind('email')
