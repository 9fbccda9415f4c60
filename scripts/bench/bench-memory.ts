import { join } from 'node:path'
import { littleMemory } from '../little-memory.ts'
import { checkout } from '../use-database.ts'
import { runMeasured } from './run-measured.ts'

const mostMegabytes = 512

/** The most memory that loading and measuring one extract takes. Ten million crimes take an hour and 80 GB of disk. */
export async function benchMemory(url: string, folder: string, crimes: number): Promise<void> {
  const extract = join(folder, 'extract')
  const script = (name: string) => join(checkout, 'scripts', name)
  await runMeasured([script('make-sample-extract.ts'), extract, '--crimes', String(crimes)], {})
  const load = await runMeasured([...littleMemory, script('load-extract.ts'), extract], {
    DATABASE_URL: url,
    KEPT_EXTRACTS: join(folder, 'kept'),
  })
  console.log(
    `${crimes.toLocaleString('en-GB')} crimes: loaded and measured in ${load.seconds} s, at most ${load.megabytes} MB`,
  )
  if (load.megabytes > mostMegabytes) throw new Error(`Loading took more than ${mostMegabytes} MB.`)
}
