import { parseArgs } from 'node:util'
import { benchGrowth } from './bench-growth.ts'
import { benchMethods } from './bench-methods.ts'
import { withServer } from './with-server.ts'

const { values, positionals } = parseArgs({
  options: { crimes: { type: 'string', default: '1000000' } },
  allowPositionals: true,
})
const [part] = positionals

if (part !== undefined && part !== 'methods') {
  console.error('Run `pnpm bench` for all, or `pnpm bench methods` for pages and methods alone.')
  process.exit(1)
}
await withServer(benchMethods)
if (part === undefined) await withServer((url, folder) => benchGrowth(url, folder, Number(values.crimes)))
