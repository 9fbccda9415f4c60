/** Where papers and the figures that leave in them are. */
export const paperPaths = {
  papers: '/api/papers',
  paper: '/api/papers/:paper',
  paperContent: '/api/papers/:paper/content',
  paperFile: '/api/papers/:paper/files/:format',
  paperTemplates: '/api/paper-templates',
  paperTemplate: '/api/paper-templates/:template',
  templateVersions: '/api/paper-templates/:template/versions',
  paperPreview: '/api/paper-templates/:template/preview',
  officeTemplates: '/api/office-templates',
  figureFile: '/api/kpis/:kpi/figures/:figure/files/:format',
  figurePictures: '/api/kpis/:kpi/figures/:figure/pictures',
  frozenFigureFile: '/api/meetings/:meeting/kpis/:kpi/figures/:figure/files/:format',
  frozenFigurePictures: '/api/meetings/:meeting/kpis/:kpi/figures/:figure/pictures',
  figureRecord: '/api/figures/:figureId',
} as const
