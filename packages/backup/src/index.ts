export { backUp, type BackupOptions } from './back-up.ts'
export { restore, type RestoreOptions } from './restore.ts'
