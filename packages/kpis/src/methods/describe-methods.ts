import type { Decision, Method, MethodsPage } from '@dashboard/contract'

/** The methods in words, as docs/methods.md. */
export function describeMethods({ lead, methods, decisions }: MethodsPage): string {
  return [
    '# How figures are judged',
    'Written from `packages/kpis/src/methods` by `pnpm fix`: change that, not this page. The dashboard shows the same under Methods.',
    lead,
    ...methods.map(describeMethod),
    '## Register of decisions',
    'Those who draw such charts differ on these points; no two tools agree on every chart. Each is decided once, here.',
    decisions.map(describeDecision).join('\n'),
  ]
    .join('\n\n')
    .concat('\n')
}

function describeMethod({ title, words, parts, example, reference }: Method): string {
  return [
    `## ${title}`,
    ...words,
    parts.map((part) => `- **${part.name}.** ${part.words}`).join('\n'),
    example === null ? '' : `> Example. ${example}`,
    `*Reference: ${reference}*`,
  ]
    .filter(Boolean)
    .join('\n\n')
}

function describeDecision({ question, decided, why }: Decision, index: number): string {
  return `${index + 1}. ${question} **${decided}** ${why}`
}
