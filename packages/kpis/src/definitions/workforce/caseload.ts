import { defineKpi, sql } from '../../define-kpi.ts'

export const caseload = defineKpi({
  id: 'caseload',
  code: 'G3',
  title: 'Open stalking crimes for each full-time investigator',
  shortTitle: 'Caseload',
  question: 'Are workloads safe?',
  counted:
    'Crimes of class 8Q, not cancelled, that are open at the end of the month, for each full-time equivalent of investigators, specialists among them.',
  words: {
    cases: 'open crimes for each full-time investigator',
    met: 'open',
    month: 'month',
    records: 'Derbyshire Constabulary crime records and workforce returns',
  },
  kind: 'rate',
  per: 1,
  monthEnd: true,
  theme: 'workforce',
  subject: 'force',
  breakdowns: [],
  better: 'lower',
  owner: 'Head of Public Protection',
  matureAfterDays: 0,
  needs: ['crimes', 'investigation_events', 'support_referrals', 'workforce'],
  caveats: [
    'An average: it does not show that some carry more than others, and no person is in these records.',
    'Investigators carry other crimes too, which are not counted here.',
    'Every open stalking crime is counted, those that response officers hold among them.',
    'Months without a workforce return have no figure; past months take no account of cases reopened since.',
    'A crime closed without a day that says when is not counted as open.',
    'Referrals that a provider could not reach and did not close stay on its waiting list.',
  ],
  version: 1,
  cases: sql`
    with staff as (
      select month, fte from warehouse.workforce where team_type in ('investigation', 'specialist')
    )
    select crime_id as subject_id, ends_on as counted_on, 1 as events, 0 as exposure
    from   warehouse.stalking_crime
    cross  join warehouse.cut_off
    cross  join lateral generate_series(date_trunc('month', recorded_on::timestamp),
                                        case when status = 'open' then as_on else closed_on end, interval '1 month') as month
    cross  join lateral (values (least((month + interval '1 month - 1 day')::date, as_on))) as month_end (ends_on)
    where  (status = 'open' or closed_on > ends_on)
    and    month::date in (select month from staff)
    union  all
    select null, month, 0, fte from staff
  `,
  measures: [
    {
      id: 'caseload-specialist',
      code: 'G3-specialist',
      title: 'Open stalking crimes with specialists for each full-time specialist',
      kind: 'rate',
      per: 1,
      monthEnd: true,
      words: { cases: 'open crimes for each full-time specialist' },
      cases: sql`
        with staff as (
          select month, fte from warehouse.workforce where team_type = 'specialist'
        ),
        allocated as (
          select crime_id, detail, occurred_on as from_on,
                 lead(occurred_on) over (partition by crime_id order by occurred_at, event_id) as to_on
          from   warehouse.investigation_event
          where  kind = 'allocated'
        ),
        held as (
          select crime_id, from_on, least(to_on, case when status = 'closed' then closed_on end) as to_on
          from   warehouse.stalking_crime
          join   allocated using (crime_id)
          where  detail = 'specialist'
          and    (status = 'open' or closed_on is not null)
        )
        select crime_id as subject_id, ends_on as counted_on, 1 as events, 0 as exposure
        from   held
        cross  join warehouse.cut_off
        cross  join lateral generate_series(date_trunc('month', from_on::timestamp), coalesce(to_on, as_on), interval '1 month') as month
        cross  join lateral (values (least((month + interval '1 month - 1 day')::date, as_on))) as month_end (ends_on)
        where  (to_on is null or to_on > ends_on)
        and    month::date in (select month from staff)
        union  all
        select null, month, 0, fte from staff
      `,
    },
    {
      id: 'caseload-advocate',
      code: 'G3-advocate',
      title: 'Victims supported for each full-time stalking advocate',
      kind: 'rate',
      per: 1,
      monthEnd: true,
      words: { cases: 'victims supported for each full-time advocate' },
      cases: sql`
        with staff as (
          select month, fte from warehouse.workforce where team_type = 'advocate'
        )
        select referral_id as subject_id, ends_on as counted_on, 1 as events, 0 as exposure
        from   warehouse.support_referral
        join   warehouse.stalking_crime using (crime_id)
        cross  join warehouse.cut_off
        cross  join lateral generate_series(date_trunc('month', engaged_on::timestamp),
                                            coalesce(support_referral.closed_on, as_on), interval '1 month') as month
        cross  join lateral (values (least((month + interval '1 month - 1 day')::date, as_on))) as month_end (ends_on)
        where  provider in ('derby_advocacy', 'county_advocacy')
        and    (support_referral.closed_on is null or support_referral.closed_on > ends_on)
        and    month::date in (select month from staff)
        union  all
        select null, month, 0, fte from staff
      `,
    },
    {
      id: 'caseload-waiting',
      code: 'G3-waiting',
      title: 'Victims referred to a stalking advocate and waiting for first contact',
      kind: 'snapshot',
      asks: false,
      words: { cases: 'victims waiting for first contact' },
      cases: sql`
        select referral_id as subject_id, ends_on as counted_on
        from   warehouse.support_referral
        join   warehouse.stalking_crime using (crime_id)
        cross  join warehouse.cut_off
        cross  join lateral (values (least(first_contact_on, engaged_on, support_referral.closed_on))) as waited (until_on)
        cross  join lateral generate_series(date_trunc('month', received_on::timestamp), coalesce(until_on, as_on), interval '1 month') as month
        cross  join lateral (values (least((month + interval '1 month - 1 day')::date, as_on))) as month_end (ends_on)
        where  provider in ('derby_advocacy', 'county_advocacy')
        and    (until_on is null or until_on > ends_on)
      `,
    },
  ],
})
