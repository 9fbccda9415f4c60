import { boolean, codes, day, futureDay, optional, required, uuid, type Feed } from '../feed.ts'

export const protectiveMeasures: Feed = {
  name: 'protective_measures',
  table: 'protective_measure',
  key: ['measure_id'],
  columns: [
    required('measure_id', uuid),
    required('suspect_id', uuid, 'suspects'),
    required('kind', codes('spo nmo restraining_order dvpn dvpo dapn dapo bail_conditions shpo remand other')),
    optional('route', codes('application conviction acquittal victim_application')),
    optional('considered_on', day),
    optional('decision', codes('apply not_apply other_order')),
    optional(
      'decision_reason',
      codes('proportionate insufficient_evidence other_order_in_place in_custody victim_view other'),
    ),
    optional('applied_on', day),
    optional('first_hearing_on', futureDay),
    optional('contested', boolean),
    optional('interim_made_on', day),
    optional('interim_served_on', day),
    optional('made_on', day),
    optional('served_on', day),
    optional('refused_on', day),
    optional('withdrawn_on', day),
    optional('expires_on', futureDay),
    optional('indefinite', boolean),
    optional('ended_on', day),
    optional('renewal_decided_on', day),
    optional('victim_supports', boolean),
  ],
}
