import { defineKpi, sql } from '../../define-kpi.ts'

export const programmePathway = defineKpi({
  id: 'programme-pathway',
  code: 'E3',
  title: 'Perpetrators referred to a programme who completed it within 180 days',
  shortTitle: 'Programme pathway',
  question: 'Do perpetrators start and finish programmes?',
  counted:
    'Referrals of perpetrators to a programme in the month, and of these the ones that were assessed, found suitable, started and completed within 180 days.',
  words: {
    cases: 'perpetrators referred',
    met: 'completed within 180 days',
    start: 'referral',
    month: 'month of referral',
    records: 'programme providers’ returns to Derbyshire Constabulary',
  },
  kind: 'funnel',
  stages: {
    referred: 'Referred',
    assessed: 'Assessed',
    suitable: 'Suitable',
    started: 'Started',
    completed: 'Completed',
  },
  theme: 'perpetrators',
  subject: 'programme',
  breakdowns: ['programme_route'],
  better: 'higher',
  owner: 'Head of Offender Management',
  matureAfterDays: 180,
  needs: ['programme_referrals'],
  ownPopulation: true,
  whenEmpty: 'No programme has been commissioned yet.',
  caveats: [
    'Programmes have few places: a lower share can mean more referrals, not fewer starts.',
    'A later stage implies the earlier ones; a stage reached after 180 days is not counted.',
    'A programme that ended as completed counts although the day is not recorded.',
    'A referral with a stage dated before it is counted as unknown, unless the programme was completed.',
  ],
  version: 1,
  cases: sql`
    select referral_id as subject_id,
           referred_on as counted_on,
           case when completed then true
                when misdated  then null
                else false
           end         as met,
           case when completed then 'completed'
                when started   then 'started'
                when suitable  then 'suitable'
                when assessed  then 'assessed'
                else 'referred'
           end         as stage
    from   warehouse.programme_progress
  `,
  measures: [
    {
      id: 'programme-pathway-started',
      code: 'E3-started',
      title: 'Perpetrators suitable for a programme who started it within 180 days of referral',
      kind: 'proportion',
      words: { cases: 'suitable perpetrators referred', met: 'started within 180 days' },
      cases: sql`
        select referral_id as subject_id,
               referred_on as counted_on,
               case when started  then true
                    when misdated then null
                    else false
               end         as met
        from   warehouse.programme_progress
        where  suitable
      `,
    },
    {
      id: 'programme-pathway-completed',
      code: 'E3-completed',
      title: 'Perpetrators who started a programme and completed it within 180 days of referral',
      kind: 'proportion',
      words: { cases: 'perpetrators who started, of those referred' },
      cases: sql`
        select referral_id as subject_id,
               referred_on as counted_on,
               case when completed then true
                    when misdated  then null
                    else false
               end         as met
        from   warehouse.programme_progress
        where  started
      `,
    },
    {
      id: 'programme-pathway-time',
      code: 'E3-time',
      title: 'Time from referral of perpetrators to the start of a programme',
      kind: 'duration',
      clock: 'days',
      ends: { started: 'Started', unsuitable: 'Found unsuitable' },
      horizons: [30, 60, 90, 180],
      better: 'lower',
      words: { met: 'on a programme' },
      cases: sql`
        select referral_id as subject_id,
               referred_on as counted_on,
               case when left_on_no_day then null else referred_on end as started_on,
               coalesce(started_on, unsuitable_on)                     as ended_on,
               case when started_on is not null then 'started'
                    when unsuitable_on is not null then 'unsuitable'
               end         as ended_by
        from   warehouse.programme_referral
        cross  join lateral (values (case when not suitable then assessed_on end)) as assessment (unsuitable_on)
        cross  join lateral (values (
                 started_on is null and unsuitable_on is null
                 and (completed_on is not null or exit_reason is not null or suitable is false))) as record (left_on_no_day)
      `,
    },
  ],
})
