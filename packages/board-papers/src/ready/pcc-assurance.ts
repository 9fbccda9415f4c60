import type { TemplateContent } from '@dashboard/contract'
import { chartOf, heading, words } from './parts.ts'
import { kpisOf } from './pack-kpis.ts'

/** The Chief Constable’s formal report to the Police and Crime Commissioner, which is published. */
export const pccAssurance: TemplateContent = {
  title: 'Stalking: assurance report of the Chief Constable',
  audience: 'public',
  marking: 'OFFICIAL',
  cover: { author: 'Chief Constable', item: '', purpose: 'assurance' },
  blocks: [
    heading('purpose', 'Purpose'),
    words(
      'purpose-words',
      'This report assures the Police and Crime Commissioner of how the force responds to stalking: how much is recorded, how victims are protected and supported, and what comes of investigations.',
    ),
    heading('headline-messages', 'Headlines'),
    { block: 'headlines', id: 'headlines' },
    heading('figures', 'Figures'),
    ...kpisOf('pcc-office').map((kpi) => chartOf(kpi, ['sentence', 'chart'])),
    heading('compared', 'Compared with target, last year and other forces'),
    { block: 'comparison', id: 'comparison' },
    heading('exceptions-found', 'Exceptions'),
    { block: 'exceptions', id: 'exceptions' },
    heading('what-is-being-done', 'What is being done'),
    { block: 'being-done', id: 'being-done' },
    heading('equality', 'Equality implications'),
    words(
      'equality-words',
      'This report is of the whole force and proposes no change of policy or service. Groups of people are not compared in it, as few are counted in some of them; the force compares them in its own view.',
    ),
    heading('legal', 'Legal implications'),
    words(
      'legal-words',
      'This report proposes nothing that needs legal advice. It bears on the force’s powers under the Stalking Protection Act 2019 and its duties under the Victims’ Code.',
    ),
    heading('finance', 'Financial implications'),
    words('finance-words', 'This report proposes no spending.'),
    heading('risk', 'Risk'),
    words(
      'risk-words',
      'More recorded stalking can mean more stalking or more victims coming forward, and a figure can change because records do. What each figure counts, and what is to be known of its records, is in the appendix.',
    ),
    heading('recommendations', 'Recommendations'),
    words(
      'recommendations-words',
      'The Commissioner is asked to take assurance from this report, and to say where more is wanted.',
    ),
    heading('appendix', 'Appendix: definitions and data notes'),
    { block: 'definitions', id: 'definitions' },
  ],
}
