import { defineKpi, sql } from '../../define-kpi.ts'

export const breachResponse = defineKpi({
  id: 'breach-response',
  code: 'C8',
  title: 'Breaches of protective measures with an arrest within 24 hours',
  shortTitle: 'Response to breaches',
  question: 'When orders are broken, do we arrest?',
  counted:
    'Breaches of any protective measure recorded in the month, and of these the ones with an arrest on the same day or the next; where both times are recorded, within 24 hours.',
  words: {
    cases: 'breaches recorded',
    met: 'answered with an arrest within 24 hours',
    month: 'month recorded',
    records: 'Derbyshire Constabulary register of orders and breaches',
  },
  kind: 'proportion',
  theme: 'protection',
  subject: 'breach',
  breakdowns: ['division', 'measure_kind'],
  better: 'higher',
  owner: 'Head of Public Protection',
  matureAfterDays: 1,
  needs: ['protective_measures', 'breaches'],
  ownPopulation: true,
  caveats: [
    'Breaches by a suspect who could not be identified are counted: the record does not tell them apart.',
    'Most breaches have days but no times: an arrest on the next day counts although it can be more than 24 hours later.',
    'Breaches of all kinds of measure are counted together; look at Stalking Protection Orders first, under kind of measure.',
    'An arrest dated before the day the breach was recorded makes it unknown; no arrest recorded is no arrest.',
    'The rate rises when more breaches are found, which can be good work.',
  ],
  version: 1,
  cases: sql`
    select breach_id   as subject_id,
           recorded_on as counted_on,
           case when arrested_on < recorded_on then null
                when arrested_on = recorded_on + 1
                     and (recorded_at at time zone 'Europe/London')::time <> '00:00'
                     and (arrested_at at time zone 'Europe/London')::time <> '00:00'
                then arrested_at - recorded_at <= interval '24 hours'
                else coalesce(arrested_on - recorded_on <= 1, false)
           end         as met
    from   warehouse.breach
  `,
  measures: [
    {
      id: 'breach-response-charged',
      code: 'C8-charged',
      title: 'Breaches of protective measures charged within 90 days',
      kind: 'proportion',
      matureAfterDays: 90,
      words: { met: 'charged within 90 days' },
      cases: sql`
        select breach_id   as subject_id,
               recorded_on as counted_on,
               case when outcome_code in ('1', '1A')
                    then case when outcome_on >= recorded_on then outcome_on - recorded_on <= 90 end
                    else false
               end         as met
        from   warehouse.breach
      `,
    },
    {
      id: 'breach-response-rate',
      code: 'C8-rate',
      title: 'Breaches of Stalking Protection Orders for every 100 months that an order ran',
      kind: 'rate',
      per: 100,
      better: 'neither',
      matureAfterDays: 0,
      subject: 'order',
      breakdowns: ['division', 'route'],
      words: { cases: 'breaches of Stalking Protection Orders for every 100 order-months' },
      cases: sql`
        with running as (
          select order_id,
                 least(interim_made_on, made_on) as from_on,
                 least(ended_on, case when not coalesce(indefinite, false) then expires_on end,
                       case when made_on is null then least(refused_on, withdrawn_on) end) as to_on
          from   warehouse.spo
          where  num_nonnulls(interim_made_on, made_on) > 0
        )
        select order_id as subject_id, ends_on as counted_on, 0 as events,
               (least(to_on, ends_on + 1) - greatest(from_on, month)) / 30.4375 as exposure
        from   running
        join   warehouse.month_end on from_on <= ends_on and coalesce(to_on, 'infinity') > greatest(from_on, month)
        union  all
        select order_id, recorded_on, 1, 0
        from   warehouse.breach
        join   warehouse.spo_row using (measure_id)
      `,
    },
  ],
})
