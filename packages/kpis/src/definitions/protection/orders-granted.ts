import { defineKpi, sql } from '../../define-kpi.ts'

export const ordersGranted = defineKpi({
  id: 'orders-granted',
  code: 'C4',
  title: 'Stalking Protection Orders granted, of those decided',
  shortTitle: 'Orders granted',
  question: 'How many orders do we seek and get?',
  counted:
    'Stalking Protection Orders whose case ended in the month, with a full order, a refusal or a withdrawal, and of these the ones that ended with a full order.',
  words: {
    cases: 'orders decided',
    met: 'granted',
    month: 'month of the decision',
    records: 'Derbyshire Constabulary register of orders',
  },
  kind: 'proportion',
  theme: 'protection',
  subject: 'order',
  breakdowns: ['division', 'route'],
  better: 'higher',
  owner: 'Head of Legal Services',
  matureAfterDays: 0,
  needs: ['protective_measures'],
  ownPopulation: true,
  caveats: [
    'One case for each order, however many crimes it was sought for; rows that repeat an order count once.',
    'Cases still to be decided, with an interim order or without, are not in the rate: they are shown as pending.',
    'Newspapers divide the orders granted by all applications, which gives a lower figure.',
    'About one order is granted a month: read the counts and twelve months together, not a month’s percentage.',
    'A withdrawal after the full order was made is not counted.',
  ],
  version: 1,
  cases: sql`
    select order_id                                    as subject_id,
           coalesce(made_on, refused_on, withdrawn_on) as counted_on,
           made_on is not null                         as met
    from   warehouse.spo
    where  num_nonnulls(made_on, refused_on, withdrawn_on) > 0
  `,
  measures: [
    {
      id: 'orders-granted-applied',
      code: 'C4-applied',
      title: 'Applications for a Stalking Protection Order',
      kind: 'count',
      better: 'neither',
      words: { cases: 'applications lodged', month: 'month lodged' },
      cases: sql`
        select order_id as subject_id, applied_on as counted_on from warehouse.spo where applied_on is not null
      `,
    },
    {
      id: 'orders-granted-interim',
      code: 'C4-interim',
      title: 'Interim Stalking Protection Orders made',
      kind: 'count',
      better: 'neither',
      words: { cases: 'interim orders made', month: 'month made' },
      cases: sql`
        select order_id as subject_id, interim_made_on as counted_on from warehouse.spo where interim_made_on is not null
      `,
    },
    {
      id: 'orders-granted-made',
      code: 'C4-made',
      title: 'Full Stalking Protection Orders made',
      kind: 'count',
      better: 'neither',
      words: { cases: 'full orders made', month: 'month made' },
      cases: sql`
        select order_id as subject_id, made_on as counted_on from warehouse.spo where made_on is not null
      `,
    },
    {
      id: 'orders-granted-refused',
      code: 'C4-refused',
      title: 'Applications for a Stalking Protection Order refused',
      kind: 'count',
      better: 'neither',
      words: { cases: 'applications refused', month: 'month refused' },
      cases: sql`
        select order_id as subject_id, refused_on as counted_on from warehouse.spo where refused_on is not null
      `,
    },
    {
      id: 'orders-granted-withdrawn',
      code: 'C4-withdrawn',
      title: 'Applications for a Stalking Protection Order withdrawn',
      kind: 'count',
      better: 'neither',
      words: { cases: 'applications withdrawn', month: 'month withdrawn' },
      cases: sql`
        select order_id as subject_id, withdrawn_on as counted_on
        from   warehouse.spo
        where  withdrawn_on < coalesce(made_on, 'infinity')
      `,
    },
    {
      id: 'orders-granted-pending',
      code: 'C4-pending',
      title: 'Applications for a Stalking Protection Order that wait for a decision',
      kind: 'snapshot',
      asks: false,
      better: 'neither',
      words: { cases: 'applications waiting for a decision', month: 'month end' },
      cases: sql`
        select order_id as subject_id, ends_on as counted_on
        from   warehouse.spo
        join   warehouse.month_end on applied_on <= ends_on
        where  applied_on is not null
        and    coalesce(least(made_on, refused_on, withdrawn_on), 'infinity') > ends_on
      `,
    },
  ],
})
