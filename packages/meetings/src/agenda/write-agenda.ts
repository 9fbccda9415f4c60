import type { AgendaItem, Tile } from '@dashboard/contract'
import { dayName, daysBetween } from '@dashboard/contract/month'
import { exceptionsOf, type Doubt, type JudgedTile } from '@dashboard/kpis'
import type { OverdueAction } from './overdue-actions.ts'
import type { DueLine } from './due-lines.ts'

export type Sources = {
  /** The day in London. */
  today: string
  /** Those of the restricted view now, in the board's order. */
  tiles: (JudgedTile & { theme: string })[]
  /** What speaks against figures now. */
  doubts: Doubt[]
  /** Those that were frozen with the meeting before; null where there was none. */
  before: Tile[] | null
  actions: OverdueAction[]
  lines: DueLine[]
}

/** An item before the chair has said anything of it. */
export type WrittenItem = Omit<AgendaItem, 'asked'>

/**
 * What a meeting is about, by the same rules every time: signals of concern, those that the meeting before did not have
 * first; targets out of reach and newly missed; doubts about the data; overdue actions; recommendations due; and what has
 * changed for the better.
 */
export function writeAgenda(sources: Sources): WrittenItem[] {
  return [
    ...newFirst(signals(sources)),
    ...newFirst(targets(sources)),
    ...sources.doubts.map((doubt) => doubtItem(doubt, sources)),
    ...sources.actions.map((action) => actionItem(action, sources)),
    ...sources.lines.map((line) => lineItem(line, sources)),
    ...improvements(sources),
  ]
}

type Found = { item: WrittenItem; fresh: boolean }

function newFirst(found: Found[]): WrittenItem[] {
  return [...found.filter(({ fresh }) => fresh), ...found.filter(({ fresh }) => !fresh)].map(({ item }) => item)
}

function signals(sources: Sources): Found[] {
  return exceptions(sources, 'signal').map(({ tile, title, sentence }) => {
    const fresh = earlier(sources, tile)?.variation.icon !== tile.variation.icon
    return {
      fresh,
      item: {
        key: `signal:${tile.kpi.id}`,
        kind: 'signal',
        label: fresh ? 'New signal' : 'Signal still there',
        title,
        sentence,
        kpis: kpisOf(sources, [tile.kpi.id]),
        icon: { of: 'variation', icon: tile.variation.icon },
      },
    }
  })
}

function targets(sources: Sources): Found[] {
  const told = new Set(exceptionsOf(sources.tiles).flatMap(({ kind, kpiId }) => (kind === 'data' ? [] : kpiId)))
  const outOfReach = exceptions(sources, 'target').map(({ tile, title, sentence }): Found => {
    const { icon, side } = tile.assurance
    return {
      fresh: earlier(sources, tile)?.assurance.icon !== icon,
      item: {
        key: `target:${tile.kpi.id}`,
        kind: 'target',
        label: 'Target out of reach',
        title,
        sentence,
        kpis: kpisOf(sources, [tile.kpi.id]),
        icon: { of: 'assurance', icon, side },
      },
    }
  })
  const missed = sources.tiles.flatMap(({ tile }): Found[] => {
    const was = earlier(sources, tile)?.target
    if (tile.target.met !== false || !was?.met || told.has(tile.kpi.id)) return []
    const item: WrittenItem = {
      key: `missed:${tile.kpi.id}`,
      kind: 'missed',
      label: 'Newly missed',
      title: `${tile.kpi.shortTitle}: target no longer met`,
      sentence: `${tile.sentence} ${tile.target.words}; at the last meeting, ${lowered(was.words)}.`,
      kpis: kpisOf(sources, [tile.kpi.id]),
      icon: { of: 'target', met: false },
    }
    return [{ fresh: true, item }]
  })
  return [...outOfReach, ...missed]
}

