import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { londonDay, londonTime } from '../london-day.ts'
import { useMay, useWho } from '../who/who.ts'
import { readInTab } from './draft.ts'
import { DraftKeeper } from './draft-keeper.ts'
import { draftsQuery, noteDraft } from './own-drafts.ts'
import type { Fields } from './use-form.ts'

/** Whether it is known what was typed before, so that a form can be opened, and whether there is a draft of this one. */
export function useDraftKnown(name: string): { known: boolean; begun: boolean } {
  const asks = useMay()('read', 'own drafts')
  const { data, isPending } = useQuery({ ...draftsQuery, enabled: asks })
  return { known: !asks || !isPending, begun: data?.drafts.some(({ form }) => form === name) ?? false }
}

/** The draft of a form: what was typed before, and a keeper of what is typed now. */
export function useDraft(name: string): { before: Fields; told: string; keeper: DraftKeeper } {
  const queries = useQueryClient()
  const atService = useMay()('write', 'own drafts')
  const reader = useWho()?.name ?? ''
  const [{ before, saidFirst }] = useState(() => {
    const inTab = readInTab({ reader, form: name })
    const kept = queries.getQueryData(draftsQuery.queryKey)?.drafts.find(({ form }) => form === name)
    if (inTab) return { before: inTab, saidFirst: isBlank(inTab) ? '' : 'From a draft in this tab, not sent yet.' }
    if (!kept) return { before: {}, saidFirst: '' }
    const { fields, savedAt } = kept
    return {
      before: fields,
      saidFirst: `From your draft of ${londonDay(savedAt)}, ${londonTime(savedAt)}, not sent yet.`,
    }
  })
  const [told, setTold] = useState(saidFirst)
  const [keeper] = useState(
    () =>
      new DraftKeeper({
        draft: { reader, form: name },
        atService,
        onKept: (draft) => {
          noteDraft(queries, name, draft)
          setTold(`Draft kept ${londonTime(draft.savedAt)}`)
        },
        onKeptInTab: (trouble) =>
          setTold(trouble ? `Draft kept in this tab only. ${trouble}` : 'Draft kept in this tab.'),
      }),
  )
  useEffect(() => {
    const inTab = readInTab({ reader, form: name })
    if (atService && inTab) {
      if (isBlank(inTab)) void keeper.forget()
      else keeper.keep(inTab)
    }
    const leave = () => keeper.leave()
    const hide = () => document.visibilityState === 'hidden' && leave()
    addEventListener('pagehide', leave)
    document.addEventListener('visibilitychange', hide)
    return () => {
      leave()
      removeEventListener('pagehide', leave)
      document.removeEventListener('visibilitychange', hide)
    }
  }, [reader, name, atService, keeper])
  return { before, told, keeper }
}

function isBlank(fields: Fields): boolean {
  return Object.values(fields).every((value) => value === '')
}
