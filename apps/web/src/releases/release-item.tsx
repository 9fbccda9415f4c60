import type { ReleaseEntry } from '@dashboard/contract'
import { dayName } from '@dashboard/contract/month'
import { paths } from '@dashboard/contract/paths'
import { formatCount } from '@dashboard/contract/value'
import { addressOf, record } from '../call.ts'
import { TextArea } from '../forms/field.tsx'
import { FoldedForm } from '../forms/folded-form.tsx'
import { londonDay } from '../london-day.ts'
import { useMay } from '../who/who.ts'

const audiences = { partner: 'Partners', public: 'The public' }
const states: Record<ReleaseEntry['state'], string> = {
  made: 'Waits to be checked',
  checked: 'Waits for approval',
  withheld: 'Withheld: it tells too much',
  approved: 'Approved',
  withdrawn: 'Withdrawn',
}

type Props = {
  release: ReleaseEntry
  /** A later one for the same readers followed, which alone is checked. */
  overtaken: boolean
  onDone: (words: string) => Promise<void>
}

/** One release: where it stands, what the attacker found, and what may be done with it. */
export function ReleaseItem({ release, overtaken, onDone }: Props) {
  const { id, audience, asAt, madeAt, state, read, tables, checked, approved, withdrawn } = release
  const mayWrite = useMay()('write', 'releases')
  const name = `${audiences[audience]}, figures as at ${dayName(asAt)}`
  return (
    <li className="target-entry">
      <h3 className="card-subtitle">
        {name}: {overtaken && state === 'made' ? 'Not checked, as a later one followed' : states[state]}
        {read && ', read now'}
      </h3>
      <p className="small">
        {formatCount(tables)} tables, made on {londonDay(madeAt)}. {checked && found(checked)}
        {approved && ` Approved by ${approved.by} on ${londonDay(approved.at)}`}
        {approved && (approved.byItself ? ', by itself as the setting says.' : '.')}
        {withdrawn && ` Withdrawn by ${withdrawn.by} on ${londonDay(withdrawn.at)}: ${withdrawn.reason}`}
      </p>
      {mayWrite && state === 'checked' && (
        <FoldedForm
          name={`approve-${id}`}
          title="Approve"
          of={name}
          action="Approve the release"
          busyAction="Approving …"
          send={async () => record(addressOf(paths.releaseApproval, id), {})}
          onDone={async () => onDone('The release is approved: it can be read from now on.')}
        >
          {() => <p className="govuk-body">People outside the force read it from then on.</p>}
        </FoldedForm>
      )}
      {mayWrite && state === 'approved' && (
        <FoldedForm
          name={`withdraw-${id}`}
          title="Withdraw"
          of={name}
          action="Withdraw the release"
          busyAction="Withdrawing …"
          send={async ({ reason }) => record(addressOf(paths.approvalWithdrawal, id), { reason })}
          onDone={async () => onDone('The release is withdrawn: its readers have the one approved before.')}
        >
          {(field) => <TextArea {...field('reason')} label="Why it is withdrawn" hint="No names of people." />}
        </FoldedForm>
      )}
    </li>
  )
}

function found({ protected: attacked, fewest, tables }: NonNullable<ReleaseEntry['checked']>): string {
  if (tables.length > 0)
    return `The attacker found ${tables.length} ${tables.length === 1 ? 'table' : 'tables'} that tell too much: ${tables.join('; ')}. The release after it leaves them out.`
  if (attacked === 0) return 'It holds no protected count.'
  return `The attacker tried ${formatCount(attacked)} protected counts; each is left ${fewest ?? 3} possible values or more.`
}
