import type { TextLook } from './text.ts'

/** Where something stands on a slide, in EMU: 914,400 to the inch. */
export type Box = { x: number; y: number; width: number; height: number }

export type Place = Box & {
  name: string
  type: 'title' | 'ctrTitle' | 'subTitle' | 'body' | 'ftr' | 'sldNum'
  /** What ties the place on a slide to that of its layout. */
  index: number | null
  look: TextLook & { anchor: 't' | 'b' | 'ctr' }
}

export type LayoutName = 'title' | 'section' | 'words' | 'figure' | 'table'

export const slideSize = { width: 12_192_000, height: 6_858_000 }

const left = 457_200
const width = slideSize.width - 2 * left
const grey = '505A5F'

const title: Place = {
  name: 'Title',
  type: 'title',
  index: null,
  x: left,
  y: 260_000,
  width,
  height: 860_000,
  look: { points: 26, bold: true, colour: '0B0C0C', anchor: 'b' },
}

export const foot: Record<'marking' | 'number', Place> = {
  marking: {
    name: 'Marking',
    type: 'ftr',
    index: 11,
    x: 1_900_000,
    y: 6_470_000,
    width: slideSize.width - 3_800_000,
    height: 290_000,
    look: { points: 11, bold: true, colour: '0B0C0C', anchor: 'ctr', align: 'ctr' },
  },
  number: {
    name: 'Slide number',
    type: 'sldNum',
    index: 12,
    x: slideSize.width - left - 900_000,
    y: 6_470_000,
    width: 900_000,
    height: 290_000,
    look: { points: 11, colour: grey, anchor: 'ctr', align: 'r' },
  },
}

/** The places of text of each layout. */
export const layouts: Record<LayoutName, { type: string; label: string; places: Record<string, Place> }> = {
  title: {
    type: 'title',
    label: 'Title',
    places: {
      title: { ...title, type: 'ctrTitle', y: 1_300_000, height: 1_700_000, look: { ...title.look, points: 40 } },
      body: {
        name: 'Subtitle',
        type: 'subTitle',
        index: 1,
        x: left,
        y: 3_150_000,
        width,
        height: 2_700_000,
        look: { points: 20, colour: grey, anchor: 't' },
      },
    },
  },
  section: {
    type: 'secHead',
    label: 'Section',
    places: {
      title: { ...title, y: 2_300_000, height: 1_700_000, look: { ...title.look, points: 36, colour: '12436D' } },
    },
  },
  words: {
    type: 'tx',
    label: 'Words',
    places: {
      title,
      body: {
        name: 'Words',
        type: 'body',
        index: 1,
        x: left,
        y: 1_300_000,
        width,
        height: 4_950_000,
        look: { points: 18, colour: '0B0C0C', anchor: 't' },
      },
    },
  },
  figure: {
    type: 'cust',
    label: 'Figure',
    places: {
      title,
      body: text('Subtitle', 13, 1_130_000, 480_000, { points: 13, colour: grey, anchor: 't' }),
      sentence: text('Sentence', 14, 5_330_000, 640_000, { points: 16, colour: '0B0C0C', anchor: 't' }),
      source: text('Source', 15, 6_010_000, 430_000, { points: 10, colour: grey, anchor: 't' }),
    },
  },
  table: {
    type: 'titleOnly',
    label: 'Table',
    places: { title, source: text('Source', 15, 6_010_000, 430_000, { points: 10, colour: grey, anchor: 't' }) },
  },
}

export const chartBox: Box = { x: left, y: 1_640_000, width, height: 3_650_000 }
export const tableBox: Box = { x: left, y: 1_300_000, width, height: 4_600_000 }

function text(name: string, index: number, y: number, height: number, look: Place['look']): Place {
  return { name, type: 'body', index, x: left, y, width, height, look }
}
