import type { Fault } from '../fault.ts'
import { before } from './before.ts'

export const investigationFaults: readonly Fault[] = [
  {
    fault: 'form-before-report',
    sentence: 'Risk forms completed before the crime was reported: not counted',
    from: `warehouse.risk_assessment join warehouse.crime using (crime_id) where ${before('completed_at', 'reported_at')}`,
  },
  {
    fault: 'form-of-another-crime',
    sentence: 'Risk forms that replace one of another crime: no change of grade is taken from them',
    from: `warehouse.risk_assessment form
           join warehouse.risk_assessment replaced on replaced.assessment_id = form.supersedes
           where replaced.crime_id <> form.crime_id`,
  },
  {
    fault: 'form-replaces-later',
    sentence: 'Risk forms that replace a later one, or themselves',
    from: `warehouse.risk_assessment form
           join warehouse.risk_assessment replaced on replaced.assessment_id = form.supersedes
           where form.assessment_id = replaced.assessment_id or (${before('form.completed_at', 'replaced.completed_at')})`,
  },
  {
    fault: 'approved-before-form',
    sentence: 'Risk forms approved before they were completed',
    from: `warehouse.risk_assessment where ${before('approved_at', 'completed_at')}`,
  },
  {
    fault: 'approved-without-time',
    sentence: 'Risk forms approved by somebody at a time that is not known: whether they were is unknown',
    from: `warehouse.risk_assessment where approved_by <> 'none' and approved_at is null`,
  },
  {
    fault: 'review-before-recording',
    sentence: 'Supervisor reviews before the crime was recorded: not counted',
    from: `warehouse.supervisor_review join warehouse.crime using (crime_id) where ${before('reviewed_at', 'recorded_at')}`,
  },
  {
    fault: 'event-before-report',
    sentence: 'Events of an investigation before the crime was reported: not counted as an answer to it',
    from: `warehouse.investigation_event join warehouse.crime using (crime_id) where ${before('occurred_at', 'reported_at')}`,
  },
  {
    fault: 'told-of-nothing',
    sentence: 'Victims told of an event that the record does not hold by that day: not counted',
    from: `warehouse.investigation_event told
           where kind = 'victim_informed' and detail is not null
           and not exists (select from warehouse.investigation_event event
                           where event.crime_id = told.crime_id and event.kind = told.detail
                           and event.occurred_on <= told.occurred_on and event.event_id <> told.event_id)`,
  },
]
