import type { Intake } from '@dashboard/contract'
import type { DB } from '@dashboard/db'
import { sql, type Kysely } from 'kysely'

type Row = Omit<Intake, 'bytes' | 'rowsRead' | 'kpis' | 'rows'> & {
  waitsFor: string | null
  received: number
  bytesTotal: number | null
  read: Record<string, number>
  measured: number
  kpisTotal: number | null
  files: { read: number; accepted: number; rejected: number }[] | null
}

const shown = 100

/** The latest extracts handed in, or one of them, each with the one that it waits for. */
export async function listIntakes(db: Kysely<DB>, id: string | null = null): Promise<Intake[]> {
  const { rows } = await sql<Row>`
    select intake_id as id, way_in as "wayIn", name, asked_by as "askedBy", asked_at as "askedAt", state, sentence,
           bytes_received as received, bytes_total as "bytesTotal", rows_read as read, kpis_measured as measured,
           kpis_total as "kpisTotal", cancel_asked_at is not null as "cancelAsked", ended_at as "endedAt",
           load_id as "loadId", intake_report.report -> 'files' as files,
           (select earlier.name
            from   dashboard.intake as earlier
            where  earlier.intake_number < intake.intake_number
            and    earlier.state in ('waiting', 'checking', 'measuring')
            order  by earlier.intake_number desc
            limit  1) as "waitsFor"
    from   dashboard.intake
    left   join dashboard.intake_report using (intake_id)
    where  ${id}::uuid is null or intake_id = ${id}::uuid
    order  by intake_number desc
    limit  ${shown}
  `.execute(db)
  return rows.map(intakeOf)
}

function intakeOf(row: Row): Intake {
  const { waitsFor, received, bytesTotal, read, measured, kpisTotal, files, ...rest } = row
  const waits = rest.state === 'waiting' && rest.sentence === null && waitsFor !== null
  return {
    ...rest,
    sentence: waits ? `Waits for ${waitsFor}.` : rest.sentence,
    bytes: { received, total: bytesTotal },
    rowsRead: Object.entries(read).map(([file, rows]) => ({ file, rows })),
    kpis: { measured, total: kpisTotal },
    rows: files && { read: sum(files, 'read'), accepted: sum(files, 'accepted'), rejected: sum(files, 'rejected') },
  }
}

function sum(files: NonNullable<Row['files']>, what: 'read' | 'accepted' | 'rejected'): number {
  return files.reduce((total, file) => total + file[what], 0)
}
