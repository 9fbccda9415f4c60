import type { TemplateContent } from '@dashboard/contract'
import { chartOf, heading, words } from './parts.ts'
import { kpisOf } from './pack-kpis.ts'

/** What the Stalking Scrutiny Panel reads before it meets. */
export const scrutinyPanel: TemplateContent = {
  title: 'Scrutiny Panel pack',
  audience: 'partner',
  marking: 'OFFICIAL-SENSITIVE',
  cover: { author: 'Performance analyst', item: '', purpose: 'note' },
  blocks: [
    heading('purpose', 'Purpose'),
    words(
      'purpose-words',
      'This pack gives the panel the figures beside which it reads cases: how risk is recognised, what is done about it, and how the force learns.',
    ),
    heading('headline-messages', 'Headlines'),
    { block: 'headlines', id: 'headlines' },
    heading('figures', 'Figures'),
    ...kpisOf('scrutiny-panel').map((kpi) => chartOf(kpi, ['sentence', 'chart', 'notes'])),
    heading('exceptions-found', 'What stands out'),
    { block: 'exceptions', id: 'exceptions' },
    heading('what-is-being-done', 'What is being done'),
    { block: 'being-done', id: 'being-done' },
    heading('appendix', 'Appendix: definitions and data notes'),
    { block: 'definitions', id: 'definitions' },
  ],
}
