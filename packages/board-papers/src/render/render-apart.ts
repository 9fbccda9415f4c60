import { fork } from 'node:child_process'
import type { PaperFormat } from '@dashboard/contract'
import { Unanswerable } from '@dashboard/kpis'
import type { Rendered, Rendering, Told } from './rendering.ts'

/** A paper of twenty charts takes a third of it. */
export const renderMemory = ['--max-old-space-size=256', '--max-semi-space-size=8']

/**
 * Makes files of a paper and checks them, in a process of its own: whoever reads meanwhile does not wait for it. No thread: V8 keeps
 * one list of compiled pages for all threads, and ends the whole process when they race (`jit_page.has_value()`).
 */
export async function renderApart(
  rendering: Rendering,
  onBegin: (format: PaperFormat) => void = () => undefined,
): Promise<Rendered> {
  const rendered: Rendered = { files: [], faults: [] }
  const child = fork(new URL('./render-process.ts', import.meta.url), {
    serialization: 'advanced',
    execArgv: renderMemory,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  await new Promise<void>((resolve, reject) => {
    child.on('message', (told: Told) => {
      if ('begins' in told) return onBegin(told.begins)
      if ('cannotMake' in told) return reject(new Unanswerable(told.cannotMake, { status: 409 }))
      rendered.files.push({ format: told.made, bytes: Buffer.from(told.bytes) })
      rendered.faults.push(...told.faults)
    })
    child.once('error', reject)
    child.once('close', (code, signal) =>
      code === 0 ? resolve() : reject(new Error(`Rendering ended with ${signal ?? code}.`)),
    )
    child.send(rendering)
  })
  return rendered
}
