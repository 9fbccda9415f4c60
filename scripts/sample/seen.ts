import { addDays } from '@dashboard/contract/month'

type Cells = Record<string, string>

/**
 * The same made-up world as an extract of an earlier day held it: what had not happened by then is not there, and what
 * is entered late (outcomes, and what support providers return each month) is not there yet.
 */
export class Seen {
  private readonly day: string
  private readonly dropped = new Set<string>()

  constructor(day: string) {
    this.day = day
  }

  /** The row as it was known then; null where it was not known at all. */
  row(feed: string, cells: Cells): Cells | null {
    const known = this.known(feed, cells)
    const id = cells['crime_id'] ?? cells['measure_id'] ?? ''
    if (!known && (feed === 'crimes' || feed === 'protective_measures')) this.dropped.add(id)
    return known
  }

  private known(feed: string, cells: Cells): Cells | null {
    const { crime_id: crime = '', measure_id: measure = '' } = cells
    if (feed !== 'crimes' && this.dropped.has(crime)) return null
    switch (feed) {
      case 'crimes':
        return this.before(cells['recorded_at']) ? reopened(this.without(cells)) : null
      case 'outcomes':
        return this.before(cells['assigned_on'], entryDelay(`${crime} ${cells['sequence']}`)) ? cells : null
      case 'crime_suspects':
        return this.before(cells['named_on']) ? cells : null
      case 'support_referrals':
        return this.before(cells['offered_on']) ? this.returned(cells) : null
      case 'protective_measures':
        return this.before(cells['applied_on'] || cells['considered_on'] || cells['made_on'])
          ? unmade(this.without(cells))
          : null
      case 'measure_crimes':
        return this.dropped.has(measure) ? null : cells
      default:
        return cells
    }
  }

  private before(day = '', delay = 0): boolean {
    return addDays(day.slice(0, 10) || this.day, delay) <= this.day
  }

  private without(cells: Cells): Cells {
    const kept = ([name, cell]: [string, string]) =>
      /_(?:on|at)$/.test(name) && name !== 'expires_on' && cell.slice(0, 10) > this.day ? '' : cell
    return Object.fromEntries(Object.entries(cells).map((entry) => [entry[0], kept(entry)]))
  }

  /** Providers send their returns up to 35 days later, one in twelve up to four months later. */
  private returned(cells: Cells): Cells {
    const share = shareOf(cells['referral_id'] ?? '')
    const delay = Math.floor(5 + 30 * share + (share > 0.92 ? 1000 * (share - 0.92) : 0))
    const late = ['received_on', 'first_contact_on', 'engaged_on', 'closed_on']
    const kept = Object.entries(this.without(cells)).map(([name, cell]) => [
      name,
      late.includes(name) && cell !== '' && !this.before(cell, delay) ? '' : cell,
    ])
    return Object.fromEntries(kept) as Cells
  }
}

function reopened(cells: Cells): Cells {
  const open = cells['closed_on'] === '' && cells['cancelled_on'] === ''
  return {
    ...cells,
    ...(open ? { status: 'open' } : {}),
    ...(cells['cancelled_on'] === '' ? { cancel_reason: '' } : {}),
  }
}

function unmade(cells: Cells): Cells {
  return cells['made_on'] === '' ? { ...cells, expires_on: '', indefinite: '' } : cells
}

/** Most outcomes are entered within days, one in ten weeks later, and one in ten up to nine months later. */
function entryDelay(key: string): number {
  const share = shareOf(key)
  if (share < 0.8) return Math.floor(share * 5)
  return share < 0.9 ? Math.floor(5 + 600 * (share - 0.8)) : Math.floor(65 + 2100 * (share - 0.9))
}

/** A number from 0 to 1 that is always the same for the same text. */
function shareOf(text: string): number {
  let hash = 2166136261
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 16777619)
  return (hash >>> 0) / 2 ** 32
}
