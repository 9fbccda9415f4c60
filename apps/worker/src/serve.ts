import { readConfig } from './config.ts'
import { startWorker } from './worker.ts'

try {
  const worker = await startWorker(readConfig(process.env))
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.once(signal, () => void worker.stop())
  await worker.ended
  process.exit(0)
} catch (error) {
  console.error((error as Error).message)
  process.exit(1)
}
