import { parseArgs } from 'node:util'
import { benchFreeze } from './bench-freeze.ts'
import { benchGrowth } from './bench-growth.ts'
import { benchLoad } from './bench-load.ts'
import { benchMemory } from './bench-memory.ts'
import { benchMethods } from './bench-methods.ts'
import { benchPapers } from './bench-papers.ts'
import { withServer } from './with-server.ts'

const { values, positionals } = parseArgs({ options: { crimes: { type: 'string' } }, allowPositionals: true })
const [part] = positionals

const parts = {
  methods: benchMethods,
  load: (url: string, folder: string) => benchLoad(url, folder, Number(values.crimes ?? 100_000)),
  freeze: (url: string, folder: string) => benchFreeze(url, folder, Number(values.crimes ?? 30_000)),
  papers: (url: string, folder: string) => benchPapers(url, folder, Number(values.crimes ?? 30_000)),
  growth: (url: string, folder: string) => benchGrowth(url, folder, Number(values.crimes ?? 1_000_000)),
  memory: (url: string, folder: string) => benchMemory(url, folder, Number(values.crimes ?? 10_000_000)),
}
/** Too long to be part of all. */
const onlyByName = 'memory'

if (part !== undefined && !(part in parts)) {
  console.error(
    'Run `pnpm bench` for all, or one part: `pnpm bench methods`, `load`, `freeze`, `papers`, `growth` or `memory`.',
  )
  process.exit(1)
}
for (const [name, bench] of Object.entries(parts))
  if (part === name || (part === undefined && name !== onlyByName)) await withServer(bench)
