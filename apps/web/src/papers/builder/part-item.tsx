import type { PaperChoices, TemplateBlock } from '@dashboard/contract'
import { dayName } from '@dashboard/contract/month'
import type { KeyboardEvent } from 'react'
import { partId } from '../paper-sheet.tsx'
import { blocks } from '../words.ts'
import { isOld } from './is-old.ts'
import { PartFields } from './part-fields.tsx'
import { summaryOf } from './words-of.ts'

type Props = {
  part: TemplateBlock
  position: number
  of: number
  choices: PaperChoices
  asAt: string | null
  open: boolean
  onToggle: () => void
  onMove: (to: 'up' | 'down') => void
  onRemove: () => void
  onChange: (part: TemplateBlock) => void
}

/** One part of a template: in a line, or open to be changed. Alt with an arrow key on one of its buttons moves it. */
export function PartItem(props: Props) {
  const { part, position, of, choices, asAt, open, onToggle, onMove, onRemove, onChange } = props
  const summary = summaryOf(part, choices)
  const named = `${position}, ${[blocks[part.block], summary].filter(Boolean).join(': ')}`
  const move = (event: KeyboardEvent) => {
    const to = event.altKey && ({ ArrowUp: 'up', ArrowDown: 'down' } as const)[event.key]
    if (!to) return
    event.preventDefault()
    onMove(to)
  }
  return (
    <li
      className={part.block === 'heading' ? 'part-item part-item-heading' : 'part-item'}
      id={partId(part.id)}
      tabIndex={-1}
    >
      <div className="part-head">
        <span className="part-number" aria-hidden="true">
          {position}
        </span>
        <div>
          <h3 className="part-kind">
            {blocks[part.block]}
            {summary && <span className="part-summary">{summary}</span>}
          </h3>
          {asAt && isOld(part, asAt) && part.block === 'words' && part.trueFor && (
            <p className="part-old">
              <strong>To be reviewed.</strong> Last said to be true for figures as at {dayName(part.trueFor)}; these are
              as at {dayName(asAt)}.{' '}
              <button type="button" className="link-button" onClick={() => onChange({ ...part, trueFor: asAt })}>
                These words are still true <span className="govuk-visually-hidden">{named}</span>
              </button>
            </p>
          )}
        </div>
        <p className="part-tools">
          <Tool
            id={`${part.id}-up`}
            words="Move up"
            of={named}
            off={position === 1}
            act={() => onMove('up')}
            onKey={move}
          />
          <Tool
            id={`${part.id}-down`}
            words="Move down"
            of={named}
            off={position === of}
            act={() => onMove('down')}
            onKey={move}
          />
          <Tool words="Remove" of={named} off={false} act={onRemove} onKey={move} />
          <button
            type="button"
            className="link-button"
            id={`${part.id}-open`}
            aria-expanded={open}
            aria-controls={`${part.id}-fields`}
            onClick={onToggle}
            onKeyDown={move}
          >
            {open ? 'Fold' : 'Change'} <span className="govuk-visually-hidden">{named}</span>
          </button>
        </p>
      </div>
      <div className="part-fields" id={`${part.id}-fields`} hidden={!open}>
        {open && <PartFields {...{ part, choices, asAt, onChange }} />}
      </div>
    </li>
  )
}

type ToolProps = {
  id?: string
  words: string
  of: string
  off: boolean
  act: () => void
  onKey: (event: KeyboardEvent) => void
}

/** It stays where the keyboard is when it can do no more. */
function Tool({ id, words, of, off, act, onKey }: ToolProps) {
  return (
    <button
      type="button"
      className="link-button"
      id={id}
      aria-disabled={off}
      onClick={() => !off && act()}
      onKeyDown={onKey}
    >
      {words} <span className="govuk-visually-hidden">{of}</span>
    </button>
  )
}
