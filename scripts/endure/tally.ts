/** What readers of published views saw while something went wrong; `refused` must stay empty. */
export type Reading = { requests: number; refused: string[]; slowestMs: number }

/** What an endurance run counts. */
export type EnduranceTally = {
  restarts: {
    restarts: number
    dropped: number
    reading: Reading
    /** Whatever needs the database: `unclean` are answers that are neither good nor a 503 in the form of the contract. */
    others: { byStatus: Record<string, number>; unclean: string[] }
    /** From the moment at which it was killed. */
    longestAwayMs: number
    /** From the moment at which it takes connections again. */
    slowestRecoveryMs: number
    recorded: number
    /** Recorded, by the answer, and not there afterwards. */
    lost: string[]
  }
  blocked: {
    byStatus: Record<string, number>
    unclean: string[]
    longestMs: number
    recoveryMs: number
    reading: Reading
  }
  slowSockets: { sockets: number; ended: number; longestMs: number; reading: Reading }
  endlessUploads: { ended: { status: number; ms: number }[]; filesLeft: number; reading: Reading }
  memoryMb: { before: number; peak: number }
  died: boolean
}

export const recoverWithinMs = 5_000
const mostMemoryMb = 1_024

/** Whether all held that must hold. */
export function isSound({ restarts, blocked, slowSockets, endlessUploads, memoryMb, died }: EnduranceTally): boolean {
  const readings = [restarts, blocked, slowSockets, endlessUploads].map(({ reading }) => reading)
  return (
    !died &&
    memoryMb.peak <= mostMemoryMb &&
    readings.every(({ refused }) => refused.length === 0) &&
    restarts.others.unclean.length === 0 &&
    restarts.lost.length === 0 &&
    restarts.slowestRecoveryMs <= recoverWithinMs &&
    blocked.unclean.length === 0 &&
    blocked.recoveryMs <= recoverWithinMs &&
    slowSockets.ended === slowSockets.sockets &&
    endlessUploads.filesLeft === 0
  )
}
