import { defineKpi, sql } from '../../define-kpi.ts'

export const updatesOnTime = defineKpi({
  id: 'updates-on-time',
  code: 'D6',
  title: 'Events in stalking cases of which the victim was told within 1 working day',
  shortTitle: 'Updates on time',
  question: 'Did we keep the victim told on time?',
  counted:
    'Arrests, releases on bail or under investigation, charges and decisions by prosecutors to take no further action in the month, and of these the ones of which the victim was told within 1 working day.',
  words: {
    cases: 'events to tell the victim of',
    met: 'told within 1 working day',
    month: 'month of the event',
    records: 'Derbyshire Constabulary investigation records',
  },
  kind: 'proportion',
  theme: 'victim-support',
  subject: 'event',
  breakdowns: ['division', 'district', 'event_kind'],
  better: 'higher',
  owner: 'Head of Public Protection',
  matureAfterDays: 4,
  needs: ['crimes', 'investigation_events'],
  caveats: [
    'Victims who asked for no updates are left out.',
    'Only contact that was logged as an event of its own counts; notes in free text do not reach this dashboard.',
    'One working day is the standard for victims with enhanced rights, which stalking gives; that of five working days is shown beside it.',
    'A decision by the police to take no further action is not among these events.',
    'Where the record says only that the victim was told before the event, it is counted as unknown.',
  ],
  version: 1,
  cases: sql`
    select event_id as subject_id,
           occurred_on as counted_on,
           case when informed_before then null
                else informed_on is not null and done.working_days - start.working_days <= 1
           end      as met
    from   warehouse.victim_update
    join   warehouse.stalking_crime using (crime_id)
    left   join warehouse.victim using (victim_id)
    left   join reference.calendar start on start.day = occurred_on
    left   join reference.calendar done  on done.day = informed_on
    where  victim.updates_wanted is not false
  `,
  measures: [
    {
      id: 'updates-on-time-five-days',
      code: 'D6-five',
      title: 'Events in stalking cases of which the victim was told within 5 working days',
      kind: 'proportion',
      matureAfterDays: 10,
      words: { met: 'told within 5 working days' },
      cases: sql`
        select event_id as subject_id,
               occurred_on as counted_on,
               case when informed_before then null
                    else informed_on is not null and done.working_days - start.working_days <= 5
               end      as met
        from   warehouse.victim_update
        join   warehouse.stalking_crime using (crime_id)
        left   join warehouse.victim using (victim_id)
        left   join reference.calendar start on start.day = occurred_on
        left   join reference.calendar done  on done.day = informed_on
        where  victim.updates_wanted is not false
      `,
    },
  ],
})
