/** Rows that are kept although something in them cannot be right, each kind with the SQL that lists them. */
export const faults: readonly { fault: string; sentence: string; from: string }[] = [
  {
    fault: 'recorded-before-report',
    sentence: 'Crimes recorded before they were reported',
    from: `warehouse.crime where recorded_at < reported_at`,
  },
  {
    fault: 'closed-before-report',
    sentence: 'Crimes closed or cancelled before they were reported',
    from: `warehouse.crime where least(closed_on, cancelled_on) < reported_on`,
  },
  {
    fault: 'closed-without-day',
    sentence: 'Closed crimes without the day they were closed',
    from: `warehouse.crime where status = 'closed' and closed_on is null`,
  },
  {
    fault: 'open-with-closing-day',
    sentence: 'Open crimes with a closing day: taken as open',
    from: `warehouse.crime where status = 'open' and closed_on is not null`,
  },
  {
    fault: 'reclassified-late',
    sentence: 'Crimes reclassified out after the end of the financial year they were recorded in: out of every month',
    from: `warehouse.crime where cancel_reason = 'reclassified'
             and cancelled_on > make_date(extract(year from recorded_on - interval '3 months')::integer + 1, 3, 31)`,
  },
  {
    fault: 'retired-area',
    sentence: 'Crimes under an area code that was not valid when they were recorded: counted under its successor',
    from: `warehouse.crime where not exists (select from reference.area where area.area_code = crime.area_code
             and crime.recorded_on between area.valid_from and coalesce(area.valid_to, 'infinity'))`,
  },
  {
    fault: 'offence-not-valid',
    sentence: 'Crimes under an offence code that was not valid when they were recorded: in no figure',
    from: `warehouse.crime where not exists (select from reference.offence where offence.offence_code = crime.offence_code
             and crime.recorded_on between offence.valid_from and coalesce(offence.valid_to, 'infinity'))`,
  },
  {
    fault: 'late-batch',
    sentence:
      'Crimes recorded in a batch four weeks or more after their report: counted in the month they were recorded',
    from: `warehouse.crime join (
             select recorded_on from warehouse.crime group by recorded_on
             having count(*) filter (where recorded_on - reported_on >= 28) >= greatest(5, count(*) * 0.1)
           ) batch using (recorded_on) where recorded_on - reported_on >= 28`,
  },
  {
    fault: 'blank-flag',
    sentence: 'Months in which an area left a flag blank that the rest of the force filled: those crimes are unknown',
    from: `(select area_code, date_trunc('month', recorded_on) as month, count(*) as crimes, count(domestic_abuse) as domestic_abuse,
                   count(online) as online, count(included_stalking) as included_stalking
            from   warehouse.crime group by 1, 2) as of_area
           join (select date_trunc('month', recorded_on) as month, count(*) as crimes, count(domestic_abuse) as domestic_abuse,
                        count(online) as online, count(included_stalking) as included_stalking
                 from   warehouse.crime group by 1) as whole using (month)
           cross join lateral (values (of_area.domestic_abuse, whole.domestic_abuse), (of_area.online, whole.online),
             (of_area.included_stalking, whole.included_stalking)) as flag (filled, filled_in_all)
           where of_area.crimes >= 5 and flag.filled * 10 <= of_area.crimes and flag.filled_in_all * 2 >= whole.crimes`,
  },
  {
    fault: 'charge-before-recording',
    sentence: 'Charges dated before the crime was recorded: the answer is unknown',
    from: `warehouse.outcome join warehouse.crime using (crime_id)
           where outcome_code in ('1', '1A') and is_current and assigned_on < recorded_on`,
  },
  {
    fault: 'outcome-before-recording',
    sentence: 'Other outcomes dated before the crime was recorded: counted all the same',
    from: `warehouse.outcome join warehouse.crime using (crime_id)
           where outcome_code not in ('1', '1A') and is_current and assigned_on < recorded_on`,
  },
  {
    fault: 'outcome-replaced',
    sentence: 'Outcomes that are no longer current, as they were changed or the crime was reopened: not counted',
    from: `warehouse.outcome where not is_current`,
  },
  {
    fault: 'no-current-outcome',
    sentence: 'Crimes with outcomes of which none is current: taken as having none',
    from: `(select from warehouse.outcome group by crime_id having not bool_or(is_current)) as reopened`,
  },
  {
    fault: 'several-outcomes',
    sentence:
      'Crimes with several current outcomes, as with several suspects: the first by Home Office precedence counts',
    from: `(select from warehouse.outcome where is_current group by crime_id having count(*) > 1) as several`,
  },
  {
    fault: 'order-before-report',
    sentence: 'Orders made before the crime was reported: left out of waiting times',
    from: `warehouse.spo join warehouse.spo_stalking_crime crime using (order_id)
           where least(interim_made_on, made_on) < crime.reported_on`,
  },
  {
    fault: 'order-before-recording',
    sentence: 'Orders made after the report but before the crime was recorded: counted',
    from: `warehouse.spo join warehouse.spo_stalking_crime crime using (order_id)
           where least(interim_made_on, made_on) >= crime.reported_on and least(interim_made_on, made_on) < crime.recorded_on`,
  },
  {
    fault: 'order-ends-first',
    sentence: 'Protective measures that are served, expire or end before they are made',
    from: `warehouse.protective_measure
           where least(served_on, expires_on, ended_on) < made_on or interim_served_on < interim_made_on`,
  },
  {
    fault: 'order-without-crime',
    sentence: 'Protective measures linked to no crime',
    from: `warehouse.protective_measure measure
           where not exists (select from warehouse.measure_crime link where link.measure_id = measure.measure_id)`,
  },
  {
    fault: 'order-of-several-crimes',
    sentence: 'Protective measures linked to several crimes: counted once, from the crime reported first',
    from: `(select from warehouse.measure_crime group by measure_id having count(*) > 1) as several`,
  },
  {
    fault: 'repeated-order',
    sentence: 'Rows that repeat a Stalking Protection Order: counted once',
    from: `warehouse.spo_row where measure_id <> order_id`,
  },
  {
    fault: 'engaged-before-offer',
    sentence: 'Victims engaged before support was offered: the answer is unknown',
    from: `warehouse.support_referral where engaged_on < offered_on`,
  },
  {
    fault: 'referral-out-of-order',
    sentence: 'Referrals for support with steps in an order that cannot be',
    from: `warehouse.support_referral
           where received_on < sent_on or first_contact_on < received_on or engaged_on < first_contact_on
              or closed_on < least(sent_on, received_on, first_contact_on, engaged_on)`,
  },
  {
    fault: 'silent-provider',
    sentence: 'Months in which a support provider sent nothing back: its accepted offers are unknown',
    from: `warehouse.silent_provider`,
  },
]
