import { z } from 'zod'
import { comment, commentApproval, commentDraft, commentFilter, commentsPage, kpiComments } from './comment.ts'
import { get, post } from './describe-endpoint.ts'
import { paths } from './paths.ts'
import { chosenMonth } from './words.ts'

const kpi = z.string().max(60)
const ofMonth = { kpi, month: chosenMonth('Write a month as 2026-04.') }

/** What the force says of its figures, month by month. */
export const commentEndpoints = {
  comments: get(paths.comments, 'What is said of a month, and which KPIs still lack a comment.', {
    needs: ['read', 'comments'],
    query: commentFilter,
    response: commentsPage,
  }),
  kpiComments: get(paths.kpiComments, 'What is said of a KPI, month by month, with every version.', {
    needs: ['read', 'comments'],
    params: { kpi },
    response: kpiComments,
  }),
  writeComment: post(paths.comment, 'Writes the next version of the comment on a KPI in a month.', {
    needs: ['write', 'comments'],
    params: ofMonth,
    body: commentDraft,
    response: comment,
  }),
  approveComment: post(paths.commentApproval, 'Approves the version that was submitted.', {
    needs: ['write', 'comment approvals'],
    params: ofMonth,
    body: commentApproval,
    response: comment,
  }),
}
