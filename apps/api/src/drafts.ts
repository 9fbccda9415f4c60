import type { Draft, OwnDrafts } from '@dashboard/contract'
import type { DB } from '@dashboard/db'
import { sql, type Kysely } from 'kysely'
import type { Reader } from './sign-in/reader.ts'

type Person = Pick<Reader, 'issuer' | 'subject'>

/** What one person has typed and not sent, nobody else's; drafts of a month ago are as good as gone. */
export async function listDrafts(db: Kysely<DB>, { issuer, subject }: Person): Promise<OwnDrafts> {
  const { rows } = await sql<Draft>`
    select form, fields, saved_at as "savedAt"
    from   dashboard.draft
    where  issuer = ${issuer} and subject = ${subject} and saved_at > now() - interval '31 days'
    order  by form
  `.execute(db)
  return { drafts: rows }
}

export async function keepDraft(
  db: Kysely<DB>,
  { issuer, subject }: Person,
  { form, fields }: Pick<Draft, 'form' | 'fields'>,
): Promise<Draft> {
  const { rows } = await sql<Draft>`
    insert into dashboard.draft (issuer, subject, form, fields)
    values (${issuer}, ${subject}, ${form}, ${JSON.stringify(fields)}::jsonb)
    on conflict (issuer, subject, form) do update set fields = excluded.fields, saved_at = now()
    returning form, fields, saved_at as "savedAt"
  `.execute(db)
  const [kept] = rows
  if (!kept) throw new Error('The draft was not kept.')
  return kept
}

export async function forgetDraft(db: Kysely<DB>, { issuer, subject }: Person, form: string): Promise<void> {
  await sql`
    delete from dashboard.draft where issuer = ${issuer} and subject = ${subject} and form = ${form}
  `.execute(db)
}
