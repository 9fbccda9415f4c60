import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState, type FocusEvent, type SubmitEvent } from 'react'
import { CallFailed } from '../call.ts'
import { forgetDraft, keepDraft, readDraft } from './draft.ts'

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
 * A form that the service checks: refused, what was typed stays; a field that is left is kept as a draft in this tab. Where what is
 * there already stands against it, that is asked for anew.
 */
export function useForm<Made>(
  name: string,
  send: (fields: Fields) => Promise<Made>,
  done: (made: Made) => Promise<void>,
) {
  const queries = useQueryClient()
  const over = useRef(false)
  const [draft] = useState(() => readDraft(name))
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [sent, setSent] = useState<Fields | null>(null)
  const submit = async (fields: Fields) => {
    setBusy(true)
    setRefusal(null)
    setSent(fields)
    keepDraft(name, fields)
    try {
      const made = await send(fields)
      over.current = true
      forgetDraft(name)
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
    faultOf: (field: string) => refusal?.faults.find((fault) => fault.field === field)?.message ?? null,
    onSubmit: (event: SubmitEvent<HTMLFormElement>) => {
      event.preventDefault()
      if (!busy) void submit(fieldsOf(event.currentTarget))
    },
    onBlur: ({ currentTarget: { form } }: FocusEvent<FormField>) => {
      if (form && !over.current) keepDraft(name, fieldsOf(form))
    },
  }
}

function fieldsOf(form: HTMLFormElement): Fields {
  return Object.fromEntries(
    [...new FormData(form)].map(([name, value]) => [name, typeof value === 'string' ? value : '']),
  )
}

function asRefusal(error: unknown): Refusal {
  if (error instanceof CallFailed) return error
  return { status: 500, message: 'Something went wrong on this page. Reload it and try again.', faults: [] }
}
