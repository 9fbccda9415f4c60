import { constants, setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import { findFileFaults, UnusableTemplate } from '@dashboard/papers'
import { CannotMake, renderFormat } from './render-format.ts'
import type { Rendering, Told } from './rendering.ts'

// Whoever reads goes first. Only Linux lowers this thread alone; elsewhere it would be the whole process, for good.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_LOW)

const rendering = workerData as Rendering
const office = rendering.office && Buffer.from(rendering.office)
const made: { fileName: string; bytes: Buffer }[] = []
try {
  for (const format of rendering.formats) {
    tell({ begins: format })
    const bytes = await renderFormat(format, rendering, made)
    made.push({ fileName: `${rendering.paper.fileName}.${format}`, bytes })
    tell({ made: format, bytes, faults: await findFileFaults(format, bytes, rendering.paper, office) })
  }
} catch (error) {
  if (!(error instanceof CannotMake || error instanceof UnusableTemplate)) throw error
  tell({ cannotMake: error.message })
}

function tell(told: Told): void {
  parentPort?.postMessage(told)
}
