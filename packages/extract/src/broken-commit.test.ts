import { connect as connectTo, createServer, type AddressInfo, type Server } from 'node:net'
import { sql } from 'kysely'
import { afterEach, expect, test } from 'vitest'
import { crimesCsv, useLoading } from './testing/loading.ts'
import { crimeRow } from './testing/tiny-extract.ts'

const { db, url, load, crimes } = useLoading()
const files = crimesCsv(crimeRow())
let proxy: Server | null = null

afterEach(async () => {
  proxy?.close()
  await sql`drop trigger if exists break_off on kpi.load`.execute(db())
})

/** Passes everything on but the answer to the commit: there the line is cut. */
async function cutAtCommit(): Promise<string> {
  const { hostname, port } = new URL(url())
  let cut = false
  const server = createServer((near) => {
    const far = connectTo(Number(port), hostname)
    let committing = false
    near.on('data', (sent) => {
      committing ||= !cut && sent.includes('commit\0')
      far.write(sent)
    })
    far.on('data', (answer) => {
      if (!committing || cut) return void near.write(answer)
      cut = true
      near.destroy()
    })
    near.on('error', () => undefined).on('close', () => far.end())
    far.on('error', () => undefined).on('close', () => near.end())
  })
  proxy = server
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const through = new URL(url())
  through.port = String((server.address() as AddressInfo).port)
  return through.href
}

async function outcomes(): Promise<string[]> {
  const { rows } = await sql<{ outcome: string }>`
    select report ->> 'outcome' as outcome from kpi.load order by load_number
  `.execute(db())
  return rows.map(({ outcome }) => outcome)
}

test('a load whose commit went through although its answer was lost is told as loaded', async () => {
  const report = await load({ files }, { url: await cutAtCommit() })
  expect(report).toMatchObject({ outcome: 'accepted' })
  expect(await crimes()).toHaveLength(1)
  expect(await outcomes()).toEqual(['accepted'])
})

test('a load that breaks off while it commits leaves nothing but its report', async () => {
  await sql`
    create function public.break_off() returns trigger language plpgsql as $$
    begin
      perform pg_terminate_backend(pg_backend_pid()) where new.outcome = 'accepted';
      return null;
    end $$
  `.execute(db())
  await sql`
    create constraint trigger break_off after insert on kpi.load deferrable initially deferred
    for each row execute function public.break_off()
  `.execute(db())
  await expect(load({ files })).rejects.toThrow('The database went away. Nothing was changed; load again.')
  expect(await crimes()).toEqual([])
  expect(await outcomes()).toEqual(['refused'])
})
