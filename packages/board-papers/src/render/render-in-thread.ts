import { Worker } from 'node:worker_threads'
import type { PaperFormat } from '@dashboard/contract'
import { Unanswerable } from '@dashboard/kpis'
import type { Rendered, Rendering, Told } from './rendering.ts'

/** A paper of twenty charts takes a third of it. */
const mostMegabytes = 256
/** Room for what is new, which else grows to a hundred before the first of it is thrown away. */
const youngMegabytes = 24

/** Makes files of a paper and checks them, in a thread of its own: whoever reads meanwhile does not wait for it. */
export async function renderInThread(
  rendering: Rendering,
  onBegin: (format: PaperFormat) => void = () => undefined,
): Promise<Rendered> {
  const rendered: Rendered = { files: [], faults: [] }
  const thread = new Worker(new URL('./render-thread.ts', import.meta.url), {
    workerData: rendering,
    resourceLimits: { maxOldGenerationSizeMb: mostMegabytes, maxYoungGenerationSizeMb: youngMegabytes },
  })
  await new Promise<void>((resolve, reject) => {
    thread.on('message', (told: Told) => {
      if ('begins' in told) return onBegin(told.begins)
      if ('cannotMake' in told) return reject(new Unanswerable(told.cannotMake, { status: 409 }))
      rendered.files.push({ format: told.made, bytes: Buffer.from(told.bytes) })
      rendered.faults.push(...told.faults)
    })
    thread.once('error', reject)
    thread.once('exit', () => resolve())
  })
  return rendered
}
