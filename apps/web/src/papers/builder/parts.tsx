import type { PaperChoices, TemplateBlock } from '@dashboard/contract'
import { useEffect, useState } from 'react'
import { blocks } from '../words.ts'
import { AddPart } from './add-part.tsx'
import { insertPart, movePart, newPart, removePart, replacePart, type PartKind } from './change-parts.ts'
import { isOld } from './is-old.ts'
import { PartItem } from './part-item.tsx'
import { summaryOf } from './words-of.ts'

type Props = {
  parts: TemplateBlock[]
  choices: PaperChoices
  asAt: string | null
  onChange: (parts: TemplateBlock[]) => void
}

/** The parts of a paper in the order of reading, and the way to change them. */
export function Parts({ parts, choices, asAt, onChange }: Props) {
  const [open, setOpen] = useState<string[]>(() => named(parts))
  const [said, setSaid] = useState('')
  const [focus, setFocus] = useState<{ id: string } | null>(null)
  // A part that was moved or is new takes the keyboard with it.
  useEffect(() => {
    if (focus) document.getElementById(focus.id)?.focus()
  }, [focus])
  const toggle = (id: string) =>
    setOpen((before) => (before.includes(id) ? before.filter((each) => each !== id) : [...before, id]))
  const lineOf = (part: TemplateBlock) => [blocks[part.block], summaryOf(part, choices)].filter(Boolean).join(': ')
  const move = (part: TemplateBlock, to: 'up' | 'down') => {
    const moved = movePart(parts, part.id, to)
    if (moved === parts) return
    onChange(moved)
    setSaid(`Moved ${to}: ${lineOf(part)}. It is part ${moved.indexOf(part) + 1} of ${moved.length}.`)
    setFocus({ id: `${part.id}-${to}` })
  }
  const remove = (part: TemplateBlock, index: number) => {
    onChange(removePart(parts, part.id))
    setSaid(`Removed: ${lineOf(part)}.`)
    const next = parts[index + 1] ?? parts[index - 1]
    setFocus({ id: next ? `${next.id}-open` : 'add-kind' })
  }
  const add = (kind: PartKind, after: string | null) => {
    const part = newPart(kind, parts, choices.kpis[0]?.id ?? '')
    onChange(insertPart(parts, part, after))
    toggle(part.id)
    setSaid(`Added: ${blocks[kind]}.`)
    setFocus({
      id: `${part.id}-${kind === 'figure' ? 'kpi' : kind === 'words' || kind === 'heading' ? 'text' : 'open'}`,
    })
  }
  const old = asAt ? parts.filter((part) => isOld(part, asAt)).length : 0
  return (
    <section className="card" id="parts" aria-labelledby="parts-title">
      <h2 className="card-title" id="parts-title">
        {parts.length === 1 ? 'One part' : `${parts.length} parts`}
        {old > 0 && `, ${old} to be reviewed`}
      </h2>
      <p className="small part-help">
        In the order of reading. From its buttons, Alt with an arrow key moves a part as well.
      </p>
      <p role="status" className="govuk-visually-hidden">
        {said}
      </p>
      <ol className="part-list">
        {parts.map((part, index) => (
          <PartItem
            key={part.id}
            part={part}
            position={index + 1}
            of={parts.length}
            choices={choices}
            asAt={asAt}
            open={open.includes(part.id)}
            onToggle={() => toggle(part.id)}
            onMove={(to) => move(part, to)}
            onRemove={() => remove(part, index)}
            onChange={(changed) => onChange(replacePart(parts, changed))}
          />
        ))}
      </ol>
      <AddPart
        places={parts.map((part, index) => ({ id: part.id, words: `${index + 1}. ${lineOf(part).slice(0, 60)}` }))}
        onAdd={add}
      />
    </section>
  )
}

/** The part that the address names is open from the first. */
function named(parts: TemplateBlock[]): string[] {
  return parts.filter(({ id }) => location.hash === `#part-${id}`).map(({ id }) => id)
}
