import { z } from 'zod'
import { actionEndpoints } from './action-endpoints.ts'
import { checkEndpoints } from './check-endpoints.ts'
import { commentEndpoints } from './comment-endpoints.ts'

import { agendaEndpoints } from './agenda-endpoints.ts'
import { comparatorsPage, groupMember, memberDraft, removalDraft } from './comparator.ts'
import { dataPage } from './data.ts'
import { get, post, type Endpoint } from './describe-endpoint.ts'
import { draftEndpoints } from './draft-endpoints.ts'
import { health } from './health.ts'
import { cancellationDraft, intake, intakes, uploadQuery } from './intake.ts'
import { chargeRates, definitions, kpiPage, overview } from './kpi.ts'
import { loadPage } from './load.ts'
import { loadReport } from './load-report.ts'
import { meetingEndpoints } from './meeting-endpoints.ts'
import { methodsPage } from './methods.ts'
import { paperEndpoints } from './paper-endpoints.ts'
import { paths } from './paths.ts'
import { period, population } from './period.ts'
import { planEndpoints } from './plan-endpoints.ts'
import { releaseEndpoints } from './release-endpoints.ts'
import { signInEndpoints } from './sign-in-endpoints.ts'
import { stepChange, stepChangeDraft, stepChanges, withdrawalDraft } from './step-change.ts'
import { confirmationDraft, kpiTargets, recordedTarget, targetDraft, targetsPage } from './target.ts'
import { textEndpoints } from './text-endpoints.ts'

const kpi = z.string().max(60)
const intakeId = { intake: z.uuid('There is no such load.') }
const figures = ['read', 'figures'] as const
const targetId = z.uuid('There is no such target.')

