import type { Edit } from '../../alignment.js'
import { runAround } from '../../letters/runs.js'

/** More runs than there are syllables need not be remembered. */
const most = 20_000

/** Calls `change` for every short run of letters with a unit that `toned` finds, once a run, and writes what it gives if it `may`. */
export function editRuns(
  text: string,
  edit: Edit,
  toned: (unit: number) => boolean,
  change: (run: string) => string,
  may: (start: number, end: number) => boolean = () => true,
): void {
  // Syllables come again and again: to remember them is four times as fast.
  const known = new Map<string, string>()
  for (let i = 0; i < text.length; i++) {
    if (!toned(text.charCodeAt(i))) continue
    const run = runAround(text, i)
    if (!run) continue
    const old = text.slice(run.start, run.end)
    let by = known.get(old)
    if (by === undefined) {
      by = change(old)
      if (known.size < most) known.set(old, by)
    }
    // Letter by letter, so that each keeps its place in the source.
    i = run.end
    if (by === old || !may(run.start, run.end)) continue
    if (by.length !== old.length) edit.replace(run.start, run.end, by)
    else
      for (let j = 0; j < old.length; j++)
        if (by.charCodeAt(j) !== old.charCodeAt(j))
          edit.replaceByUnit(run.start + j, run.start + j + 1, by.charCodeAt(j))
  }
}
