import { z } from 'zod'
import {
  action,
  actionChange,
  actionDraft,
  actionFilter,
  actionPage,
  actionReturn,
  actionsPage,
  updateDraft,
} from './action.ts'
import { get, post } from './describe-endpoint.ts'
import { event, eventDraft, kpiActions } from './event.ts'
import { paths } from './paths.ts'
import { calendarDraft, madeCalendar, remindersPage, withdrawnCalendar } from './reminder.ts'
import { withdrawalDraft } from './step-change.ts'

const id = { action: z.uuid('There is no such action.') }
const reading = ['read', 'actions'] as const
const writing = ['write', 'actions'] as const

/** What is to be done, what happened, and who is reminded. */
export const actionEndpoints = {
  actions: get(paths.actions, 'The actions that the filter finds, those overdue first.', {
    needs: reading,
    query: { ...actionFilter, page: z.coerce.number().int().min(1).max(10_000).optional() },
    response: actionsPage,
  }),
  actionsCsv: get(paths.actionsCsv, 'The same actions, all of them, as CSV.', {
    needs: reading,
    query: actionFilter,
    response: z.string(),
    contentType: 'text/csv',
  }),
  action: get(paths.action, 'One action with its updates, and what it said before.', {
    needs: reading,
    params: id,
    response: actionPage,
  }),
  addAction: post(paths.actions, 'Adds an action.', {
    needs: writing,
    params: {},
    body: actionDraft,
    response: action,
  }),
  changeAction: post(paths.actionChange, 'Changes an action: a new version of it.', {
    needs: writing,
    params: id,
    body: actionChange,
    response: action,
  }),
  returnAction: post(paths.actionReturn, 'Undoes changes: a new version that says what an earlier one said.', {
    needs: writing,
    params: id,
    body: actionReturn,
    response: action,
  }),
  updateAction: post(paths.actionUpdates, 'Adds an update: how an action goes, or that it is done.', {
    needs: writing,
    params: id,
    body: updateDraft,
    response: action,
  }),
  kpiActions: get(paths.kpiActions, 'The actions and events of one KPI.', {
    needs: reading,
    params: { kpi: z.string().max(60) },
    response: kpiActions,
  }),
  recordEvent: post(paths.events, 'Records what happened, which charts mark.', {
    needs: writing,
    params: {},
    body: eventDraft,
    response: event,
  }),
  withdrawEvent: post(paths.eventWithdrawal, 'Withdraws an event, which stays to be read.', {
    needs: writing,
    params: { event: z.uuid('There is no such event.') },
    body: withdrawalDraft,
    response: event,
  }),
  reminders: get(paths.reminders, 'What is due of each owner, as text; and the calendars of whoever asks.', {
    needs: writing,
    response: remindersPage,
  }),
  makeCalendar: post(paths.calendars, 'Makes a secret address at which a calendar finds due dates.', {
    needs: writing,
    params: {},
    body: calendarDraft,
    response: madeCalendar,
  }),
  withdrawCalendar: post(paths.calendarWithdrawal, 'Withdraws such an address: it answers no more.', {
    needs: writing,
    params: { calendar: z.uuid('There is no such calendar.') },
    body: z.strictObject({}),
    response: withdrawnCalendar,
  }),
  calendar: get(paths.calendar, 'Due dates for a calendar that knows the secret of its address.', {
    needs: null,
    query: { key: z.string().max(100) },
    response: z.string(),
    contentType: 'text/calendar',
  }),
}
