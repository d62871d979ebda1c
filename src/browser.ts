import { type Analyze, type AnalyzerOptions, createAnalyzerWith } from './analyze.js'
import { fetchCompiled } from './data.browser.js'
import { compiledFiles } from './models.js'

export type { Analyze, AnalyzeOptions, AnalyzerOptions } from './analyze.js'
export type { Document } from './document.js'
export { InputError, ModelError, VanbanError } from './errors.js'

/**
 * The analyser without a disk: fetches the compiled files from the folder that serves the package's `dictionaries/compiled/`
 * (for example a copy of it, or a package CDN), then works like `analyze` of `vanban`.
 *
 * @param base the folder's address, ending in `/`
 * @throws ModelError `model/not-found`
 */
export async function loadAnalyzer(base: string | URL, options: Omit<AnalyzerOptions, 'read'> = {}): Promise<Analyze> {
  return createAnalyzerWith(await fetchCompiled(base, compiledFiles), options)
}
