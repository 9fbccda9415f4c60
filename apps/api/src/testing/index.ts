export { Browser } from './browser.ts'
export { configOf, cookieOf, host } from './sessions.ts'
