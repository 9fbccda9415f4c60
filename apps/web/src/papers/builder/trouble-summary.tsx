import type { TemplateBlock } from '@dashboard/contract'
import { FaultSummary } from '../fault-summary.tsx'
import { partId } from '../paper-sheet.tsx'
import type { Trouble } from './use-template.ts'

/** Why a template was not saved, each fault with the way to what it is about. */
export function TroubleSummary({ trouble, parts }: { trouble: Trouble | null; parts: TemplateBlock[] }) {
  if (!trouble) return null
  const faults =
    trouble.faults.length > 0
      ? trouble.faults.map(({ field, message }) => ({ target: targetOf(field, parts), sentence: message }))
      : [{ target: null, sentence: trouble.message }]
  return <FaultSummary title="It is not saved" faults={faults} focused />
}

/** `content.blocks.3.text` is of the fourth part; anything else is about the paper. */
function targetOf(field: string, parts: TemplateBlock[]): string {
  const [, index] = /\bblocks\.(\d+)/.exec(field) ?? []
  const part = index === undefined ? undefined : parts[Number(index)]
  if (part) return partId(part.id)
  const name = field.split('.').at(-1) ?? ''
  return ['title', 'author', 'item'].includes(name) ? name : field.includes('blocks') ? 'parts' : 'about'
}
