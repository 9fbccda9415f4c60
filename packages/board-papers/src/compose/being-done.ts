import { listActions, sayAction } from '@dashboard/actions'
import { approvedComments } from '@dashboard/comments'
import { monthName, monthOf } from '@dashboard/contract/month'
import type { Composing, Unnumbered } from './compose-paper.ts'
import { nameOf } from './subjects.ts'

/** What the force says of the month of the figures, and the actions under way, as the paper's audience may read them. */
export async function beingDone(id: string, { db, source, subjects }: Composing): Promise<Unnumbered> {
  const { audience, standing } = source
  const inWords = (sentence: string): Unnumbered => ({ block: 'words', id, paragraphs: [sentence], outOfDate: null })
  if (audience === 'public') return inWords(notPublished)
  const month = monthOf(standing.asAt)
  const comments = await approvedComments(db, audience, month)
  const actions = await listActions(db, audience, { status: 'unfinished' }, standing.asAt)
  const ids = subjects.map(({ kpi }) => kpi.id)
  const said = subjects.flatMap(({ kpi }) =>
    comments
      .filter(({ kpiId }) => kpiId === kpi.id)
      .map(
        ({ whatHappened, why, whatNext }) =>
          `${nameOf(kpi)}, ${monthName(month)}: ${[whatHappened, why, whatNext].join(' ')}`,
      ),
  )
  const underWay = actions
    .filter(({ kpiIds }) => kpiIds.some((kpi) => ids.includes(kpi)))
    .map((action) => sayAction(action, audience))
  const items = [...said, ...underWay]
  return items.length > 0 ? { block: 'list', id, items } : inWords(nothingToRead[audience])
}

const notPublished =
  'The force’s comments and actions are not published with its figures. The Police and Crime Commissioner’s office reads those that are released to it.'
const nothingToRead = {
  restricted: 'No comment on these figures is approved, and no action on these measures is under way.',
  partner: 'No comment or action on these measures has been released to partners.',
}
