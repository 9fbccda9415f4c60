import type { Paper } from '@dashboard/contract'
import {
  AlignmentType,
  BorderStyle,
  Footer,
  Header,
  PageNumber,
  Paragraph,
  SimpleField,
  Tab,
  TabStopType,
  TextRun,
} from 'docx'
import { figureIdsOf } from '../parts/figure-ids.ts'
import { madeUpWords } from '@dashboard/contract/names'
import { shorthandOf } from '../parts/shorthand.ts'

/** What stands at the head and the foot of every page; `width` is that between the margins. */
export function pageEdges(paper: Paper, width: number) {
  const { marking, synthetic } = paper
  const placeholders = shorthandOf(paper).some(({ mark }) => mark === '[P]')
  return {
    headers: {
      default: new Header({
        children: [
          new Paragraph({ style: 'Marking', alignment: AlignmentType.CENTER, children: [new TextRun(marking)] }),
          ...(synthetic
            ? [
                new Paragraph({
                  style: 'MadeUp',
                  alignment: AlignmentType.CENTER,
                  children: [new TextRun(madeUpWords)],
                }),
              ]
            : []),
        ],
      }),
    },
    footers: {
      default: new Footer({
        children: [
          new Paragraph({
            style: 'Foot',
            border: { top: { style: BorderStyle.SINGLE, size: 6, color: '595959', space: 6 } },
            tabStops: [
              { type: TabStopType.CENTER, position: Math.round(width / 2) },
              { type: TabStopType.RIGHT, position: width },
            ],
            children: [
              new TextRun({ text: placeholders ? '[P] placeholder target' : '' }),
              new TextRun({ children: [new Tab(), marking, new Tab()] }),
              ...figureIds(paper),
              new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] }),
            ],
          }),
        ],
      }),
    },
  }
}

/** All of a short paper; of a longer one the first on the page, which a program works out that can. */
function figureIds(paper: Paper) {
  const ids = figureIdsOf(paper)
  if (ids.length === 0) return []
  return [
    ids.length <= mostInFoot
      ? new TextRun(ids.join(', '))
      : new SimpleField('STYLEREF "Figure id"', 'Its id is under each figure'),
    new TextRun(' · '),
  ]
}

const mostInFoot = 2
