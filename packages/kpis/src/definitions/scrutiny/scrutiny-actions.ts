import { defineKpi, sql } from '../../define-kpi.ts'

export const scrutinyActions = defineKpi({
  id: 'scrutiny-actions',
  code: 'H2',
  title: 'Actions from scrutiny and inspection closed on time',
  shortTitle: 'Scrutiny actions',
  question: 'Do we finish what scrutiny asks for?',
  counted:
    'Actions from the Stalking Scrutiny Panel and from inspections that fall due in the month, and of these the ones closed by their due date. Beside them those that are overdue at the end of each month.',
  words: {
    cases: 'actions due',
    met: 'closed on time',
    month: 'month due',
    records: 'Stalking Delivery Group record of actions',
  },
  kind: 'proportion',
  theme: 'scrutiny',
  subject: 'force',
  breakdowns: [],
  better: 'higher',
  owner: 'Chair of the Stalking Delivery Group',
  matureAfterDays: 0,
  needs: [],
  ownPopulation: true,
  keptHere: true,
  ofNoPerson: true,
  whenEmpty: 'No action from the Scrutiny Panel or an inspection has fallen due yet. This is not a nought.',
  caveats: [
    'An action closed on time is not yet an action that worked.',
    'A due date may be moved until it has passed: one that is moved after that counts as it was.',
    'What is withdrawn by its due date is not counted; what is withdrawn after it was not closed on time.',
    'They are the actions as they stood at the as-at of the extract: what was written since counts with the next load.',
  ],
  version: 2,
  cases: sql`
    select asked.action_id                                  as subject_id,
           asked.held_to                                    as counted_on,
           coalesce(asked.closed_on <= asked.held_to, false) as met
    from   warehouse.cut_off
    cross  join lateral dashboard.action_on(cut_off.as_at) as asked
    where  asked.source in ('scrutiny-panel', 'inspection')
    and    asked.held_to <= cut_off.as_on
    and    (asked.withdrawn_on is null or asked.withdrawn_on > asked.held_to)
  `,
  measures: [
    {
      id: 'scrutiny-actions-overdue',
      code: 'H2-overdue',
      title: 'Actions from scrutiny and inspection that are overdue',
      kind: 'snapshot',
      asks: false,
      better: 'lower',
      words: { cases: 'actions overdue', month: 'month end' },
      cases: sql`
        select asked.action_id   as subject_id,
               month_end.ends_on as counted_on
        from   warehouse.cut_off
        cross  join lateral dashboard.action_on(cut_off.as_at) as asked
        join   warehouse.recent_month_end as month_end on month_end.ends_on > asked.held_to
        where  asked.source in ('scrutiny-panel', 'inspection')
        and    (asked.closed_on is null or asked.closed_on > month_end.ends_on)
        and    (asked.withdrawn_on is null or asked.withdrawn_on > month_end.ends_on)
      `,
    },
  ],
})
