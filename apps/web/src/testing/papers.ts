import type { FigureRecord, MadePaper, OfficeTemplate, Paper, PapersPage, TemplatePage } from '@dashboard/contract'
import { referralUptake } from './referral-uptake.ts'

const figure = referralUptake.figures[0]!

/** A paper with one part of each kind. */
export const paper: Paper = {
  title: 'Stalking: assurance report',
  subtitle: 'Figures frozen for the PCC meeting of 26 November 2026, as at 31 October 2026',
  audience: 'public',
  marking: 'OFFICIAL',
  force: 'Derbyshire Constabulary',
  asAt: '2026-10-31',
  synthetic: true,
  language: 'en-GB',
  fileName: 'pcc-assurance_2026-10',
  cover: {
    meeting: 'PCC meeting, 26 November 2026',
    author: 'Head of Crime',
    date: '2026-11-26',
    item: '6',
    purpose: 'assurance',
  },
  blocks: [
    { block: 'heading', id: 'victims', level: 1, text: 'Support for victims' },
    {
      block: 'words',
      id: 'done',
      paragraphs: ['The form moved in September.'],
      outOfDate: 'These words were written for figures as at 30 September 2026.',
    },
    { block: 'list', id: 'points', items: ['A quarter took up support.'] },
    {
      block: 'figure',
      id: 'uptake',
      number: 1,
      title: 'D3 Referral uptake. ' + figure.title,
      parts: ['sentence', 'chart', 'table', 'notes'],
      figure,
    },
    {
      block: 'table',
      id: 'headlines',
      number: 1,
      title: 'Headlines',
      columns: [
        { id: 'kpi', label: 'KPI', unit: 'text' },
        { id: 'value', label: 'Percentage', unit: 'proportion' },
      ],
      rows: [
        ['D3 Referral uptake', 0.25],
        ['F1 Charge rate', null],
        ['B1 Breaches', '[c]'],
      ],
      notes: ['[c] protected: a small number.'],
      source: 'Source: made-up records. OFFICIAL.',
      figureIds: ['F-7K3Q-C4TR'],
    },
  ],
  auditHead: { count: 1204, hash: 'ab12' },
}

const asked = { by: 'Performance analyst', at: '2026-11-03T14:03:00Z' }

export const madePaper: MadePaper = {
  id: '6f1c2f4e-0000-4000-8000-000000000001',
  title: 'Stalking: assurance report',
  template: { id: 'pcc-assurance', version: 0 },
  meeting: { id: '6f1c2f4e-0000-4000-8000-0000000000aa', title: 'Delivery group, 8 October 2026' },
  audience: 'public',
  asAt: '2026-09-30',
  formats: ['docx', 'pdf'],
  state: 'made',
  done: 4,
  of: 4,
  sentence: 'Made in 2 formats.',
  asked,
  endedAt: '2026-11-03T14:04:00Z',
  files: [
    { format: 'docx', fileName: 'pcc-assurance_2026-10.docx', bytes: 48_211, sha256: 'a'.repeat(64) },
    { format: 'pdf', fileName: 'pcc-assurance_2026-10.pdf', bytes: 201_344, sha256: 'b'.repeat(64) },
  ],
  faults: [],
}

export const heldPaper: MadePaper = {
  ...madePaper,
  id: '6f1c2f4e-0000-4000-8000-000000000002',
  title: 'Delivery group report',
  template: { id: 'delivery-group', version: 0 },
  state: 'held',
  sentence: 'Held: 2 things keep it from leaving.',
  files: [],
  faults: [
    { block: 'done', sentence: 'Nothing is written under “What is being done”.' },
    { block: null, sentence: 'The paper has no author.' },
  ],
}

export const paperUnderWay: MadePaper = {
  ...madePaper,
  id: '6f1c2f4e-0000-4000-8000-000000000003',
  title: 'Scrutiny Panel pack',
  template: { id: 'scrutiny-panel', version: 0 },
  state: 'making',
  done: 1,
  of: 3,
  sentence: 'Making the Word document.',
  endedAt: null,
  files: [],
  faults: null,
}

