import { defineKpi, sql } from '../../define-kpi.ts'

export const planDelivery = defineKpi({
  id: 'plan-delivery',
  code: 'H3',
  title: 'Milestones of the action plan delivered by their published date',
  shortTitle: 'Plan delivery',
  question: 'Is the action plan being delivered?',
  counted:
    'Lines of the plan, recommendations and the force’s own, whose first due date lies in the month, and of these the ones done by that date. Beside them all lines of the plan by their status at the end of each month.',
  words: {
    cases: 'milestones',
    met: 'delivered by the date first published',
    month: 'month first due',
    records: 'Stalking Delivery Group action plan',
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
  whenEmpty: 'No line of the plan has fallen due yet. This is not a nought.',
  caveats: [
    'Moving a date helps nobody here: a line is held to the first date that was ever set, whatever was agreed later.',
    'A line of which nobody has said anything, or whose first date is not checked against where it was published, is unknown.',
    'Status is what the owner says, with a reason; done is not yet a change in what victims find.',
    'It is the plan as it stood at the as-at of the extract: what was written since counts with the next load.',
  ],
  version: 2,
  cases: sql`
    select line.plan_line_id as subject_id,
           line.first_due_on as counted_on,
           case when line.status is null or not line.first_due_verified then null
                else coalesce(line.completed_on <= line.first_due_on, false)
           end               as met
    from   warehouse.cut_off
    cross  join lateral dashboard.plan_line_on(cut_off.as_at) as line
    where  line.first_due_on <= cut_off.as_on
  `,
  measures: [
    {
      id: 'plan-delivery-status',
      code: 'H3-status',
      title: 'Lines of the action plan by status',
      kind: 'mix',
      categories: {
        complete: 'Complete',
        'on-track': 'On track',
        'at-risk': 'At risk',
        overdue: 'Overdue',
        'not-started': 'Not started',
      },
      monthEnd: true,
      better: 'neither',
      words: { cases: 'lines of the plan', month: 'month end' },
      cases: sql`
        select line.plan_line_id as subject_id,
               month_end.ends_on as counted_on,
               line.status       as category
        from   warehouse.cut_off
        cross  join warehouse.recent_month_end as month_end
        cross  join lateral dashboard.plan_line_on(
                 least(cut_off.as_at, (month_end.ends_on + time '23:59:59') at time zone 'Europe/London')
               ) as line
      `,
    },
  ],
})
