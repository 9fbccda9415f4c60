import { loadMadeUp } from './load-made-up.ts'

const mostMegabytes = 512

/** The most memory that loading and measuring one extract takes. Ten million crimes take over an hour and 80 GB of disk. */
export async function benchMemory(url: string, folder: string, crimes: number): Promise<void> {
  const { load } = await loadMadeUp(url, folder, crimes)
  console.log(
    `${crimes.toLocaleString('en-GB')} crimes: loaded and measured in ${load.seconds} s, at most ${load.megabytes} MB`,
  )
  if (load.megabytes > mostMegabytes) throw new Error(`Loading took more than ${mostMegabytes} MB.`)
}
