import {
  agenda as agendaShape,
  actionPage,
  actionsPage,
  auditPage,
  checksPage as checksShape,
  commentsPage as commentsShape,
  comparatorsPage,
  comparison as comparisonShape,
  figureRecord as figureRecordShape,
  dataPage as dataPageShape,
  frozenBesideNow,
  intakes as intakesShape,
  kpiActions as kpiActionsShape,
  kpiComments as kpiCommentsShape,
  kpiPage,
  kpiTargets as kpiTargetsShape,
  loadPage,
  meetings as meetingsShape,
  madePaper as madePaperShape,
  paper as paperShape,
  papersPage as papersShape,
  templatePage as templatePageShape,
  questions as questionsShape,
  overview as overviewShape,
  remindersPage,
  planLinePage,
  planPage,
  sinceLast,
  stepChanges as stepChangesShape,
  targetsPage,
} from '@dashboard/contract'
import { expect, test } from 'vitest'
import { actions, clinicsPage, kpiActions, reminders } from './actions.ts'
import { audit } from './audit.ts'
import { checksPage, questions } from './checks.ts'
import { approvedComment, commentsPage, kpiComments } from './comments.ts'
import { dataPage } from './data-page.ts'
import { loadedOctober, november, october, september } from './intakes.ts'
import { loadReport } from './load-report.ts'
import { agenda } from './agenda.ts'
import { besideNow, comparison, meetings, sinceOctober } from './meetings.ts'
import { overview } from './overview.ts'
import { figureRecord, heldPaper, madePaper, paper, papersPage, paperUnderWay, templatePage } from './papers.ts'
import { plan, planLine } from './plan.ts'
import { referralUptake } from './referral-uptake.ts'
import { stepChanges } from './step-changes.ts'
import { comparators, kpiTargets, targets } from './targets.ts'

test('what the tests show is what the API may answer', () => {
  expect(overviewShape.parse(overview)).toEqual(overview)
  expect(kpiPage.parse(referralUptake)).toEqual(referralUptake)
  expect(actionsPage.parse(actions)).toEqual(actions)
  expect(actionPage.parse(clinicsPage)).toEqual(clinicsPage)
  expect(kpiActionsShape.parse(kpiActions)).toEqual(kpiActions)
  expect(remindersPage.parse(reminders)).toEqual(reminders)
  expect(auditPage.parse(audit)).toEqual(audit)
  expect(checksShape.parse(checksPage)).toEqual(checksPage)
  expect(questionsShape.parse(questions)).toEqual(questions)
  expect(commentsShape.parse(commentsPage)).toEqual(commentsPage)
  const comments = { ...kpiComments, comments: [...kpiComments.comments, approvedComment] }
  expect(kpiCommentsShape.parse(comments)).toEqual(comments)
  expect(dataPageShape.parse(dataPage)).toEqual(dataPage)
  const intakes = [november, october, loadedOctober, september]
  expect(intakesShape.parse({ intakes })).toEqual({ intakes })
  expect(loadPage.parse(loadReport)).toEqual(loadReport)
  expect(stepChangesShape.parse(stepChanges)).toEqual(stepChanges)
  expect(kpiTargetsShape.parse(kpiTargets)).toEqual(kpiTargets)
  expect(targetsPage.parse(targets)).toEqual(targets)
  expect(planPage.parse(plan)).toEqual(plan)
  expect(planLinePage.parse(planLine)).toEqual(planLine)
  expect(agendaShape.parse(agenda)).toEqual(agenda)
  expect(meetingsShape.parse(meetings)).toEqual(meetings)
  expect(sinceLast.parse(sinceOctober)).toEqual(sinceOctober)
  expect(comparisonShape.parse(comparison)).toEqual(comparison)
  expect(frozenBesideNow.parse(besideNow)).toEqual(besideNow)
  expect(comparatorsPage.parse(comparators)).toEqual(comparators)
  expect(paperShape.parse(paper)).toEqual(paper)
  expect(papersShape.parse(papersPage)).toEqual(papersPage)
  const papers = [madePaper, heldPaper, paperUnderWay]
  expect(papers.map((each) => madePaperShape.parse(each))).toEqual(papers)
  expect(templatePageShape.parse(templatePage)).toEqual(templatePage)
  expect(figureRecordShape.parse(figureRecord)).toEqual(figureRecord)
})
