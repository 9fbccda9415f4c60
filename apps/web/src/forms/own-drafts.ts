import type { Draft, OwnDrafts } from '@dashboard/contract'
import { paths } from '@dashboard/contract/paths'
import { queryOptions, type QueryClient } from '@tanstack/react-query'
import { call } from '../call.ts'

/** What whoever is signed in has typed into forms and not sent, as the service keeps it. */
export const draftsQuery = queryOptions({ queryKey: ['drafts'], queryFn: () => call<OwnDrafts>(paths.drafts) })

/** Goes on when the page is closed meanwhile. */
export async function keepAtService(form: string, fields: Draft['fields']): Promise<Draft> {
  return call<Draft>(paths.drafts, { form, fields }, { keepalive: true })
}

export async function forgetAtService(form: string): Promise<void> {
  await call(paths.draftRemoval, { form }, { keepalive: true })
}

/** Has every form opened from now on find the draft, or none. */
export function noteDraft(queries: QueryClient, form: string, draft: Draft | null): void {
  queries.setQueryData(draftsQuery.queryKey, (before) => ({
    drafts: [...(before?.drafts ?? []).filter((each) => each.form !== form), ...(draft ? [draft] : [])],
  }))
}
