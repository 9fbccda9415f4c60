import type { Feed } from '../feeds.ts'

/** A field of a feed that may be empty, what it is called in a sentence, and the KPIs that cannot do without it. */
export type FieldNeeded = { field: string; feed: Feed; name: string; kpis: readonly string[] }

/** As `warehouse.field_filled` counts them: only rows that owe a value. */
export const fieldsNeeded: readonly FieldNeeded[] = [
  {
    field: 'crimes.reported_at',
    feed: 'crimes',
    name: 'the time of the report',
    kpis: ['recorded-within-a-day', 'risk-assessed-within-a-day', 'time-to-risk-assessment'],
  },
  {
    field: 'crimes.closed_on',
    feed: 'crimes',
    name: 'the day of closing',
    kpis: [
      'first-supervisor-review',
      'suspect-arrested-or-interviewed',
      'time-limit-watch',
      'time-to-risk-assessment',
      'caseload',
    ],
  },
  {
    field: 'crimes.last_incident_on',
    feed: 'crimes',
    name: 'the day of the last incident',
    kpis: ['time-limit-watch'],
  },
  {
    field: 'crimes.domestic_abuse',
    feed: 'crimes',
    name: 'the domestic abuse flag',
    kpis: ['included-classification'],
  },
  { field: 'crimes.online', feed: 'crimes', name: 'the online flag', kpis: ['digital-investigation'] },
  { field: 'crimes.relationship', feed: 'crimes', name: 'the relationship to the suspect', kpis: ['disparity'] },
  { field: 'crimes.victim_id', feed: 'crimes', name: 'the victim', kpis: ['repeat-victims', 'cases-discussed'] },
  { field: 'victims.sex', feed: 'victims', name: 'the sex of the victim', kpis: ['disparity'] },
  { field: 'victims.age_band', feed: 'victims', name: 'the age of the victim', kpis: ['disparity'] },
  { field: 'victims.ethnicity', feed: 'victims', name: 'the ethnicity of the victim', kpis: ['disparity'] },
  {
    field: 'risk_assessments.approved_by',
    feed: 'risk_assessments',
    name: 'who approved a new risk form',
    kpis: ['unexplained-downgrades'],
  },
  {
    field: 'protective_measures.decision',
    feed: 'protective_measures',
    name: 'the decision on an order',
    kpis: ['order-considered', 'order-stage-times', 'orders-granted'],
  },
  {
    field: 'support_referrals.received_on',
    feed: 'support_referrals',
    name: 'word back from the provider on accepted offers',
    kpis: ['referral-uptake', 'time-to-first-contact'],
  },
  {
    field: 'support_referrals.offer_result',
    feed: 'support_referrals',
    name: 'the result of the offer',
    kpis: ['referral-uptake', 'time-to-first-contact'],
  },
  {
    field: 'investigation_events.detail',
    feed: 'investigation_events',
    name: 'the detail of an event',
    kpis: ['charge-seriousness', 'high-risk-allocation', 'caseload'],
  },
]
