import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const watcher = `
  import { watchAncestors } from ${JSON.stringify(join(import.meta.dirname, 'watch-ancestors.ts'))}
  watchAncestors(() => { console.log('lost'); process.exit(0) })
  setTimeout(() => process.exit(3), 8000)
  console.log('watching')
`
const launcher = `
  import { spawn } from 'node:child_process'
  spawn(process.execPath, ['--input-type=module-typescript', '-e', process.argv[1]], { stdio: 'inherit' })
  setInterval(() => undefined, 1000)
`

test('a process notices that one of those it was started through is gone, though its own parent lives', async () => {
  const outer = spawn(process.execPath, ['--input-type=module', '-e', launcher, '--', watcher], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  outer.stdout.on('data', (text: Buffer) => (output += text.toString()))
  await until(() => output.includes('watching'))
  outer.kill('SIGKILL')
  await until(() => output.includes('lost'))
  expect(output).toBe('watching\nlost\n')
})

async function until(is: () => boolean): Promise<void> {
  for (let waited = 0; !is() && waited < 6000; waited += 50) await new Promise((resolve) => setTimeout(resolve, 50))
}
