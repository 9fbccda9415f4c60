import type { Audience } from '@dashboard/contract'
import { sql, type RawBuilder } from 'kysely'

/** Who asks: the view in which they read, and what their roles are called. */
export type Viewer = { audience: Audience; titles: readonly string[] }

/** People of the force read what everybody has made; others what their own role has. */
export function readableBy({ audience, titles }: Viewer, madeBy: RawBuilder<unknown>): RawBuilder<boolean> {
  return audience === 'restricted' ? sql<boolean>`true` : sql<boolean>`${madeBy} = any(${[...titles]}::text[])`
}

/** Nobody reads a wider view than their own. */
export function mayRead({ audience }: Pick<Viewer, 'audience'>, wanted: Audience): boolean {
  return order.indexOf(wanted) >= order.indexOf(audience)
}

const order: Audience[] = ['restricted', 'partner', 'public']
