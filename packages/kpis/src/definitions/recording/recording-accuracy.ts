import { defineKpi, sql } from '../../define-kpi.ts'

export const recordingAccuracy = defineKpi({
  id: 'recording-accuracy',
  code: 'A4',
  title: 'Audited reports of stalking that were recorded as stalking',
  shortTitle: 'Recording accuracy',
  question: 'When checked, did we record it correctly?',
  counted:
    'Reports in a random audit sample of the month that should have been recorded as stalking, and of these the ones that were.',
  words: {
    cases: 'reports audited that should be stalking',
    met: 'recorded as stalking',
    month: 'month of audit',
    records: 'Derbyshire Constabulary audits of crime recording',
  },
  kind: 'proportion',
  theme: 'recording',
  subject: 'force',
  breakdowns: [],
  better: 'higher',
  owner: 'Force Crime Registrar',
  matureAfterDays: 0,
  needs: ['recording_audits'],
  ownPopulation: true,
  caveats: [
    'Samples are small: read the interval before the percentage.',
    'Only random samples stand for all reports. Cases that were chosen for a reason are shown apart and never added to them.',
    'Reports recorded as stalking that should not have been are not counted here.',
    'Audits arrive about a month late.',
  ],
  version: 1,
  cases: sql`
    select audit_id     as subject_id,
           month        as counted_on,
           was_stalking as met
    from   warehouse.recording_audit
    where  sample = 'random'
    and    should_be_stalking
  `,
  measures: [
    {
      id: 'recording-accuracy-chosen',
      code: 'A4-chosen',
      title: 'Reports of stalking chosen for audit that were recorded as stalking',
      kind: 'proportion',
      words: { cases: 'reports chosen for audit that should be stalking' },
      cases: sql`
        select audit_id     as subject_id,
               month        as counted_on,
               was_stalking as met
        from   warehouse.recording_audit
        where  sample = 'chosen'
        and    should_be_stalking
      `,
    },
  ],
})
