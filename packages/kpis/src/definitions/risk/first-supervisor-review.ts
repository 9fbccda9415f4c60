import { defineKpi, sql } from '../../define-kpi.ts'
import { crimeDimensions } from '../../dimensions.ts'

export const firstSupervisorReview = defineKpi({
  id: 'first-supervisor-review',
  code: 'B4',
  title: 'Stalking crimes reviewed by a supervisor in time',
  shortTitle: 'First supervisor review',
  question: 'Did a supervisor look at it in time?',
  counted:
    'Crimes recorded in the month and still open when their review was due, and of these the ones that a supervisor reviewed within 72 hours of recording, or 24 hours where the first risk form is graded high.',
  words: {
    cases: 'crimes recorded',
    met: 'reviewed in time',
    start: 'recording',
    month: 'month recorded',
    records: 'Derbyshire Constabulary crime records and supervisor reviews',
  },
  kind: 'proportion',
  theme: 'risk',
  subject: 'crime',
  breakdowns: [...crimeDimensions.filter((name) => name !== 'victim_ethnicity'), 'source_channel', 'team_type'],
  better: 'higher',
  owner: 'Head of Investigations',
  matureAfterDays: 3,
  needs: ['crimes', 'risk_assessments', 'supervisor_reviews'],
  caveats: [
    'A review at closure is not a first review.',
    'A crime closed before the day on which its review was due is left out, reviewed or not; so are historic crimes.',
    'A crime whose only reviews are from before recording, or that was closed on a day that the record does not give, is unknown.',
    'Where the first review or the recording has no time of day the crime is unknown, unless a later review is in time for certain.',
    'It says nothing of the quality of the review: see the dip samples (H1).',
  ],
  version: 1,
  cases: sql`
    select crime_id    as subject_id,
           recorded_on as counted_on,
           case when status = 'closed' and closed_on is null then null
                when review.first_timed_at <= due_at then true
                when review.crime_id is null then false
                when review.first_at is null or warehouse.time_unknown(review.first_at) or recorded_time_unknown then null
                else false
           end         as met
    from   warehouse.stalking_crime
    cross  join lateral (values (recorded_at + case when high_risk then interval '24 hours' else interval '72 hours' end)) as due (due_at)
    left   join warehouse.first_review review using (crime_id)
    where  not historic
    and    (status = 'closed' and closed_on < (due_at at time zone 'Europe/London')::date) is not true
  `,
  measures: [
    {
      id: 'first-supervisor-review-time',
      code: 'B4-time',
      title: 'Time from recording of a stalking crime to its first review by a supervisor',
      kind: 'duration',
      clock: 'hours',
      ends: { reviewed: 'Reviewed' },
      horizons: [24, 72],
      better: 'lower',
      words: { met: 'reviewed' },
      cases: sql`
        select crime_id    as subject_id,
               recorded_on as counted_on,
               case when review.crime_id is null and status = 'closed' and closed_on is null then null
                    when review.crime_id is not null and review.first_at is null then null
                    when recorded_time_unknown or warehouse.time_unknown(review.first_at) then null
                    else recorded_at
               end         as started_at,
               case when review.crime_id is not null then review.first_at
                    when status = 'closed' then least((closed_on + time '23:59') at time zone 'Europe/London', cut_off.as_at)
               end         as ended_at,
               case when review.first_at is not null then 'reviewed' end as ended_by
        from   warehouse.stalking_crime
        cross  join warehouse.cut_off
        left   join warehouse.first_review review using (crime_id)
        where  not historic
      `,
    },
  ],
})
