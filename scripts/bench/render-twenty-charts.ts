import { renderApart } from '@dashboard/board-papers'
import { paperFormat } from '@dashboard/contract'
import { twentyCharts } from '@dashboard/papers/testing/twenty-charts'

/** A paper of twenty charts in one format, as the worker makes it. */
const format = paperFormat.parse(process.argv[2])
await renderApart({ paper: twentyCharts, formats: [format], office: null, pageFolder: null })
