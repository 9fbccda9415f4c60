import type { ActionPage } from '@dashboard/contract'
import type { DB } from '@dashboard/db'
import { standingOf, type Release } from '@dashboard/kpis'
import { releasedOf } from '@dashboard/texts'
import type { Kysely } from 'kysely'
import { describeAction } from './describe-action.ts'
import { listUpdates } from './list-updates.ts'
import { listVersions } from './list-versions.ts'
import { optionsFor } from './options.ts'
import { readAction } from './read-action.ts'

/** One action with all that was ever written of it; outside the force the released version alone. */
export async function actionPage(db: Kysely<DB>, release: Release, id: string, today: string): Promise<ActionPage> {
  const { audience } = release
  const action = await readAction(db, audience, id)
  const inside = audience === 'restricted'
  return {
    standing: standingOf(release),
    today,
    action: describeAction(release, action, today),
    released: await releasedOf(db, 'action', id),
    updates: inside ? await listUpdates(db, id) : [],
    versions: inside ? await listVersions(db, id) : [],
    options: await optionsFor(db, audience),
  }
}
