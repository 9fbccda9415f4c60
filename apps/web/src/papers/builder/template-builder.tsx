import type { PaperTemplate, TemplatePage } from '@dashboard/contract'
import { useEffect, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { search } from '../../call.ts'
import { BothTexts } from '../../forms/conflict.tsx'
import { Outcome, useOutcome } from '../../forms/outcome.tsx'
import { londonDay } from '../../london-day.ts'
import { useMay } from '../../who/who.ts'
import { FiguresOf, useFiguresOf } from '../figures-of.tsx'
import { AboutFields } from './about-fields.tsx'
import { contentOf } from './content-draft.ts'
import { Parts } from './parts.tsx'
import { SaveBar } from './save-bar.tsx'
import { TroubleSummary } from './trouble-summary.tsx'
import { useTemplate } from './use-template.ts'
import { contentInWords, contentLabels } from './words-of.ts'

/** What a paper is made of, to be changed and saved, looked at, and made. */
export function TemplateBuilder({ page }: { page: TemplatePage }) {
  const { template, choices } = page
  const work = useTemplate(page)
  const figures = useFiguresOf()
  const { said, done } = useOutcome()
  const arrived = useArrivedWith()
  const [, navigate] = useLocation()
  const mayWrite = useMay()('write', 'papers')
  const { content, edited, trouble, change } = work
  const of = search({ meeting: figures.meeting })
  const saved = async (made: PaperTemplate | null) => {
    if (!made) return
    const words = `Saved: ${made.title}, version ${made.version}.`
    if (made.id === template.id) await done(words)
    else navigate(`/papers/templates/${made.id}${of}`, { state: words })
  }
  const then = async (addressOf: (id: string) => string) => {
    const made = edited ? await work.save() : template
    if (made) navigate(addressOf(made.id))
  }
  return (
    <div className="builder" onBlur={work.keepNow}>
      <nav aria-label="Breadcrumb" className="crumbs">
        <ol>
          <li>
            <Link href="/papers">Papers</Link>
          </li>
          <li aria-current="page">{template.title}</li>
        </ol>
      </nav>
      <h1 className="page-title">{content.title || 'A paper without a title'}</h1>
      <p className="lead">{leadOf(template)}</p>
      <Outcome said={said.words ? said : arrived} />
      <TroubleSummary trouble={trouble} parts={content.blocks} />
      {edited && edited.version < template.version && template.written && (
        <BothTexts
          mine={contentInWords(content, choices)}
          labels={contentLabels}
          latest={{
            version: template.version,
            ...template.written,
            fields: contentInWords(contentOf(template), choices),
          }}
        />
      )}
      <div className="choices">
        <FiguresOf of={figures} />
      </div>
      <fieldset className="builder-fields" disabled={!mayWrite}>
        <legend className="govuk-visually-hidden">What the paper is made of</legend>
        <AboutFields content={content} onChange={change} />
        <Parts
          parts={content.blocks}
          choices={choices}
          asAt={figures.asAt}
          onChange={(blocks) => change({ ...content, blocks })}
        />
      </fieldset>
      {mayWrite && (
        <SaveBar
          changed={edited !== null}
          ready={template.ready !== null}
          told={work.told}
          busy={work.busy}
          onSave={async () => saved(await work.save())}
          onSaveAsNew={async () => saved(await work.saveAsNew())}
          onPreview={async () => then((id) => `/papers/templates/${id}/preview${of}`)}
          onMake={async () => then((id) => `/papers${search({ template: id, meeting: figures.meeting ?? 'now' })}`)}
          onForget={work.forget}
        />
      )}
    </div>
  )
}

/** What was said of a template on the page of another, from which it came; not again when the page is reloaded. */
function useArrivedWith(): { words: string; times: number } {
  const [arrived] = useState(() => ({ words: typeof history.state === 'string' ? history.state : '', times: 0 }))
  useEffect(() => history.replaceState(null, ''), [])
  return arrived
}

function leadOf({ ready, version, written }: PaperTemplate): string {
  if (ready) return 'A ready paper. What you change is saved as a template of your own; the ready paper stays as it is.'
  return `Version ${version}${written ? `, by ${written.by} on ${londonDay(written.at)}` : ''}. Each time a paper is made from it, it has the figures of that time.`
}
