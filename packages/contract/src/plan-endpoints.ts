import { z } from 'zod'
import { get, post } from './describe-endpoint.ts'
import { paths } from './paths.ts'
import {
  evidenceDraft,
  planDraft,
  planEvidence,
  planLine,
  planLinePage,
  planPage,
  planStatus,
  planUndoDraft,
  planVersionDraft,
} from './plan.ts'
import { withdrawalDraft } from './step-change.ts'

const reading = ['read', 'plan'] as const
const writing = ['write', 'plan'] as const
const line = { line: z.uuid('There is no such line of the plan.') }
const evidence = { ...line, evidence: z.uuid('There is no such evidence.') }
const on = z.iso.date('Write a day as 2026-10-31.').optional()

/** Which lines are asked for; all of them where nothing is said. */
const planFilter = {
  addressed: z.enum(['chief-constables', 'pccs', 'force'], 'Choose chief-constables, pccs or force.').optional(),
  theme: z.string().max(40).optional(),
  owner: z.string().max(60).optional(),
  status: z.enum([...planStatus.options, 'none'], 'Choose a status.').optional(),
}

/** The plan ledger: recommendations of the report and the force's own lines. */
export const planEndpoints = {
  plan: get(paths.plan, 'The lines of the plan, as they stand today.', {
    needs: reading,
    query: {
      ...planFilter,
      page: z
        .string()
        .regex(/^[1-9]\d{0,3}$/, 'Write a page as 2.')
        .optional(),
    },
    response: planPage,
  }),
  planCsv: get(paths.planCsv, 'The same lines as CSV.', {
    needs: reading,
    query: planFilter,
    response: z.string(),
    contentType: 'text/csv',
  }),
  planReturn: get(paths.planReturn, 'The six-monthly return as a Word document, as the plan stood on a day.', {
    needs: reading,
    query: { on },
    response: z.string(),
    contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  }),
  planReturnCsv: get(paths.planReturnCsv, 'The same return as CSV.', {
    needs: reading,
    query: { on },
    response: z.string(),
    contentType: 'text/csv',
  }),
  planLine: get(paths.planLine, 'One line of the plan, with all that it ever said.', {
    needs: reading,
    params: line,
    response: planLinePage,
  }),
  addPlanLine: post(paths.planLines, 'Adds a line to the plan.', {
    needs: writing,
    params: {},
    body: planDraft,
    response: planLine,
  }),
  changePlanLine: post(paths.planLineVersions, 'Writes a further version of a line of the plan.', {
    needs: writing,
    params: line,
    body: planVersionDraft,
    response: planLine,
  }),
  undoPlanLine: post(paths.planLineUndo, 'Says again what an earlier version of a line said.', {
    needs: writing,
    params: line,
    body: planUndoDraft,
    response: planLine,
  }),
  addEvidence: post(paths.planEvidence, 'Records evidence for a line of the plan.', {
    needs: writing,
    params: line,
    body: evidenceDraft,
    response: planEvidence,
  }),
  withdrawEvidence: post(paths.planEvidenceWithdrawal, 'Withdraws evidence, which stays to be read.', {
    needs: writing,
    params: evidence,
    body: withdrawalDraft,
    response: planEvidence,
  }),
}
