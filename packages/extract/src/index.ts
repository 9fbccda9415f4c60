export { feeds } from './feeds.ts'
export { referenceFiles } from './reference-files.ts'
export { loadExtract, type LoadOptions } from './load-extract.ts'
export type { FaultReport, FileReport, LoadReport, RuleReport } from './report.ts'
