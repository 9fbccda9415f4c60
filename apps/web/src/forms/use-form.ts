import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState, type ChangeEvent, type SubmitEvent } from 'react'
import { CallFailed } from '../call.ts'
import { noteDraft } from './own-drafts.ts'
import { useDraft } from './use-draft.ts'

export type Fields = Record<string, string>
export type FormField = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement
export type Refusal = Pick<CallFailed, 'status' | 'message' | 'faults'>

/** What a form knows of itself besides its fields. */
export type FormState = {
  /** What was typed before and not sent, as it was when the form was opened. */
  draft: Fields
  /** What was sent last; null before. */
  sent: Fields | null
  refusal: Refusal | null
}

/**
 * A form that the service checks: refused, what was typed stays; what is typed is kept as a draft until it is sent. Where what is there
 * already stands against it, that is asked for anew.
 */
export function useForm<Made>(
  name: string,
  send: (fields: Fields) => Promise<Made>,
  done: (made: Made) => Promise<void>,
) {
  const queries = useQueryClient()
  const over = useRef(false)
  const { before: draft, told, keeper } = useDraft(name)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [sent, setSent] = useState<Fields | null>(null)
  const keep = (fields: Fields) => {
    if (!over.current && Object.keys(fields).length > 0) keeper.keep(fields)
  }
  const forget = async () => {
    over.current = true
    // What was on its way to the service may have been noted as kept meanwhile.
    await keeper.forget()
    noteDraft(queries, name, null)
  }
  const submit = async (fields: Fields) => {
    setBusy(true)
    setRefusal(null)
    setSent(fields)
    keep(fields)
    try {
      const made = await send(fields)
      await forget()
      await done(made)
    } catch (error) {
      const refused = asRefusal(error)
      if (refused.status === 409) await queries.invalidateQueries()
      setRefusal(refused)
    } finally {
      setBusy(false)
    }
  }
  return {
    state: { draft, sent, refusal } satisfies FormState,
    busy,
    told,
    forget,
    faultOf: (field: string) => refusal?.faults.find((fault) => fault.field === field)?.message ?? null,
    onSubmit: (event: SubmitEvent<HTMLFormElement>) => {
      event.preventDefault()
      if (!busy) void submit(fieldsOf(event.currentTarget))
    },
    onChange: ({ currentTarget: form }: ChangeEvent<HTMLFormElement>) => keep(fieldsOf(form)),
    onBlur: () => keeper.send(),
  }
}

/** Files are not among them: no draft can keep one. */
function fieldsOf(form: HTMLFormElement): Fields {
  return Object.fromEntries(
    [...new FormData(form)].filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}

function asRefusal(error: unknown): Refusal {
  if (error instanceof CallFailed) return error
  return { status: 500, message: 'Something went wrong on this page. Reload it and try again.', faults: [] }
}
