export { readHead, type Head } from './read-head.ts'
export { record, type Entry } from './record.ts'
export { verifyLog, type Verdict } from './verify-log.ts'
