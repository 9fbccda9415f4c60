import type { PaperTemplate, TemplatePage } from '@dashboard/contract'
import { themes } from '@dashboard/kpis'
import { pagesOf } from '../register/pages-of.ts'
import type { InForce } from '../register/figure-record.ts'

/** A template, and what may be put in it: what the view that it is for has. */
export async function templatePage(template: PaperTemplate, inForce: InForce): Promise<TemplatePage> {
  const release = await inForce(template.audience)
  const pages = release ? await pagesOf(release) : []
  return {
    template,
    choices: {
      kpis: pages.map(({ kpi: { id, code, title, theme }, figures, breakdowns }) => ({
        id,
        code,
        title,
        theme: { id: theme, title: themes[theme] },
        figures: figures.map((each) => ({ id: each.id, label: each.label })),
        breakdowns,
      })),
    },
  }
}
