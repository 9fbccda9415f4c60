import { findFileFaults, paperDocx, paperPptx, paperXlsx } from '@dashboard/papers'
import { twentyCharts } from '@dashboard/papers/testing/twenty-charts'

const makers = { docx: paperDocx, pptx: paperPptx, xlsx: paperXlsx }

/** A paper of twenty charts in one format, made and checked as in the process that does it for the worker. */
const format = process.argv[2] as keyof typeof makers
await findFileFaults(format, await makers[format](twentyCharts), twentyCharts)
