import { purposeNames } from '@dashboard/contract/names'
import type { Paper } from '@dashboard/contract'
import { dayName } from '@dashboard/contract/month'
import type { PlaceholderName } from './placeholder-names.ts'

/** What a paper says of itself, by the names of the places. */
export function placeholderValues({
  title,
  subtitle,
  marking,
  force,
  asAt,
  cover,
}: Paper): Record<Exclude<PlaceholderName, 'paper:text'>, string> {
  return {
    'meeting:title': cover?.meeting ?? '',
    'meeting:date': cover ? dayName(cover.date) : '',
    'paper:title': title,
    'paper:subtitle': subtitle,
    'paper:marking': marking,
    'paper:as-at': dayName(asAt),
    'paper:force': force,
    'paper:author': cover?.author ?? '',
    'paper:item': cover?.item ?? '',
    'paper:purpose': cover ? purposeNames[cover.purpose] : '',
  }
}
