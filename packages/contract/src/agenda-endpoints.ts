import { z } from 'zod'
import { agenda, askDraft, hideDraft, moveDraft, ownItemDraft, showDraft } from './agenda.ts'
import { get, post } from './describe-endpoint.ts'
import { paths } from './paths.ts'

const params = { meeting: z.uuid('There is no such meeting.') }
const change = { needs: ['write', 'agenda'], params, response: agenda } as const

/** What a meeting is about, and what the chair makes of it. */
export const agendaEndpoints = {
  agenda: get(paths.agenda, 'What a meeting is about, exceptions first, or what it was about when it was frozen.', {
    needs: ['read', 'agenda'],
    params,
    response: agenda,
  }),
  moveItem: post(paths.agendaOrder, 'Moves an item up or down by one.', { ...change, body: moveDraft }),
  writeItem: post(paths.agendaItems, 'Adds an item of the chair’s own, or words one anew.', {
    ...change,
    body: ownItemDraft,
  }),
  hideItem: post(paths.agendaHidden, 'Takes an item off, which stays to be read with the reason.', {
    ...change,
    body: hideDraft,
  }),
  showItem: post(paths.agendaShown, 'Puts an item back that was taken off.', { ...change, body: showDraft }),
  askOfItem: post(paths.agendaAsked, 'Says what is asked of the group.', { ...change, body: askDraft }),
}
