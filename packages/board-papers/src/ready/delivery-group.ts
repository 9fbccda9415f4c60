import type { TemplateContent } from '@dashboard/contract'
import { chartOf, heading, words } from './parts.ts'
import { kpisOf } from './pack-kpis.ts'

/** What the delivery group reads every month. */
export const deliveryGroup: TemplateContent = {
  title: 'Delivery group report',
  audience: 'restricted',
  marking: 'OFFICIAL-SENSITIVE',
  cover: { author: 'Performance analyst', item: '', purpose: 'decision' },
  blocks: [
    heading('purpose', 'Purpose'),
    words(
      'purpose-words',
      'This report tells the delivery group how the force’s response to stalking has gone, what stands out, and what is being done about it. The group is asked to decide what else is to be done.',
    ),
    heading('headline-messages', 'Headlines'),
    { block: 'headlines', id: 'headlines' },
    heading('what-stands-out', 'What stands out'),
    { block: 'exceptions', id: 'exceptions' },
    heading('what-is-being-done', 'What is being done'),
    { block: 'being-done', id: 'being-done' },
    heading('figures', 'Figures'),
    ...kpisOf('delivery-group').map((kpi) => chartOf(kpi, ['sentence', 'chart', 'notes'])),
    heading('compared', 'Compared with target, last year and other forces'),
    { block: 'comparison', id: 'comparison' },
    heading('appendix', 'Appendix: definitions and data notes'),
    { block: 'definitions', id: 'definitions' },
  ],
}
