import { z } from 'zod'
import { post } from './describe-endpoint.ts'
import { paths } from './paths.ts'
import { withdrawalDraft } from './step-change.ts'
import { textAudience, textReleaseDraft, textSubject } from './text.ts'

const text = { subject: textSubject, text: z.uuid('There is no such text.') }

/** What of the group's own texts partners may read, and who lets them. */
export const textEndpoints = {
  releaseText: post(paths.textRelease, 'Lets partners read a version of a text, until a later one is released.', {
    needs: ['write', 'texts for partners'],
    params: text,
    body: textReleaseDraft,
    response: textAudience,
  }),
  withdrawText: post(paths.textWithdrawal, 'Withdraws a version of a text: partners have the one released before.', {
    needs: ['write', 'texts for partners'],
    params: text,
    body: withdrawalDraft.extend(textReleaseDraft.shape),
    response: textAudience,
  }),
}
