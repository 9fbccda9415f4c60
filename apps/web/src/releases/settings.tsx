import type { DisclosureSettingEntry, ReleasesPage } from '@dashboard/contract'
import { paths } from '@dashboard/contract/paths'
import { record } from '../call.ts'
import { Choice, TextArea, TextField } from '../forms/field.tsx'
import { FoldedForm } from '../forms/folded-form.tsx'
import { londonDay } from '../london-day.ts'
import { useMay } from '../who/who.ts'

const audiences = { partner: 'Partners', public: 'The public' }
const breakdowns = {
  none: 'Nothing is broken down',
  division: 'Divisions only',
  one: 'One breakdown at a time',
}
const choices = (words: Record<string, string>) =>
  Object.entries(words).map(([value, text]) => ({ value, words: text }))

type Props = {
  page: Pick<ReleasesPage, 'settings' | 'history'>
  times: number
  onDone: (words: string) => Promise<void>
}

/** By which settings counts are protected, who set them and why, and how to change them. */
export function Settings({ page: { settings, history }, times, onDone }: Props) {
  const mayWrite = useMay()('write', 'releases')
  return (
    <section className="card releases" aria-labelledby="settings-title">
      <h2 className="card-title" id="settings-title">
        What is protected
      </h2>
      <ul className="target-entries">
        {settings.map((setting) => (
          <li key={setting.audience} className="target-entry member">
            <h3 className="card-subtitle">{audiences[setting.audience]}</h3>
            <Told setting={setting} />
          </li>
        ))}
      </ul>
      {mayWrite && (
        <FoldedForm
          key={times}
          name="disclosure"
          title="Change a setting"
          action="Change the setting"
          busyAction="Changing …"
          send={async ({ audience, smallest, roundTo, breakdowns: by, approvesItself, reason }) =>
            record(paths.disclosure, {
              audience,
              smallest: Number(smallest || Number.NaN),
              roundTo: Number(roundTo || Number.NaN),
              breakdowns: by,
              approvesItself: approvesItself ? approvesItself === 'yes' : null,
              reason,
            })
          }
          onDone={async () =>
            onDone(
              'The setting is changed. The releases of the load in force are made anew, attacked and then listed here.',
            )
          }
        >
          {(field) => (
            <>
              <Choice {...field('audience')} label="Who reads it" options={choices(audiences)} />
              <TextField
                {...field('smallest')}
                label="Show counts from"
                hint="Smaller ones are protected: 5 or more for partners, 8 or more for the public, 20 at the most."
              />
              <Choice
                {...field('roundTo')}
                label="Round to"
                options={choices({ 5: 'The nearest 5', 10: 'The nearest 10', 20: 'The nearest 20' })}
              />
              <Choice {...field('breakdowns')} label="What may be broken down" options={choices(breakdowns)} />
              <Choice
                {...field('approvesItself')}
                label="Do releases approve themselves where the attacker found nothing?"
                options={choices({ yes: 'Yes', no: 'No, someone approves each' })}
              />
              <TextArea {...field('reason')} label="Why it changes" hint="No names of people." />
            </>
          )}
        </FoldedForm>
      )}
      {history.length > settings.length && (
        <details className="govuk-details">
          <summary className="govuk-details__summary">
            <span className="govuk-details__summary-text">History: every setting there was</span>
          </summary>
          <ul>
            {history.map((setting) => (
              <li key={`${setting.audience} ${setting.setAt}`}>
                {audiences[setting.audience]}: <Told setting={setting} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

function Told({ setting }: { setting: DisclosureSettingEntry }) {
  const { smallest, roundTo, approvesItself, setBy, setAt, reason } = setting
  return (
    <p className="small member-about">
      1 to {smallest - 1} protected, rounded to {roundTo}. {breakdowns[setting.breakdowns]}.{' '}
      {approvesItself ? 'Clean releases approve themselves.' : 'Someone approves each release.'} Set by {setBy} on{' '}
      {londonDay(setAt)}: {reason}
    </p>
  )
}
