import { z } from 'zod'
import { comparatorsPage, groupMember, memberDraft, removalDraft } from './comparator.ts'
import { dataPage } from './data.ts'
import { health } from './health.ts'
import { cancellationDraft, intake, intakes, uploadQuery } from './intake.ts'
import { chargeRates, definitions, kpiPage, overview } from './kpi.ts'
import { loadPage } from './load.ts'
import { loadReport } from './load-report.ts'
import { methodsPage } from './methods.ts'
import { paths } from './paths.ts'
import { approvalDraft, releaseEntry, releasesPage, settingDraft } from './release.ts'
import { stepChange, stepChangeDraft, stepChanges, withdrawalDraft } from './step-change.ts'
import { confirmationDraft, kpiTargets, recordedTarget, targetDraft, targetsPage } from './target.ts'

/** What the API and whoever calls it agree on. What is not in `response` does not leave. */
export type Endpoint = {
  method: 'GET' | 'POST'
  path: string
  summary: string
  params: z.ZodObject
  query: z.ZodObject
  /** What is recorded by a POST; a GET has none. */
  body: z.ZodObject | 'application/zip' | null
  response: z.ZodType
  contentType: 'application/json' | 'text/csv'
}

const month = z
  .string()
  .regex(/^(19|20)\d{2}-(0[1-9]|1[0-2])$/, 'Write a month as 2026-04.')
  .optional()
const population = z.enum(['8q', 'stalking-related'], 'Choose the population 8q or stalking-related.').optional()
const period = { from: month, to: month, population, by: z.string().max(60).optional() }

function get<const Params extends z.ZodRawShape, const Query extends z.ZodRawShape, Response extends z.ZodType>(
  path: string,
  summary: string,
  shape: { params?: Params; query?: Query; response: Response; contentType?: Endpoint['contentType'] },
) {
  return {
    method: 'GET' as const,
    path,
    summary,
    params: z.strictObject(shape.params ?? ({} as Params)),
    query: z.strictObject(shape.query ?? ({} as Query)),
    body: null,
    response: shape.response,
    contentType: shape.contentType ?? ('application/json' as const),
  }
}

function post<const Params extends z.ZodRawShape, Body extends z.ZodObject, Response extends z.ZodType>(
  path: string,
  summary: string,
  shape: { params: Params; body: Body; response: Response },
) {
  return {
    method: 'POST' as const,
    path,
    summary,
    params: z.strictObject(shape.params),
    query: z.strictObject({}),
    body: shape.body,
    response: shape.response,
    contentType: 'application/json' as const,
  }
}

const kpi = z.string().max(60)
const intakeId = { intake: z.uuid('There is no such load.') }
const targetId = z.uuid('There is no such target.')
const release = { release: z.uuid('There is no such release.') }

