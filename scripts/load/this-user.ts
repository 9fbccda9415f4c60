import { userInfo } from 'node:os'

/** The name of the user who runs the command; where the machine has none for it, its number. */
export function thisUser(): string {
  try {
    return userInfo().username
  } catch {
    return `user ${process.getuid?.() ?? 'unknown'}`
  }
}
