import type { TemplateBlock } from '@dashboard/contract'

type Parts = TemplateBlock[]
export type PartKind = TemplateBlock['block']

/** One place up or down; at an end nothing moves. */
export function movePart(parts: Parts, id: string, to: 'up' | 'down'): Parts {
  const from = parts.findIndex((part) => part.id === id)
  const at = from + (to === 'up' ? -1 : 1)
  const part = parts[from]
  return part && at >= 0 && at < parts.length ? parts.toSpliced(from, 1).toSpliced(at, 0, part) : parts
}

export function removePart(parts: Parts, id: string): Parts {
  return parts.filter((part) => part.id !== id)
}

export function replacePart(parts: Parts, part: TemplateBlock): Parts {
  return parts.map((each) => (each.id === part.id ? part : each))
}

/** After the part of an id, or first where that is null. */
export function insertPart(parts: Parts, part: TemplateBlock, after: string | null): Parts {
  return parts.toSpliced(parts.findIndex(({ id }) => id === after) + 1, 0, part)
}

/** A part of a kind, empty, with an id that no other has; of a figure the first KPI there is. */
export function newPart(kind: PartKind, parts: Parts, kpi: string): TemplateBlock {
  const id = freeId(kind, parts)
  switch (kind) {
    case 'heading':
      return { block: kind, id, level: 1, text: '' }
    case 'words':
      return { block: kind, id, text: '', trueFor: null }
    case 'figure':
      return {
        block: kind,
        id,
        kpi,
        figure: null,
        population: '8q',
        by: null,
        parts: ['sentence', 'chart', 'notes'],
      }
    default:
      return { block: kind, id }
  }
}

function freeId(kind: PartKind, parts: Parts): string {
  const taken = new Set(parts.map(({ id }) => id))
  let number = 1
  while (taken.has(`${kind}-${number}`)) number += 1
  return `${kind}-${number}`
}
