export { Browser } from './browser.ts'
export { configOf, cookieOf } from './sessions.ts'
