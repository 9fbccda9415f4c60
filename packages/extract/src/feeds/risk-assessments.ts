import { codes, instant, optional, required, uuid, type Feed } from '../feed.ts'

export const riskAssessments: Feed = {
  name: 'risk_assessments',
  table: 'risk_assessment',
  key: ['assessment_id'],
  columns: [
    required('assessment_id', uuid),
    required('crime_id', uuid, 'crimes'),
    required('tool', codes('sst s_dash sash dash other')),
    required('grade', codes('standard medium high')),
    required('completed_at', instant),
    optional('supersedes', uuid, 'risk_assessments'),
    optional('approved_by', codes('none sergeant inspector specialist')),
    optional('approved_at', instant),
  ],
}
