import type { Paper } from '@dashboard/contract'
import { dayName } from '@dashboard/contract/month'

/** What fills the places of an office's document that are not of a KPI, by their names. */
export function placeholderValues({ title, subtitle, marking, force, asAt, cover }: Paper): Record<string, string> {
  return {
    'paper:title': title,
    'paper:subtitle': subtitle,
    'paper:marking': marking,
    'paper:force': force,
    'paper:as-at': dayName(asAt),
    'meeting:title': cover?.meeting ?? '',
    'meeting:date': cover ? dayName(cover.date) : '',
    'cover:author': cover?.author ?? '',
    'cover:item': cover?.item ?? '',
    'cover:purpose': cover ? purposes[cover.purpose] : '',
  }
}

const purposes = { decision: 'For decision', assurance: 'For assurance', note: 'To note' }
