import type { Paper } from '@dashboard/contract'
import { dayName } from '@dashboard/contract/month'
import { purposeNames } from '@dashboard/contract/names'
import { BorderStyle, HeadingLevel, Paragraph, Tab, TabStopType, TextRun } from 'docx'
import { secondText } from './paper-styles.ts'

const rule = { style: BorderStyle.SINGLE, size: 12, color: '12436D', space: 4 }

/** Title, what the paper is of, and for which meeting, by whom and for what it is. */
export function coverBlock({ title, subtitle, cover }: Paper): Paragraph[] {
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, border: { top: rule }, children: [new TextRun(title)] }),
    new Paragraph({ style: 'Subtitle', children: [new TextRun(subtitle)] }),
    ...(cover
      ? [
          said([
            ['Meeting', `${cover.meeting}, ${dayName(cover.date)}`],
            ['Item', cover.item],
          ]),
          said(
            [
              ['From', cover.author],
              ['Purpose', purposeNames[cover.purpose]],
            ],
            true,
          ),
        ]
      : []),
  ]
}

/** What is empty is left out. */
function said(pairs: readonly (readonly [label: string, text: string])[], last = false): Paragraph {
  const [first, second] = pairs.map(([label, text]) =>
    text === '' ? [] : [new TextRun({ text: label, color: secondText }), new TextRun({ children: [new Tab(), text] })],
  )
  return new Paragraph({
    style: 'Cover',
    tabStops: [1100, 7000, 8000].map((position) => ({ type: TabStopType.LEFT, position })),
    ...(last ? { border: { bottom: { ...rule, size: 8 } }, spacing: { after: 160 } } : {}),
    children: [...(first ?? []), new TextRun({ children: [new Tab()] }), ...(second ?? [])],
  })
}
