import { connect } from '@dashboard/db'
import { findDatabase } from './use-database.ts'
import { sql } from 'kysely'
const { url } = await findDatabase()
const db = connect({ url, name: 'q', statementTimeoutMs: 0 })
const show = async (q: string) => console.table((await sql.raw(q).execute(db)).rows)
await show(`select load_number, as_at, loaded_at, clock_timestamp() from kpi.load order by 1`)
await show(`select audience, load_number, made_at, checked_at, clean, tally, approved_at from kpi.release join kpi.load using (load_id) left join kpi.release_check using (release_id) left join dashboard.release_approval using (release_id) where audience<>'restricted' order by made_at`)
await show(`select meeting_id, frozen_at from dashboard.freeze`)
await show(`select audience, count(*), sum(octet_length(body))/1e6 as mb, max(octet_length(body))/1e3 as kb, sum(pg_column_size(body))/1e6 as kept from dashboard.frozen_page group by 1`)
await show(`select page, octet_length(body)/1000 as kb from dashboard.frozen_page where audience='restricted' order by 2 desc limit 6`)
await db.destroy()
