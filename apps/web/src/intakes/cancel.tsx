import type { Intake } from '@dashboard/contract'
import { paths } from '@dashboard/contract/paths'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { addressOf, intakesQuery, record } from '../call.ts'

/** A button that asks for a load to be cancelled, and says so where it is too late. */
export function Cancel({ intake, onCancelled }: { intake: Intake; onCancelled: () => void }) {
  const queries = useQueryClient()
  const [refusal, setRefusal] = useState('')
  if (intake.cancelAsked) return <p className="small">It is being cancelled: it stops at the next rows or KPI.</p>
  const cancel = async () => {
    try {
      await record(addressOf(paths.intakeCancellation, intake.id), {})
      onCancelled()
    } catch (error) {
      setRefusal((error as Error).message)
    }
    await queries.invalidateQueries(intakesQuery)
  }
  return (
    <>
      <button type="button" className="govuk-button govuk-button--secondary quiet-button" onClick={() => void cancel()}>
        Cancel <span className="govuk-visually-hidden">the load of {intake.name}</span>
      </button>
      <p role="alert" className="intake-refusal">
        {refusal}
      </p>
    </>
  )
}
