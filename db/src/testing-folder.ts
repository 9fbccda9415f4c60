import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Whatever the tests of a run leave in the folder for temporary files goes with the run. */
export default async function setup(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'stalking-kpis-tests-'))
  process.env['TMPDIR'] = folder
  return () => rm(folder, { recursive: true, force: true })
}
