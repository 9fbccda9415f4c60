import { createServer } from 'node:net'

/** Throws a sentence when the port cannot be had. */
export async function checkPort(port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => reject(new Error(explain(error, port))))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve()))
  })
}

function explain({ code }: NodeJS.ErrnoException, port: number): string {
  if (code === 'EADDRINUSE')
    return `Port ${port} is in use. Stop what uses it, or choose another: PORT=${port + 1} pnpm start`
  if (code === 'EACCES')
    return `Port ${port} needs rights that this user does not have. Choose one above 1023: PORT=4000 pnpm start`
  return `Port ${port} cannot be opened (${code}).`
}
