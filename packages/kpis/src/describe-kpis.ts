import type { Kpi, Measure } from './define-kpi.ts'
import { breakdownLabel } from './dimensions.ts'
import { themes } from './theme.ts'

/** Every KPI in words, as docs/kpis.md. */
export function describeKpis(kpis: readonly Kpi[]): string {
  const sections = [...Map.groupBy(kpis, ({ theme }) => theme)].map(
    ([theme, group]) => `## ${themes[theme]}\n\n${group.map(describeKpi).join('\n')}`,
  )
  return `# KPIs\n\nWritten from the definitions by \`pnpm fix\`: change those, not this page.\n\n${sections.join('\n')}`
}

function describeKpi(kpi: Kpi): string {
  const {
    id,
    code,
    title,
    question,
    counted,
    better,
    owner,
    matureAfterDays,
    entryLagDays = 0,
    breakdowns,
    caveats,
    allMeasures,
  } = kpi
  return `### ${code} ${title}

*${question}*

${counted}

| | |
|---|---|
| Id | \`${id}\` |
| Kind | ${kpi.kind} |
| Better | ${better} |
| Owner | ${owner} |
| Judged | ${matureAfterDays + entryLagDays} days after the end of a month${entryLagDays > 0 ? `, ${entryLagDays} of them for records that arrive late` : ''} |
| By | ${breakdowns.map(breakdownLabel).join(', ') || 'force only'} |
| Needs | ${needsOf(kpi)} |
| Definition version | ${kpi.definitionVersion} |

Beware:
${caveats.map((caveat) => `- ${caveat}`).join('\n')}

${allMeasures.map((measure) => describeMeasure(measure, kpi)).join('\n')}`
}

function needsOf(kpi: Kpi): string {
  if (kpi.kind === 'pending') return kpi.waitsFor
  if (kpi.keptHere) return 'no feed: its records are kept in this product'
  return kpi.kind === 'comparison' ? `the figures of ${kpi.compares.join(', ')}` : kpi.needs.join(', ')
}

function describeMeasure({ id, code, title, kind, cases }: Measure, kpi: Kpi): string {
  const beside = id === kpi.id ? '' : `**${code} ${title}** (\`${id}\`, ${kind})\n\n`
  return `${beside}\`\`\`sql\n${cases}\n\`\`\`\n`
}