export const endpoints = {
  health: get(paths.health, 'Is the service up, and how old are its figures?', { needs: null, response: health }),
  openapi: get(paths.openapi, 'This description.', {
    needs: ['read', 'methods'],
    response: z.record(z.string(), z.unknown()),
  }),
  overview: get(paths.overview, 'A tile for every KPI, or those of a pack, by theme.', {
    needs: figures,
    query: { population, for: z.string().max(40).optional() },
    response: overview,
  }),
  kpi: get(paths.kpi, 'Everything about one KPI.', {
    needs: figures,
    params: { kpi },
    query: period,
    response: kpiPage,
  }),
  figureCsv: get(paths.figureCsv, 'The values of one figure as CSV.', {
    needs: figures,
    params: { kpi, figure: z.string().max(60) },
    query: period,
    response: z.string(),
    contentType: 'text/csv',
  }),
  stepChanges: get(paths.stepChanges, 'The step changes recorded of a KPI, those withdrawn included.', {
    needs: ['read', 'step changes'],
    params: { kpi },
    response: stepChanges,
  }),
  recordStepChange: post(paths.stepChanges, 'Records a lasting change, from which the limits of a KPI begin anew.', {
    needs: ['write', 'step changes'],
    params: { kpi },
    body: stepChangeDraft,
    response: stepChange,
  }),
  withdrawStepChange: post(paths.stepChangeWithdrawal, 'Withdraws a step change, which stays to be read.', {
    needs: ['write', 'step changes'],
    params: { kpi, stepChange: z.uuid('There is no such step change.') },
    body: withdrawalDraft,
    response: stepChange,
  }),
  targets: get(paths.targets, 'The target of every KPI now, and the one that follows.', {
    needs: ['read', 'targets'],
    response: targetsPage,
  }),
  kpiTargets: get(paths.kpiTargets, 'Every target ever set of a KPI, those withdrawn included.', {
    needs: ['read', 'targets'],
    params: { kpi },
    response: kpiTargets,
  }),
  setTarget: post(paths.kpiTargets, 'Sets a target from a month on, which ends the one before.', {
    needs: ['write', 'targets'],
    params: { kpi },
    body: targetDraft,
    response: recordedTarget,
  }),
  confirmTarget: post(paths.targetConfirmation, 'Confirms a placeholder: the same target follows as confirmed.', {
    needs: ['write', 'targets'],
    params: { kpi, target: targetId },
    body: confirmationDraft,
    response: recordedTarget,
  }),
  withdrawTarget: post(paths.targetWithdrawal, 'Withdraws a target set by mistake, which stays to be read.', {
    needs: ['write', 'targets'],
    params: { kpi, target: targetId },
    body: withdrawalDraft,
    response: recordedTarget,
  }),
  comparators: get(paths.comparators, 'The forces compared with, and every published figure that is held.', {
    needs: ['read', 'comparators'],
    response: comparatorsPage,
  }),
  addToGroup: post(paths.groupMembers, 'Adds a force to the group compared with.', {
    needs: ['write', 'comparators'],
    params: {},
    body: memberDraft,
    response: groupMember,
  }),
  removeFromGroup: post(paths.groupRemoval, 'Removes a force from the group; it stays to be read.', {
    needs: ['write', 'comparators'],
    params: { member: z.uuid('There is no such force in the group.') },
    body: removalDraft,
    response: groupMember,
  }),
  methods: get(paths.methods, 'How figures are judged, in plain words.', {
    needs: ['read', 'methods'],
    response: methodsPage,
  }),
  chargeRates: get(paths.chargeRates, 'Three charge rates side by side, and why they differ.', {
    needs: figures,
    query: { population },
    response: chargeRates,
  }),
  definitions: get(paths.definitions, 'Every KPI in words, with its SQL.', { needs: figures, response: definitions }),
  data: get(paths.data, 'What the figures are made from, and which of them can be trusted.', {
    needs: figures,
    response: dataPage,
  }),
  intakes: get(paths.intakes, 'The latest extracts handed in to be loaded, and how far each has come.', {
    needs: ['read', 'extracts'],
    response: intakes,
  }),
  intake: get(paths.intake, 'How far one extract has come.', {
    needs: ['read', 'extracts'],
    params: intakeId,
    response: intake,
  }),
  intakeReport: get(paths.intakeReport, 'The report of an extract that was handed in.', {
    needs: ['read', 'extracts'],
    params: intakeId,
    response: loadReport,
  }),
  intakeReportCsv: get(paths.intakeReportCsv, 'The same report as CSV.', {
    needs: ['read', 'extracts'],
    params: intakeId,
    response: z.string(),
    contentType: 'text/csv',
  }),
  upload: {
    method: 'POST',
    path: paths.intakes,
    summary: 'Hands in a .zip of an extract, which is queued to be loaded.',
    needs: ['write', 'extracts'],
    params: z.strictObject({}),
    query: uploadQuery,
    body: 'application/zip',
    response: intake,
    contentType: 'application/json',
  },
  cancelIntake: post(paths.intakeCancellation, 'Asks for a load to be cancelled, which works until it commits.', {
    needs: ['write', 'extracts'],
    params: intakeId,
    body: cancellationDraft,
    response: intake,
  }),
  load: get(paths.load, 'What the load in force read, refused and changed.', {
    needs: ['read', 'load report'],
    response: loadPage,
  }),
  loadReport: get(paths.loadReport, 'The report of the load in force.', {
    needs: ['read', 'load report'],
    response: loadReport,
  }),
  loadReportCsv: get(paths.loadReportCsv, 'The same report as CSV.', {
    needs: ['read', 'load report'],
    response: z.string(),
    contentType: 'text/csv',
  }),
  ...signInEndpoints,
  ...releaseEndpoints,
  ...actionEndpoints,
  ...planEndpoints,
  ...meetingEndpoints,
  ...agendaEndpoints,
  ...textEndpoints,
  ...draftEndpoints,
  ...commentEndpoints,
  ...checkEndpoints,
  ...paperEndpoints,
} satisfies Record<string, Endpoint>
