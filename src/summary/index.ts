export { type ClassicMethodName, classicMethodNames, rankClassic } from './classic/methods.js'
export { featureContext, features, type SummaryInput } from './features.js'
export { explainPick, type Ranking, type Reason, rankSentences } from './rank.js'
export { type SelectOptions, selectSentences } from './select.js'
