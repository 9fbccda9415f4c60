import type { TextReleased, TextSubject } from '@dashboard/contract'
import { paths } from '@dashboard/contract/paths'
import { addressOf, record } from '../call.ts'
import { TextArea } from '../forms/field.tsx'
import { FoldedForm } from '../forms/folded-form.tsx'
import { londonDay } from '../london-day.ts'
import { useMay, useWho } from '../who/who.ts'

type Props = {
  text: {
    subject: TextSubject
    id: string
    /** The latest there is. */
    version: number
    /** What tells it from the others on its page, for those who hear it. */
    of: string
    /** Why its latest version may not leave the group; null where it may. */
    refusal: string | null
  }
  released: TextReleased | null
  onDone: (words: string) => Promise<void>
}

/** Who reads a text: the group alone, or partners too; the disclosure officer lets them or takes it back. */
export function AudienceOfText({ text, released, onDone }: Props) {
  const may = useMay()
  const who = useWho()
  if (who?.audience !== 'restricted') return <p className="small text-audience">{released && said(released)}</p>
  const later = released !== null && text.version > released.version
  return (
    <div className="text-audience">
      <p className="small">
        {released ? `${said(released)}.` : 'Restricted: seen by the group only.'}
        {later && ` Version ${text.version} is seen by the group only.`}
      </p>
      {may('write', 'texts for partners') && (
        <div className="target-changes">
          {text.version !== released?.version && <Release text={text} onDone={onDone} />}
          {released && <Withdraw text={text} released={released} onDone={onDone} />}
        </div>
      )}
    </div>
  )
}

function said({ version, at }: TextReleased): string {
  return `Released to partners, version ${version}, ${londonDay(at)}`
}

function Release({ text: { subject, id, version, of, refusal }, onDone }: Omit<Props, 'released'>) {
  if (refusal !== null) return <p className="small">{refusal}</p>
  return (
    <FoldedForm
      name={`release-${subject}-${id}-${version}`}
      title="Release to partners"
      of={of}
      action={`Release version ${version}`}
      busyAction="Releasing …"
      send={async () => record(addressOf(paths.textRelease, subject, id), { version })}
      onDone={async () => onDone(`Released to partners: ${of}, version ${version}.`)}
    >
      {() => (
        <p>
          The PCC’s office and the Scrutiny Panel read version {version} from then on. Read it once more: no small
          numbers, nobody who could be recognised.
        </p>
      )}
    </FoldedForm>
  )
}

function Withdraw({
  text: { subject, id, of },
  released: { version, before },
  onDone,
}: Props & { released: TextReleased }) {
  return (
    <FoldedForm
      name={`withdraw-${subject}-${id}-${version}`}
      title="Withdraw from partners"
      of={of}
      action={`Withdraw version ${version}`}
      busyAction="Withdrawing …"
      send={async ({ reason }) => record(addressOf(paths.textWithdrawal, subject, id), { version, reason })}
      onDone={async () => onDone(`Withdrawn from partners: ${of}, version ${version}.`)}
    >
      {(field) => (
        <>
          <p>
            {before === null
              ? 'Partners then read nothing of it.'
              : `Partners then read version ${before} again, until that is withdrawn too.`}
          </p>
          <TextArea {...field('reason')} label="Why it is withdrawn" hint="No names of people." />
        </>
      )}
    </FoldedForm>
  )
}
