export const fullDisk = 'The disk is full. Free some space and start again.'

/** One sentence for what a person can mend; the stack for what nobody foresaw. */
export function explain(error: unknown): string {
  const { code, message, name, stack, path } = error as NodeJS.ErrnoException
  if (code === 'ENOSPC' || code === '53100') return fullDisk
  if (code === 'EACCES' || code === 'EROFS')
    return `There is no right to write to ${path ?? 'a folder that is needed'}. Give it to this user and start again.`
  return name === 'Error' ? message : (stack ?? message)
}
