import type { Figure } from '@dashboard/contract'

export function isText(unit: Figure['table']['columns'][number]['unit']): boolean {
  return unit === 'text' || unit === 'month'
}
