import { boolean, codes, month, required, uuid, type Feed } from '../feed.ts'

export const recordingAudits: Feed = {
  name: 'recording_audits',
  table: 'recording_audit',
  key: ['audit_id'],
  columns: [
    required('audit_id', uuid),
    required('month', month),
    required('sample', codes('random chosen')),
    required('should_be_stalking', boolean),
    required('was_stalking', boolean),
  ],
}
