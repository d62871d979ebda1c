export { type BlockedText, type BlockLanguage, blockLanguages } from './blocks.js'
export { detectLanguage, type Language } from './detect.js'
export { type VietnameseScore, vietnameseScore } from './vietnamese.js'
