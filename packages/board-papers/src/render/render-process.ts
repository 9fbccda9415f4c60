import { once } from 'node:events'
import { constants, setPriority } from 'node:os'
import { findFileFaults, UnusableTemplate } from '@dashboard/papers'
import { CannotMake, renderFormat } from './render-format.ts'
import type { Rendering, Told } from './rendering.ts'

// Whoever reads goes first.
setPriority(constants.priority.PRIORITY_LOW)
// Nobody waits any more for what a killed worker began.
process.once('disconnect', () => process.exit())

const [rendering] = (await once(process, 'message')) as [Rendering]
const office = rendering.office && Buffer.from(rendering.office)
const made: { fileName: string; bytes: Buffer }[] = []
try {
  for (const format of rendering.formats) {
    await tell({ begins: format })
    const bytes = await renderFormat(format, rendering, made)
    made.push({ fileName: `${rendering.paper.fileName}.${format}`, bytes })
    await tell({ made: format, bytes, faults: await findFileFaults(format, bytes, rendering.paper, office) })
  }
} catch (error) {
  if (!(error instanceof CannotMake || error instanceof UnusableTemplate)) throw error
  await tell({ cannotMake: error.message })
}
process.disconnect()

function tell(told: Told): Promise<void> {
  return new Promise((resolve, reject) => {
    process.send?.(told, undefined, undefined, (error) => (error ? reject(error) : resolve()))
  })
}
