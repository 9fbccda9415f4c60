import { z } from 'zod'
import { get, officeDocument, post } from './describe-endpoint.ts'
import {
  figureFileFormat,
  figureId,
  figureRecord,
  madePaper,
  officeTemplate,
  paperDraft,
  paperPreview,
  papersPage,
  paperState,
  pictureDraft,
  pictureKept,
  templateChange,
  templatePage,
} from './made-paper.ts'
import { paths } from './paths.ts'
import { paper, paperFormat } from './paper.ts'
import { paperTemplate, templateContent } from './paper-template.ts'
import { period } from './period.ts'
import { words } from './words.ts'

const reading = ['read', 'papers'] as const
const writing = ['write', 'papers'] as const
const figures = ['read', 'figures'] as const
const frozen = ['read', 'frozen figures'] as const
const paperId = { paper: z.uuid('There is no such paper.') }
const templateId = { template: z.string().max(60) }
const meeting = z.uuid('There is no such meeting.')
const ofFigure = { kpi: z.string().max(60), figure: z.string().max(60) }

/** Board papers, the templates that they are made from, and figures that leave one by one. */
export const paperEndpoints = {
  papers: get(paths.papers, 'The templates there are, and the papers made from them.', {
    needs: reading,
    query: {
      state: paperState.optional(),
      page: z.coerce.number('Give the page as a number.').int().min(1).max(1000).optional(),
    },
    response: papersPage,
  }),
  askForPaper: post(paths.papers, 'Asks for a paper, which the worker makes.', {
    needs: writing,
    params: {},
    body: paperDraft,
    response: madePaper,
  }),
  paper: get(paths.paper, 'How far a paper has come, and what the gate found in it.', {
    needs: reading,
    params: paperId,
    response: madePaper,
  }),
  paperContent: get(paths.paperContent, 'What a paper says, which every format of it says.', {
    needs: reading,
    params: paperId,
    response: paper,
  }),
  paperFile: get(paths.paperFile, 'A paper as a file, as it was kept.', {
    needs: reading,
    params: { ...paperId, format: paperFormat },
    response: z.string(),
    contentType: '*/*',
  }),
  addPaperTemplate: post(paths.paperTemplates, 'Saves a template that papers are made from.', {
    needs: writing,
    params: {},
    body: templateContent,
    response: paperTemplate,
  }),
  paperTemplate: get(paths.paperTemplate, 'One template, and what may be put in it.', {
    needs: reading,
    params: templateId,
    response: templatePage,
  }),
  changePaperTemplate: post(
    paths.templateVersions,
    'Writes the next version of a template; of a ready one this saves a new template.',
    { needs: writing, params: templateId, body: templateChange, response: paperTemplate },
  ),
  paperPreview: get(paths.paperPreview, 'A paper as it would be made now, and what the gate would say.', {
    needs: reading,
    params: templateId,
    query: { meeting: meeting.optional() },
    response: paperPreview,
  }),
  addOfficeTemplate: {
    method: 'POST' as const,
    path: paths.officeTemplates,
    summary: 'Hands in a .docx of the office’s own, with places that a paper fills.',
    needs: writing,
    params: z.strictObject({}),
    query: z.strictObject({ name: words(1, 120, 'Choose a .docx with a name of at most 120 characters.') }),
    body: officeDocument,
    response: officeTemplate,
    contentType: 'application/json' as const,
  },
  figureFile: get(paths.figureFile, 'One figure as a file, with a chart that can be edited.', {
    needs: figures,
    params: { ...ofFigure, format: figureFileFormat },
    query: period,
    response: z.string(),
    contentType: '*/*',
  }),
  frozenFigureFile: get(paths.frozenFigureFile, 'One figure as it was frozen, as a file.', {
    needs: frozen,
    params: { meeting, ...ofFigure, format: figureFileFormat },
    response: z.string(),
    contentType: '*/*',
  }),
  keepPicture: post(paths.figurePictures, 'Records that a picture of a figure leaves, before it does.', {
    needs: figures,
    params: ofFigure,
    query: period,
    body: pictureDraft,
    response: pictureKept,
  }),
  keepFrozenPicture: post(
    paths.frozenFigurePictures,
    'Records that a picture of a frozen figure leaves, before it does.',
    { needs: frozen, params: { meeting, ...ofFigure }, body: pictureDraft, response: pictureKept },
  ),
  figureRecord: get(paths.figureRecord, 'A figure by its id: what it said, who took it, and what it says today.', {
    needs: figures,
    params: { figureId },
    response: figureRecord,
  }),
}
