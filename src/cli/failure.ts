/** Exit codes of the command; 128 + n stands for signal n. */
export const exit = { done: 0, records: 1, usage: 2, files: 3 } as const

/** A mistake in how the command was called: one line on stderr, exit code 2. */
export class UsageError extends Error {}

/** An input that cannot be read, or ends too early: one line on stderr, exit code 3; other inputs go on. */
export class UnreadableError extends Error {}

/** An output that takes no more, a full disk for one: one line on stderr, exit code 3, and the run ends. */
export class UnwritableError extends Error {}

/** What a file system error means, for people. */
export function reason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'ENOENT') return 'no such file or folder'
  if (code === 'EACCES' || code === 'EPERM') return 'not allowed'
  if (code === 'EISDIR') return 'it is a folder'
  if (code === 'ENOSPC') return 'no space left'
  if (code === 'Z_BUF_ERROR') return 'the gzip data ends too early'
  if (code === 'Z_DATA_ERROR') return 'it is not gzip data, or it is corrupt'
  return message
}
