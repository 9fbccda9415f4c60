import { loadExtract } from '@dashboard/extract'
import { knownKpis } from '@dashboard/kpis'

const [path = ''] = process.argv.slice(2)

/** Loads an extract without measuring it, in a process of its own whose memory can be told. */
const { outcome } = await loadExtract({
  url: process.env['DATABASE_URL'] ?? '',
  path,
  force: true,
  kpis: knownKpis,
  measure: async () => undefined,
})
process.exitCode = outcome === 'refused' ? 1 : 0