export const endpoints = {
  health: get(paths.health, 'Is the service up, and how old are its figures?', { response: health }),
  openapi: get(paths.openapi, 'This description.', { response: z.record(z.string(), z.unknown()) }),
  overview: get(paths.overview, 'A tile for every KPI, or those of a pack, by theme.', {
    query: { population, for: z.string().max(40).optional() },
    response: overview,
  }),
  kpi: get(paths.kpi, 'Everything about one KPI.', {
    params: { kpi },
    query: period,
    response: kpiPage,
  }),
  figureCsv: get(paths.figureCsv, 'The values of one figure as CSV.', {
    params: { kpi, figure: z.string().max(60) },
    query: period,
    response: z.string(),
    contentType: 'text/csv',
  }),
  stepChanges: get(paths.stepChanges, 'The step changes recorded of a KPI, those withdrawn included.', {
    params: { kpi },
    response: stepChanges,
  }),
  recordStepChange: post(paths.stepChanges, 'Records a lasting change, from which the limits of a KPI begin anew.', {
    params: { kpi },
    body: stepChangeDraft,
    response: stepChange,
  }),
  withdrawStepChange: post(paths.stepChangeWithdrawal, 'Withdraws a step change, which stays to be read.', {
    params: { kpi, stepChange: z.uuid('There is no such step change.') },
    body: withdrawalDraft,
    response: stepChange,
  }),
  targets: get(paths.targets, 'The target of every KPI now, and the one that follows.', { response: targetsPage }),
  kpiTargets: get(paths.kpiTargets, 'Every target ever set of a KPI, those withdrawn included.', {
    params: { kpi },
    response: kpiTargets,
  }),
  setTarget: post(paths.kpiTargets, 'Sets a target from a month on, which ends the one before.', {
    params: { kpi },
    body: targetDraft,
    response: recordedTarget,
  }),
  confirmTarget: post(paths.targetConfirmation, 'Confirms a placeholder: the same target follows as confirmed.', {
    params: { kpi, target: targetId },
    body: confirmationDraft,
    response: recordedTarget,
  }),
  withdrawTarget: post(paths.targetWithdrawal, 'Withdraws a target set by mistake, which stays to be read.', {
    params: { kpi, target: targetId },
    body: withdrawalDraft,
    response: recordedTarget,
  }),
  comparators: get(paths.comparators, 'The forces compared with, and every published figure that is held.', {
    response: comparatorsPage,
  }),
  addToGroup: post(paths.groupMembers, 'Adds a force to the group compared with.', {
    params: {},
    body: memberDraft,
    response: groupMember,
  }),
  removeFromGroup: post(paths.groupRemoval, 'Removes a force from the group; it stays to be read.', {
    params: { member: z.uuid('There is no such force in the group.') },
    body: removalDraft,
    response: groupMember,
  }),
  releases: get(paths.releases, 'What people outside the force may read, and what the attacker found in it.', {
    response: releasesPage,
  }),
  approveRelease: post(paths.releaseApproval, 'Approves a release in which the attacker found nothing.', {
    params: release,
    body: approvalDraft,
    response: releaseEntry,
  }),
  withdrawApproval: post(paths.approvalWithdrawal, 'Withdraws a release: its readers have the one approved before.', {
    params: release,
    body: withdrawalDraft,
    response: releaseEntry,
  }),
  changeDisclosure: post(paths.disclosure, 'Sets which counts an audience outside the force may see.', {
    params: {},
    body: settingDraft,
    response: releasesPage,
  }),
  methods: get(paths.methods, 'How figures are judged, in plain words.', { response: methodsPage }),
  chargeRates: get(paths.chargeRates, 'Three charge rates side by side, and why they differ.', {
    query: { population },
    response: chargeRates,
  }),
  definitions: get(paths.definitions, 'Every KPI in words, with its SQL.', { response: definitions }),
  data: get(paths.data, 'What the figures are made from, and which of them can be trusted.', { response: dataPage }),
  intakes: get(paths.intakes, 'The latest extracts handed in to be loaded, and how far each has come.', {
    response: intakes,
  }),
  intake: get(paths.intake, 'How far one extract has come.', { params: intakeId, response: intake }),
  intakeReport: get(paths.intakeReport, 'The report of an extract that was handed in.', {
    params: intakeId,
    response: loadReport,
  }),
  intakeReportCsv: get(paths.intakeReportCsv, 'The same report as CSV.', {
    params: intakeId,
    response: z.string(),
    contentType: 'text/csv',
  }),
  upload: {
    method: 'POST',
    path: paths.intakes,
    summary: 'Hands in a .zip of an extract, which is queued to be loaded.',
    params: z.strictObject({}),
    query: uploadQuery,
    body: 'application/zip',
    response: intake,
    contentType: 'application/json',
  },
  cancelIntake: post(paths.intakeCancellation, 'Asks for a load to be cancelled, which works until it commits.', {
    params: intakeId,
    body: cancellationDraft,
    response: intake,
  }),
  load: get(paths.load, 'What the load in force read, refused and changed.', { response: loadPage }),
  loadReport: get(paths.loadReport, 'The report of the load in force.', { response: loadReport }),
  loadReportCsv: get(paths.loadReportCsv, 'The same report as CSV.', { response: z.string(), contentType: 'text/csv' }),
} satisfies Record<string, Endpoint>
