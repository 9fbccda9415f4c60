import type { PaperTemplate, TemplateContent, TemplatePage } from '@dashboard/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { CallFailed } from '../../call.ts'
import { noteDraft } from '../../forms/own-drafts.ts'
import { useDraft } from '../../forms/use-draft.ts'
import { addTemplate, changeTemplate, templateQuery } from '../queries.ts'
import { contentOf, draftOf, editedOf, type Edited } from './content-draft.ts'

export type Trouble = Pick<CallFailed, 'status' | 'message' | 'faults'>

/** The draft of a template by its id. */
export function draftName(template: string): string {
  return `paper-template-${template}`
}

/** A template being written: what is changed is kept as a draft until it is saved or thrown away. */
export function useTemplate({ template, choices }: TemplatePage) {
  const queries = useQueryClient()
  const name = draftName(template.id)
  const { before, told, keeper } = useDraft(name)
  const [edited, setEdited] = useState<Edited | null>(() => editedOf(before))
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const [busy, setBusy] = useState(false)
  const content = edited?.content ?? contentOf(template)
  const forget = async () => {
    setEdited(null)
    await keeper.forget()
    noteDraft(queries, name, null)
  }
  /** Null where it was refused, which is shown. */
  const send = async (act: () => Promise<PaperTemplate>): Promise<PaperTemplate | null> => {
    if (busy) return null
    setBusy(true)
    setTrouble(null)
    try {
      const made = await act()
      queries.setQueryData(templateQuery(made.id).queryKey, { template: made, choices })
      await forget()
      await queries.invalidateQueries({ queryKey: ['papers'] })
      return made
    } catch (error) {
      const refused = error instanceof CallFailed ? error : unforeseen
      if (refused.status === 409) await queries.invalidateQueries({ queryKey: templateQuery(template.id).queryKey })
      setTrouble(refused)
      return null
    } finally {
      setBusy(false)
    }
  }
  return {
    content,
    /** What is not saved yet, and of which version it was begun; null where there is nothing. */
    edited,
    told,
    trouble,
    busy,
    change: (next: TemplateContent) => {
      const now = { version: edited?.version ?? template.version, content: next }
      setEdited(now)
      keeper.keep(draftOf(now))
    },
    keepNow: () => keeper.send(),
    forget,
    /** It follows the version that is shown beside it. */
    save: async () => send(async () => changeTemplate(template.id, template.version, content)),
    saveAsNew: async () => send(async () => addTemplate(content)),
  }
}

const unforeseen = { status: 500, message: 'Something went wrong on this page. Reload it and try again.', faults: [] }
