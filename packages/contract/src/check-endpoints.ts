import { z } from 'zod'
import {
  answerDraft,
  checkDraft,
  checksPage,
  pccCheck,
  question,
  questionDraft,
  questionFilter,
  questions,
} from './check.ts'
import { get, post } from './describe-endpoint.ts'
import { paths } from './paths.ts'
import { withdrawalDraft } from './step-change.ts'

const check = { check: z.uuid('There is no such check.') }
const asked = { question: z.uuid('There is no such question.') }

/** What the PCC's office checks, asks and is answered. */
export const checkEndpoints = {
  checks: get(
    paths.checks,
    'The KPIs of the PCC’s office as partners see them, and what has changed since its last check.',
    {
      needs: ['read', 'checks'],
      response: checksPage,
    },
  ),
  recordCheck: post(paths.checks, 'Records that the figures have been checked.', {
    needs: ['write', 'checks'],
    params: {},
    body: checkDraft,
    response: pccCheck,
  }),
  withdrawCheck: post(paths.checkWithdrawal, 'Withdraws a check recorded by mistake, which stays to be read.', {
    needs: ['write', 'checks'],
    params: check,
    body: withdrawalDraft,
    response: pccCheck,
  }),
  questions: get(paths.questions, 'What the PCC’s office has asked, with the answers.', {
    needs: ['read', 'checks'],
    query: questionFilter,
    response: questions,
  }),
  ask: post(paths.questions, 'Asks the force a question.', {
    needs: ['write', 'checks'],
    params: {},
    body: questionDraft,
    response: question,
  }),
  withdrawQuestion: post(paths.questionWithdrawal, 'Withdraws a question, which stays to be read.', {
    needs: ['write', 'checks'],
    params: asked,
    body: withdrawalDraft,
    response: question,
  }),
  answer: post(paths.answer, 'Answers a question, or writes the next version of the answer.', {
    needs: ['write', 'answers'],
    params: asked,
    body: answerDraft,
    response: question,
  }),
}
