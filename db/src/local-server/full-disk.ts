/** Whether PostgreSQL's own words say that there was no room to write. */
export function tellsOfFullDisk(words: string): boolean {
  return /No space left on device|Check free disk space|Disk quota exceeded/.test(words)
}
