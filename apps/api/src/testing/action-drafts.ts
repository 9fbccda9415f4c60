/** What is sent of an action, an update of it, and an event, by tests. */
export const actionDraft = {
  title: 'Charge clinics begin',
  what: 'Go through every case with a prosecutor each week.',
  owner: 'Head of Crime',
  startsOn: '2025-05-06',
  dueOn: '2025-12-31',
  source: 'delivery-group',
  kpis: ['F1', 'F4'],
  planLine: null,
  meeting: null,
  effectKpi: 'F1',
  effectDirection: 'higher',
  effectMonth: '2025-05',
}
export const updateDraft = {
  updates: 0,
  status: 'on-track',
  on: '2025-06-02',
  words: 'Half of them are held.',
  evidence: null,
}
export const eventDraft = {
  kpis: ['F1'],
  on: '2024-11',
  label: 'New team in the east',
  words: 'A team took over in the east.',
}
