import { parseArgs } from 'node:util'
import { addUp, fewestPossible } from '@dashboard/attack'
import { withServer } from '../bench/with-server.ts'
import { attackExtract } from './attack-extract.ts'
import { worldAt } from './worlds.ts'

const usage = 'Usage: pnpm attack [--extracts 20] [--cells 10000]'

try {
  const { values } = parseArgs({
    options: { extracts: { type: 'string', default: '20' }, cells: { type: 'string', default: '10000' } },
  })
  const [extracts, cells] = [Number(values.extracts), Number(values.cells)]
  if (!Number.isInteger(extracts) || !Number.isInteger(cells) || extracts < 1) throw new Error(usage)
  let tally = addUp([])
  for (let index = 0; index < extracts || tally.protected < cells; index += 1) {
    const world = worldAt(index)
    await withServer(async (url) => {
      const { partner, public: open } = await attackExtract(url, world)
      tally = addUp([tally, partner, open])
      console.log(
        `  ${index + 1}. ${world.crimes} crimes, seed ${world.seed}, seen twice: ${partner.protected} protected counts for partners and ${open.protected} for the public, ${partner.told.length + open.told.length} told`,
      )
    })
  }
  const tables = [...new Set(tally.told.map(({ table }) => table))]
  for (const table of tables) console.log(`  tells too much: ${table}`)
  console.log(
    `${tally.protected} protected counts: ${tally.exact} recovered exactly, ${tally.told.length} left fewer than ${fewestPossible} possible values; the fewest left for one are ${tally.fewest ?? 'none'}`,
  )
  if (tally.told.length > 0) process.exitCode = 1
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
}
