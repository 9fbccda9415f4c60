import { defineKpi, sql } from '../../define-kpi.ts'

export const orderStageTimes = defineKpi({
  id: 'order-stage-times',
  code: 'C3',
  headlineCode: 'C3a',
  title: 'Time from report to the decision to apply for a Stalking Protection Order',
  shortTitle: 'Time to each stage of an order',
  question: 'Where does the time go: us, lawyers or court?',
  counted:
    'Decisions in the month to apply for a Stalking Protection Order: days from the first report of the earliest linked stalking crime to the decision. The later stages are shown beside it, each from its own beginning.',
  words: {
    cases: 'orders to be sought',
    met: 'decided on',
    start: 'first report',
    month: 'month of the decision',
    records: 'Derbyshire Constabulary register of orders',
  },
  kind: 'duration',
  clock: 'days',
  ends: { decided: 'Decided to apply' },
  horizons: [7, 14, 28, 90],
  theme: 'protection',
  subject: 'order',
  breakdowns: ['division', 'route'],
  better: 'lower',
  owner: 'Head of Legal Services',
  matureAfterDays: 0,
  needs: ['crimes', 'protective_measures', 'measure_crimes'],
  ownPopulation: true,
  caveats: [
    'Up to the lodging of an application the time is the force’s and its lawyers’; from there to the order it is the court’s.',
    'Only orders that were decided to be sought: it does not say how long the others were thought about.',
    'The stages do not add up to the whole: each has its own cases, and a median of a sum is no sum of medians.',
    'From the decision to the application time is in working days, otherwise in days.',
    'A decision without a day, without a linked stalking crime, or dated before the report is counted as unknown.',
    'An interim order whose serving has no day is timed from the full order to its serving, and is unknown without one.',
  ],
  version: 1,
  cases: sql`
    select spo.order_id                      as subject_id,
           coalesce(considered_on, applied_on) as counted_on,
           case when considered_on is not null then crime.reported_on end as started_on,
           considered_on                     as ended_on,
           'decided'                         as ended_by
    from   warehouse.spo
    left   join warehouse.spo_stalking_crime crime using (order_id)
    where  decision = 'apply'
    and    num_nonnulls(considered_on, applied_on) > 0
  `,
  measures: [
    {
      id: 'order-stage-times-application',
      code: 'C3b',
      title: 'Working days from the decision to apply for a Stalking Protection Order to the application',
      kind: 'duration',
      clock: 'days',
      ends: { applied: 'Application lodged', withdrawn: 'Withdrawn' },
      horizons: [5, 10, 20, 40],
      matureAfterDays: 60,
      words: { met: 'applied for', start: 'the decision to apply' },
      // Days are put as many days after 1 January 2010 as there were working days, so that their difference is in those.
      cases: sql`
        select order_id                                    as subject_id,
               coalesce(considered_on, applied_on)         as counted_on,
               case when till_on >= considered_on then date '2010-01-01' + decided.working_days end as started_on,
               date '2010-01-01' + till.working_days       as ended_on,
               case when applied_on = till_on then 'applied' when withdrawn_on = till_on then 'withdrawn' end as ended_by
        from   warehouse.spo
        cross  join warehouse.cut_off
        cross  join lateral (values (coalesce(least(applied_on, withdrawn_on), as_on))) as ends (till_on)
        left   join reference.calendar decided on decided.day = considered_on
        left   join reference.calendar till on till.day = till_on
        where  decision = 'apply'
        and    num_nonnulls(considered_on, applied_on) > 0
      `,
    },
    {
      id: 'order-stage-times-hearing',
      code: 'C3c',
      title: 'Time from the application for a Stalking Protection Order to the first hearing',
      kind: 'duration',
      clock: 'days',
      ends: { heard: 'First hearing', withdrawn: 'Withdrawn' },
      horizons: [7, 14, 28, 90],
      matureAfterDays: 90,
      words: { cases: 'applications lodged', met: 'heard', start: 'the application', month: 'month lodged' },
      cases: sql`
        select order_id                                    as subject_id,
               applied_on                                  as counted_on,
               case when heard_on is not null or num_nonnulls(interim_made_on, made_on, refused_on) = 0 then applied_on end as started_on,
               least(heard_on, withdrawn_on)               as ended_on,
               case when heard_on <= coalesce(withdrawn_on, 'infinity') then 'heard'
                    when withdrawn_on is not null then 'withdrawn'
               end                                         as ended_by
        from   warehouse.spo
        cross  join warehouse.cut_off
        cross  join lateral (values (case when first_hearing_on <= as_on then first_hearing_on end)) as hearing (heard_on)
        where  applied_on is not null
      `,
    },
    {
      id: 'order-stage-times-order',
      code: 'C3d',
      title: 'Time from the application for a Stalking Protection Order to the first order, interim or full',
      kind: 'duration',
      clock: 'days',
      ends: { made: 'Order made', refused: 'Refused', withdrawn: 'Withdrawn' },
      horizons: [7, 28, 60, 180],
      matureAfterDays: 180,
      words: {
        cases: 'applications lodged',
        met: 'granted an order',
        start: 'the application',
        month: 'month lodged',
      },
      cases: sql`
        select order_id                                    as subject_id,
               applied_on                                  as counted_on,
               applied_on                                  as started_on,
               till_on                                     as ended_on,
               case till_on when first_made_on then 'made' when refused_on then 'refused' when withdrawn_on then 'withdrawn' end as ended_by
        from   warehouse.spo
        cross  join lateral (values (coalesce(
                 least(case when interim_made_on >= applied_on then interim_made_on end,
                       case when made_on >= applied_on then made_on end),
                 interim_made_on, made_on))) as first_order (first_made_on)
        cross  join lateral (values (least(first_made_on, refused_on, withdrawn_on))) as ends (till_on)
        where  applied_on is not null
      `,
    },
    {
      id: 'order-stage-times-service',
      code: 'C3e',
      title: 'Time from the first Stalking Protection Order, interim or full, to its serving',
      kind: 'duration',
      clock: 'days',
      ends: { served: 'Served', ended: 'Ended before it was served' },
      horizons: [1, 3, 7, 14],
      matureAfterDays: 14,
      words: { cases: 'orders made', met: 'served', start: 'the order', month: 'month made' },
      cases: sql`
        select order_id                                    as subject_id,
               least(interim_made_on, made_on)             as counted_on,
               case when interim_served_on is not null then interim_made_on else made_on end as started_on,
               least(order_served_on, over_on)             as ended_on,
               case when order_served_on <= coalesce(over_on, 'infinity') then 'served' when over_on is not null then 'ended' end as ended_by
        from   warehouse.spo
        cross  join warehouse.cut_off
        cross  join lateral (values (
                 coalesce(interim_served_on, served_on),
                 least(ended_on, case when expires_on <= as_on and indefinite is not true then expires_on end))) as days (order_served_on, over_on)
        where  num_nonnulls(interim_made_on, made_on) > 0
      `,
    },
  ],
})
