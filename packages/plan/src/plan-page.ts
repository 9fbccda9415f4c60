import { planStatus, type PlanPage } from '@dashboard/contract'
import type { DB } from '@dashboard/db'
import type { Kysely } from 'kysely'
import { isOwn, readEvidence, readLines, readToday, type KeptLine } from './kept-line.ts'
import { readActions } from './line-actions.ts'
import { allThemes, sayLine, type View } from './say-line.ts'

/** What of the plan is asked for; all of it where nothing is said. */
export type PlanFilter = {
  addressed?: 'chief-constables' | 'pccs' | 'force' | undefined
  theme?: string | undefined
  owner?: string | undefined
  status?: string | undefined
}

const onePage = 20

/** The plan as it stands today: how it stands as a whole, and a page of the lines asked for. */
export async function planPage(
  db: Kysely<DB>,
  { page: asked = '1', ...filter }: PlanFilter & { page?: string | undefined },
  view: View,
): Promise<PlanPage> {
  const lines = await readLines(db)
  const beside = await readBeside(db, view)
  const found = lines.filter((line) => isWanted(line, filter))
  const pages = Math.max(1, Math.ceil(found.length / onePage))
  const page = Math.min(Number(asked), pages)
  return {
    today: await readToday(db),
    all: lines.length,
    statuses: [...planStatus.options, null].map((status) => ({
      status,
      lines: lines.filter((line) => line.status === status).length,
    })),
    moved: {
      once: lines.filter(({ earlierDueOn }) => earlierDueOn.length === 1).length,
      oftener: lines.filter(({ earlierDueOn }) => earlierDueOn.length > 1).length,
    },
    allThemes,
    themes: allThemes.filter(({ id }) => lines.some(({ theme }) => theme === id)),
    owners: [...new Set(lines.map(({ owner }) => owner))].toSorted((a, b) => a.localeCompare(b, 'en-GB')),
    found: found.length,
    page,
    pages,
    lines: found.slice((page - 1) * onePage, page * onePage).map((line) => sayLine(line, beside)),
  }
}

/** Every line asked for, however many pages they fill. */
export async function wantedLines(db: Kysely<DB>, filter: PlanFilter, view: View): Promise<PlanPage['lines']> {
  const lines = await readLines(db)
  const beside = await readBeside(db, view)
  return lines.filter((line) => isWanted(line, filter)).map((line) => sayLine(line, beside))
}

async function readBeside(db: Kysely<DB>, { standings, actions }: View) {
  return { standings, evidence: await readEvidence(db), actions: actions ? await readActions(db) : null }
}

function isWanted(line: KeptLine, { addressed, theme, owner, status }: PlanFilter): boolean {
  return (
    (addressed === undefined || isAddressedTo(line, addressed)) &&
    (theme === undefined || line.theme === theme) &&
    (owner === undefined || line.owner === owner) &&
    (status === undefined || (line.status ?? 'none') === status)
  )
}

function isAddressedTo(line: KeptLine, addressed: NonNullable<PlanFilter['addressed']>): boolean {
  if (addressed === 'force') return isOwn(line)
  return line.addressedTo === addressed || line.addressedTo === 'both'
}