/** What has changed for the better since the meeting before, one by one, and what the group has seen better already in one. */
function improvements(sources: Sources): WrittenItem[] {
  const better = sources.tiles.filter(({ tile }) => tile.variation.icon.startsWith('improvement'))
  const known = better.filter(({ tile }) => earlier(sources, tile)?.variation.icon === tile.variation.icon)
  const fresh = better.filter((each) => !known.includes(each))
  return [
    ...fresh.map(({ tile, name, finding }): WrittenItem => ({
      key: `improvement:${tile.kpi.id}`,
      kind: 'improvement',
      label: 'Improvement',
      title: `${name}: ${finding?.phrase ?? 'changed for the better'}`,
      sentence: tile.sentence,
      kpis: kpisOf(sources, [tile.kpi.id]),
      icon: { of: 'variation', icon: tile.variation.icon },
    })),
    ...stillBetter(known, sources),
  ]
}

function stillBetter(known: Sources['tiles'], sources: Sources): WrittenItem[] {
  const [first] = known
  if (!first) return []
  const names = known.map(({ name }, index) => (index === 0 ? name : lowered(name)))
  return [
    {
      key: 'improvement:seen-before',
      kind: 'improvement',
      label: 'Improvement, seen before',
      title:
        known.length === 1
          ? 'One figure is still better than it was'
          : `${known.length} figures are still better than they were`,
      sentence: `${new Intl.ListFormat('en-GB').format(names)}.`,
      kpis: kpisOf(
        sources,
        known.map(({ tile }) => tile.kpi.id),
      ),
      icon: { of: 'variation', icon: first.tile.variation.icon },
    },
  ]
}

const noIcon = { of: 'nothing' } as const

function doubtItem({ cause, title, sentence, kpiIds }: Doubt, sources: Sources): WrittenItem {
  const kpis = kpisOf(sources, kpiIds)
  return { key: `data:${cause}`, kind: 'data', label: 'Data quality', title, sentence, kpis, icon: noIcon }
}

function actionItem({ id, title, owner, dueOn, kpiIds }: OverdueAction, sources: Sources): WrittenItem {
  return {
    key: `action:${id}`,
    kind: 'action',
    label: 'Overdue action',
    title: `${title}: ${daysLate(dueOn, sources.today)}`,
    sentence: `${owner}. Due ${dayName(dueOn)}.`,
    kpis: kpisOf(sources, kpiIds),
    icon: noIcon,
  }
}

function lineItem(line: DueLine, sources: Sources): WrittenItem {
  const { id, number, recommendation, title, owner, dueOn, moved, kpiIds } = line
  const when = dueOn < sources.today ? daysLate(dueOn, sources.today) : `due ${dayName(dueOn)}`
  return {
    key: `plan:${id}`,
    kind: 'plan',
    label: recommendation ? 'Recommendation due' : 'Line of the plan due',
    title: `${recommendation ? `Recommendation ${number}: ${title}` : title}, ${when}`,
    sentence: `${owner}. Due ${dayName(dueOn)}${moved === 0 ? '' : `, after the day was moved ${timesOf(moved)}`}.`,
    kpis: kpisOf(sources, kpiIds),
    icon: noIcon,
  }
}

function timesOf(count: number): string {
  return ['', 'once', 'twice'][count] ?? `${count} times`
}

function exceptions({ tiles }: Sources, wanted: 'signal' | 'target') {
  return tiles.flatMap((judged) =>
    exceptionsOf([judged])
      .filter(({ kind }) => kind === wanted)
      .map(({ title, sentence }) => ({ tile: judged.tile, title, sentence })),
  )
}

function earlier({ before }: Sources, { kpi }: Tile): Tile | undefined {
  return before?.find((tile) => tile.kpi.id === kpi.id)
}

function kpisOf({ tiles }: Sources, ids: string[]): AgendaItem['kpis'] {
  return ids.flatMap((id) => {
    const found = tiles.find(({ tile }) => tile.kpi.id === id)
    if (!found) return []
    const { code, shortTitle } = found.tile.kpi
    return [{ id, code, shortTitle, theme: found.theme }]
  })
}

function daysLate(due: string, today: string): string {
  const days = daysBetween(due, today)
  return `${days} ${days === 1 ? 'day' : 'days'} late`
}

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
