import { z } from 'zod'
import { get, post } from './describe-endpoint.ts'
import { paths } from './paths.ts'
import { approvalDraft, releaseEntry, releasesPage, settingDraft } from './release.ts'
import { withdrawalDraft } from './step-change.ts'

const release = { release: z.uuid('There is no such release.') }

/** What people outside the force may read, and who lets them. */
export const releaseEndpoints = {
  releases: get(paths.releases, 'What people outside the force may read, and what the attacker found in it.', {
    needs: ['read', 'releases'],
    response: releasesPage,
  }),
  approveRelease: post(paths.releaseApproval, 'Approves a release in which the attacker found nothing.', {
    needs: ['write', 'releases'],
    params: release,
    body: approvalDraft,
    response: releaseEntry,
  }),
  withdrawApproval: post(paths.approvalWithdrawal, 'Withdraws a release: its readers have the one approved before.', {
    needs: ['write', 'releases'],
    params: release,
    body: withdrawalDraft,
    response: releaseEntry,
  }),
  changeDisclosure: post(paths.disclosure, 'Sets which counts an audience outside the force may see.', {
    needs: ['write', 'releases'],
    params: {},
    body: settingDraft,
    response: releasesPage,
  }),
}
