import type { TemplateContent } from '@dashboard/contract'
import { findKpi, Unanswerable } from '@dashboard/kpis'
import { mayRead, type Viewer } from '../viewer.ts'

/** Refuses what no paper could be made of. */
export function checkTemplate({ audience, marking, blocks }: TemplateContent, viewer: Viewer): void {
  if (!mayRead(viewer, audience))
    throw new Unanswerable('Your role does not read that view. Choose the partner or the public one.', {
      field: 'audience',
    })
  if (audience !== 'public' && marking === 'OFFICIAL')
    throw new Unanswerable(
      'Only a paper in the public view may be marked OFFICIAL: its figures are protected for that.',
      {
        field: 'marking',
      },
    )
  const ids = blocks.map(({ id }) => id)
  const twice = ids.find((id, at) => ids.indexOf(id) !== at)
  if (twice !== undefined)
    throw new Unanswerable(`Two parts are named ${twice}. Give each part a name of its own.`, { field: 'blocks' })
  const unknown = blocks.find((block) => block.block === 'figure' && !findKpi(block.kpi))
  if (unknown?.block === 'figure')
    throw new Unanswerable(`There is no KPI ${unknown.kpi}. Choose one from the list.`, { field: 'blocks' })
}
