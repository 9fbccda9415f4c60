import { join } from 'node:path'
import { littleMemory } from '../little-memory.ts'
import { checkout } from '../use-database.ts'
import { runMeasured } from './run-measured.ts'

/** Makes an extract of so many crimes in the folder, loads and measures it; each in a process of its own, as a user would. */
export async function loadMadeUp(url: string, folder: string, crimes: number) {
  const extract = join(folder, String(crimes))
  const script = (name: string) => join(checkout, 'scripts', name)
  const sample = await runMeasured([script('make-sample-extract.ts'), extract, '--crimes', String(crimes)], {})
  const load = await runMeasured([...littleMemory, script('load-extract.ts'), extract, '--force'], {
    DATABASE_URL: url,
    KEPT_EXTRACTS: join(folder, 'kept'),
  })
  return { sample, load }
}
