import { defineKpi, sql } from '../../define-kpi.ts'
import { crimeDimensions } from '../../dimensions.ts'

export const cancelledAfterRecording = defineKpi({
  id: 'cancelled-after-recording',
  code: 'A8',
  title: 'Stalking crimes cancelled or changed to something else within 60 days',
  shortTitle: 'Cancelled or changed',
  question: 'How many stalking crimes are later cancelled or changed?',
  counted:
    'Crimes recorded in the month that were class 8Q at any time, cancelled ones among them, and of these the ones that were cancelled, or changed to another class for good, within 60 days of recording.',
  words: {
    cases: 'crimes recorded that were ever stalking',
    met: 'cancelled or changed within 60 days',
    month: 'month recorded',
    records: 'Derbyshire Constabulary crime records',
  },
  kind: 'proportion',
  theme: 'recording',
  subject: 'crime',
  breakdowns: crimeDimensions,
  better: 'neither',
  owner: 'Force Crime Registrar',
  matureAfterDays: 60,
  needs: ['crimes', 'classifications'],
  ownPopulation: true,
  caveats: [
    'Cancelling can be right: look at months that stand out, do not aim for a number.',
    'Since 2023 a supervisor can cancel a crime, which made it easier.',
    'A crime cancelled, or no longer stalking, without a day that says when is counted as unknown.',
    'A crime that became something else and was changed back is still stalking and was not changed.',
  ],
  version: 1,
  cases: sql`
    with change as (
      select crime_id,
             bool_or(was_stalking or became_stalking)                               as ever_stalking,
             max(changed_on) filter (where was_stalking and not became_stalking)    as left_on
      from   warehouse.code_change
      group  by crime_id
    ),
    ever_stalking as (
      select crime.crime_id, crime.recorded_on, crime.cancelled_on, crime.cancel_reason,
             latest.ho_class = '8Q' as still_stalking,
             change.left_on
      from   warehouse.crime
      join   reference.offence latest
             on  latest.offence_code = crime.offence_code
             and crime.recorded_on between latest.valid_from and coalesce(latest.valid_to, 'infinity')
      left   join reference.offence initial
             on  initial.offence_code = crime.initial_offence_code
             and crime.recorded_on between initial.valid_from and coalesce(initial.valid_to, 'infinity')
      left   join change on change.crime_id = crime.crime_id
      where  latest.ho_class = '8Q' or initial.ho_class = '8Q' or change.ever_stalking
    )
    select crime_id    as subject_id,
           recorded_on as counted_on,
           case when cancelled_on >= recorded_on then cancelled_on - recorded_on <= 60
                when cancelled_on is null and cancel_reason is null then false
           end
           or
           case when still_stalking then false
                when left_on >= recorded_on then left_on - recorded_on <= 60
           end         as met
    from   ever_stalking
  `,
})
