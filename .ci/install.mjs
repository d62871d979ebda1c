// Installs the development packages from the lock file where they are missing or older than it.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

const installed = new URL('../node_modules/.package-lock.json', import.meta.url)
const wanted = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'))
const have = existsSync(installed) ? JSON.parse(readFileSync(installed, 'utf8')) : { packages: {} }
// Optional packages are for other machines; everything else must stand at the locked version.
const missing = Object.entries(wanted.packages).filter(
  ([path, { version, optional }]) => path !== '' && !optional && have.packages[path]?.version !== version,
)
if (missing.length > 0) {
  console.error(`installing ${missing.length} development packages …`)
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  })
  process.exitCode = status ?? 1
}
