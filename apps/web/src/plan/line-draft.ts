import type { PlanVersion } from '@dashboard/contract'
import type { Fields } from '../forms/use-form.ts'

/** What was typed, as it is sent: an empty part is left out of the line. */
export function lineDraft(fields: Fields): object {
  const { number, title, addressedTo, theme, owner, wordingStatus, wordingSource } = fields
  const orNone = (name: string) => fields[name]?.trim() || null
  return {
    number,
    title,
    addressedTo,
    theme,
    owner,
    wordingStatus,
    wordingSource,
    status: orNone('status'),
    reason: orNone('reason'),
    completedOn: orNone('completedOn'),
    dueOn: orNone('dueOn'),
    dueStatus: orNone('dueStatus'),
    wording: orNone('wording'),
    kpis: (fields['kpis'] ?? '').split(/[\s,;]+/).filter(Boolean),
  }
}

/** What a version says, as the fields of the form hold it. */
export function fieldsOf(version: PlanVersion): Fields {
  return {
    number: version.number,
    title: version.title,
    addressedTo: version.addressedTo,
    theme: version.theme.id,
    owner: version.owner,
    status: version.said ?? '',
    reason: version.reason ?? '',
    completedOn: version.completedOn ?? '',
    dueOn: version.dueOn ?? '',
    dueStatus: version.dueStatus ?? '',
    kpis: version.kpis.join(', '),
    wording: version.wording ?? '',
    wordingStatus: version.wordingStatus,
    wordingSource: version.wordingSource,
  }
}
