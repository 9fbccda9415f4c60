export { csvOf } from './csv.ts'
export { figureCsv } from './figure-csv.ts'
export { reportCsv } from './report-csv.ts'
