import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { checkPort } from './check-port.ts'

test('a port in use is told, with what to do', async () => {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await expect(checkPort(port)).rejects.toThrow(
    `Port ${port} is in use. Stop what uses it, or choose another: PORT=${port + 1} pnpm start`,
  )
  await new Promise((resolve) => server.close(resolve))
  await expect(checkPort(port)).resolves.toBeUndefined()
})