export const officeTemplate: OfficeTemplate = {
  id: '6f1c2f4e-0000-4000-8000-0000000000bb',
  name: 'board-report.docx',
  sha256: 'c'.repeat(64),
  placeholders: ['kpi:referral-uptake:chart', 'meeting:date', 'kpi:uptake:table'],
  unknown: [{ placeholder: 'kpi:uptake:table', sentence: 'There is no KPI called uptake.' }],
  added: asked,
}

export const templatePage: TemplatePage = {
  template: {
    id: 'pcc-assurance',
    title: 'Stalking: assurance report',
    audience: 'public',
    marking: 'OFFICIAL',
    cover: { author: 'Head of Crime', item: '6', purpose: 'assurance' },
    blocks: [
      { block: 'heading', id: 'victims', level: 1, text: 'Support for victims' },
      { block: 'words', id: 'done', text: 'The form moved in September.', trueFor: '2026-09-30' },
      {
        block: 'figure',
        id: 'uptake',
        kpi: 'referral-uptake',
        figure: null,
        population: '8q',
        by: null,
        parts: ['sentence', 'chart'],
      },
      { block: 'definitions', id: 'definitions' },
    ],
    ready: 'pcc-assurance',
    version: 0,
    written: null,
  },
  choices: {
    kpis: [
      {
        id: 'referral-uptake',
        code: 'D3',
        title: 'Victims offered support who engaged with it within 28 days',
        theme: { id: 'victim-support', title: 'Victim support' },
        figures: [
          { id: 'months', label: 'By month' },
          { id: 'stages', label: 'Stages' },
        ],
        breakdowns: [{ id: 'district', label: 'district' }],
      },
      {
        id: 'charge-rate',
        code: 'F1',
        title: 'Stalking crimes charged within 180 days of being recorded',
        theme: { id: 'outcomes', title: 'Outcomes' },
        figures: [{ id: 'months', label: 'By month' }],
        breakdowns: [],
      },
    ],
  },
}

const { blocks, ...pcc } = templatePage.template

export const papersPage: PapersPage = {
  templates: [
    { ...pcc, parts: blocks.length },
    { ...pcc, id: 'delivery-group', ready: 'delivery-group', title: 'Delivery group report', parts: 9 },
    {
      ...pcc,
      id: '6f1c2f4e-0000-4000-8000-0000000000cc',
      ready: null,
      version: 2,
      title: 'Our monthly pages',
      parts: 1,
      written: asked,
    },
  ],
  office: [officeTemplate],
  meetings: [
    { id: '6f1c2f4e-0000-4000-8000-0000000000aa', title: 'Delivery group, 8 October 2026', asAt: '2026-09-30' },
  ],
  papers: [madePaper, heldPaper],
  found: 2,
  page: 1,
  pages: 1,
}

export const figureRecord: FigureRecord = {
  figureId: 'F-7K3Q-C4TR',
  figure: { ...figure, figureId: 'F-7K3Q-C4TR' },
  kpi: { id: 'referral-uptake', code: 'D3', title: 'Victims offered support who engaged with it within 28 days' },
  definitionVersion: '1-abcd',
  measures: [{ code: 'D3', title: 'Engaged', sql: 'select episode_id\nfrom   warehouse.episode_offer' }],
  load: { id: '6f1c2f4e-0000-4000-8000-0000000000dd', loadedAt: '2026-11-03T06:12:00Z', asAt: '2026-10-31' },
  audience: 'restricted',
  meeting: null,
  exports: [
    { format: 'docx', by: 'Performance analyst', at: '2026-11-03T14:03:00Z', sha256: 'd'.repeat(64), paper: null },
    {
      format: 'pdf',
      by: 'Chair of the delivery group',
      at: '2026-11-04T09:00:00Z',
      sha256: 'e'.repeat(64),
      paper: madePaper.id,
    },
  ],
  today: { same: false, sentence: 'Today August 2026 is 26%, not 25%.', figure: null },
}
