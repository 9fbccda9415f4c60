import { codes, emptyInKey, month, optional, reference, required, whole, type Feed } from '../feed.ts'

export const training: Feed = {
  name: 'training',
  table: 'training',
  key: ['month', 'role_group', 'area_code'],
  columns: [
    required('month', month),
    required('role_group', codes('contact response investigator supervisor student legal')),
    emptyInKey('area_code', reference('areas')),
    required('headcount', whole(0)),
    required('trained', whole(0)),
    optional('champions', whole(0)),
  ],
  rowChecks: [
    { rule: 'trained', column: 'trained', broken: (cell) => Number(cell('trained')) > Number(cell('headcount')) },
  ],
}
