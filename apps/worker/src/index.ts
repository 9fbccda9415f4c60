export { startWorker, type Worker } from './worker.ts'
export { loadByCommand } from './intake/load-by-command.ts'
