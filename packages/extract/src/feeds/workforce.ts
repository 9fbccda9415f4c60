import { codes, decimal, emptyInKey, month, reference, required, type Feed } from '../feed.ts'

export const workforce: Feed = {
  name: 'workforce',
  table: 'workforce',
  key: ['month', 'team_type', 'area_code'],
  columns: [
    required('month', month),
    required('team_type', codes('response investigation specialist advocate')),
    emptyInKey('area_code', reference('areas')),
    required('fte', decimal),
  ],
}
