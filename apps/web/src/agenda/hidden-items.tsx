import type { HiddenItem } from '@dashboard/contract'
import { paths } from '@dashboard/contract/paths'
import { useState } from 'react'
import { londonDay } from '../london-day.ts'
import type { Send } from './item-forms.tsx'

type Props = { hidden: HiddenItem[]; chair: { send: Send; done: (words: string) => void } | null }

/** What the chair has taken off, by whose word and why. */
export function HiddenItems({ hidden, chair }: Props) {
  const [failed, setFailed] = useState('')
  const show = async ({ key, title }: HiddenItem) => {
    setFailed('')
    try {
      await chair?.send(paths.agendaShown, { key })
      chair?.done(`Back on the agenda: ${title}.`)
    } catch (error) {
      setFailed((error as Error).message)
    }
  }
  return (
    <details className="govuk-details agenda-hidden">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{hidden.length} hidden by the chair, with reason</span>
      </summary>
      {failed && <p role="alert">{failed}</p>}
      <ul>
        {hidden.map((item) => (
          <li key={item.key}>
            <h3 className="agenda-title">{item.title}</h3>
            <p>{item.hidden.reason}</p>
            <p className="small">
              {item.label}. Hidden by {item.hidden.by} on {londonDay(item.hidden.at)}.{' '}
              {chair && (
                <button type="button" className="link-button" onClick={() => void show(item)}>
                  Show again <span className="govuk-visually-hidden">{item.title}</span>
                </button>
              )}
            </p>
          </li>
        ))}
      </ul>
    </details>
  )
}
