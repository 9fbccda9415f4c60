import { get, post } from './describe-endpoint.ts'
import { draft, draftToForget, draftToKeep, ownDrafts } from './draft.ts'
import { paths } from './paths.ts'

/** What somebody types and has not sent, which nobody else reads. */
export const draftEndpoints = {
  drafts: get(paths.drafts, 'What one has typed into forms and not sent.', {
    needs: ['read', 'own drafts'],
    response: ownDrafts,
  }),
  keepDraft: post(paths.drafts, 'Keeps what one has typed into a form so far.', {
    needs: ['write', 'own drafts'],
    params: {},
    body: draftToKeep,
    response: draft,
  }),
  forgetDraft: post(paths.draftRemoval, 'Forgets what one had typed into a form.', {
    needs: ['write', 'own drafts'],
    params: {},
    body: draftToForget,
    response: ownDrafts,
  }),
}
