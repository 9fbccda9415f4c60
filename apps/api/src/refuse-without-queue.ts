import { Refused } from './problems.ts'

/** The queue is a schema that the worker makes when it first runs. */
export function refuseWithoutQueue(error: Error & { code?: string }): never {
  if (error.code !== '3F000') throw error
  const message =
    'Nothing can be loaded or made here: the worker has never run. Whoever runs the service must start it.'
  throw new Refused(503, message, { cause: error })
}
