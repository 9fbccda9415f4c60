import { useQuery } from '@tanstack/react-query'
import { useDraftKnown } from '../forms/use-draft.ts'
import { TemplateBuilder } from '../papers/builder/template-builder.tsx'
import { draftName } from '../papers/builder/use-template.ts'
import { templateQuery } from '../papers/queries.ts'
import { Failed } from '../states/failed.tsx'
import { Loading } from '../states/loading.tsx'
import { useNamedPart } from '../use-named-part.ts'
import { useTitle } from '../use-title.ts'

/** One template, to be changed. */
export default function PaperTemplatePage({ template }: { template: string }) {
  const { data, error, refetch } = useQuery(templateQuery(template))
  const { known } = useDraftKnown(draftName(template))
  const shown = data !== undefined && known
  useTitle(data ? data.template.title : 'Template of a paper')
  useNamedPart(shown)
  if (error && !data) return <Failed error={error} onRetry={() => void refetch()} />
  return shown ? <TemplateBuilder key={template} page={data} /> : <Loading />
}
