import { connect } from 'node:net'
import { readDuring } from './read-published.ts'
import type { Siege } from './siege.ts'
import type { EnduranceTally } from './tally.ts'

/** No connection may live longer that never says what it asks for. */
const patienceMs = 40_000

/** Opens many connections at once, each of which sends its headers a little at a time and never ends. */
export async function slowSockets(siege: Siege, sockets: number): Promise<EnduranceTally['slowSockets']> {
  const opened = Promise.all(Array.from({ length: sockets }, () => trickle(siege.service.port)))
  const { result: lived, reading } = await readDuring(siege, opened)
  const ended = lived.filter((ms) => ms < patienceMs).length
  return { sockets, ended, longestMs: Math.round(Math.max(...lived)), reading }
}

/** How long the service put up with it. */
function trickle(port: number): Promise<number> {
  return new Promise((resolve) => {
    const began = performance.now()
    const socket = connect(port, '127.0.0.1')
    socket.write(`GET /api/overview HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\n`)
    const sending = setInterval(() => socket.write('x: y\r\n'), 1_000)
    const patience = setTimeout(() => socket.destroy(), patienceMs)
    socket.resume().on('error', () => undefined)
    socket.once('close', () => {
      clearInterval(sending)
      clearTimeout(patience)
      resolve(performance.now() - began)
    })
  })
}
