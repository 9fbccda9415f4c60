import {
  AlignmentType,
  LevelFormat,
  LevelSuffix,
  LineRuleType,
  type INumberingOptions,
  type IStylesOptions,
} from 'docx'

const ink = '0B0C0C'
const blue = '12436D'
export const secondText = '484F55'
const arial = { font: 'Arial', color: ink }
const headings = { reference: 'headings' }

/** The look of a paper, in styles that an office can change: body 11 point, captions and tables 10, notes 9. */
export const paperStyles: IStylesOptions = {
  default: {
    document: {
      run: { ...arial, size: 22, language: { value: 'en-GB', eastAsia: 'en-GB', bidirectional: 'en-GB' } },
      paragraph: { spacing: { after: 120, line: 264, lineRule: LineRuleType.AUTO } },
    },
    title: {
      run: { ...arial, size: 36, bold: true },
      paragraph: { spacing: { before: 60, after: 80 }, keepNext: true },
    },
    heading1: {
      run: { ...arial, size: 30, bold: true, color: blue },
      paragraph: { spacing: { before: 320, after: 100 }, keepNext: true, numbering: { ...headings, level: 0 } },
    },
    heading2: {
      run: { ...arial, size: 24, bold: true },
      paragraph: { spacing: { before: 220, after: 80 }, keepNext: true, numbering: { ...headings, level: 1 } },
    },
  },
  paragraphStyles: [
    style('Subtitle', 'Subtitle', 22, { color: secondText, after: 140 }),
    style('Caption', 'caption', 20, { bold: true, before: 200, after: 0, keepNext: true }),
    style('FigureSubtitle', 'Figure subtitle', 20, { after: 60, keepNext: true }),
    style('Cover', 'Cover block', 20, { after: 40 }),
    style('Note', 'Note', 18, { color: secondText, after: 40 }),
    style('Source', 'Source', 18, { color: secondText, after: 200 }),
    style('Marking', 'Marking', 20, { bold: true, after: 40 }),
    style('MadeUp', 'Made up', 18, { color: secondText, after: 60 }),
    style('Foot', 'Foot', 18, { after: 0 }),
    style('TableText', 'Table text', 20, { after: 0 }),
    style('Chart', 'Chart', 20, { after: 60, keepNext: true }),
  ],
  characterStyles: [{ id: 'FigureId', name: 'Figure id', basedOn: 'DefaultParagraphFont', run: { bold: true } }],
}

/** Headings are numbered 1 and 1.1 by their style, bullets by their level. */
export const paperNumbering: INumberingOptions = {
  config: [
    {
      reference: headings.reference,
      levels: ['%1.', '%1.%2'].map((text, level) => ({
        level,
        text,
        format: LevelFormat.DECIMAL,
        alignment: AlignmentType.START,
        suffix: LevelSuffix.SPACE,
        style: { paragraph: { indent: { left: 0, hanging: 0 } } },
      })),
    },
    {
      reference: 'bullets',
      levels: [
        {
          level: 0,
          text: '•',
          format: LevelFormat.BULLET,
          alignment: AlignmentType.START,
          style: { paragraph: { indent: { left: 454, hanging: 284 } } },
        },
      ],
    },
  ],
}

type Look = { bold?: boolean; color?: string; before?: number; after: number; keepNext?: boolean }

function style(
  id: string,
  name: string,
  size: number,
  { bold = false, color = ink, before = 0, after, keepNext }: Look,
) {
  return {
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    run: { font: 'Arial', size, bold, color },
    paragraph: { spacing: { before, after, line: 252, lineRule: LineRuleType.AUTO }, keepNext: keepNext === true },
  }
}
