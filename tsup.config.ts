import { defineConfig } from 'tsup'

/** One entry a public subpath; shared code lands in chunks beside them, one level below the package root, where
 * `data.ts` expects to be (`../dictionaries/compiled/`). Types come from `tsc` (see the build script). */
export default defineConfig({
  entry: {
    index: 'src/index.ts',
    browser: 'src/browser.ts',
    data: 'src/data.ts',
    'normalize/index': 'src/normalize/index.ts',
    'legacy/index': 'src/legacy/index.ts',
    'entities/index': 'src/entities/index.ts',
    'summary/index': 'src/summary/index.ts',
    'rouge/index': 'src/rouge/index.ts',
    'language/index': 'src/language/index.ts',
    'archive/index': 'src/archive/index.ts',
    'cli/main': 'src/cli/main.ts',
  },
  format: 'esm',
  target: 'es2022',
  platform: 'neutral',
  external: [/^node:/],
  noExternal: ['franc', 'character-entities-html4'],
  splitting: true,
  clean: true,
  dts: false,
  removeNodeProtocol: false,
})
