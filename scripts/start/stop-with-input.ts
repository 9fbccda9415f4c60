import { isMainThread } from 'node:worker_threads'

// Loaded before a child of `pnpm start`: the child ends itself when whoever holds its input is gone, however that died.
const end = () => {
  process.kill(process.pid, 'SIGTERM')
  setTimeout(() => process.exit(1), 1_500).unref()
}
// Its threads load this too, and have no input of their own.
if (isMainThread) process.stdin.on('end', end).on('error', end).resume().unref()
