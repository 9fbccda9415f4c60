export { apiRole, buildApp } from './app.ts'
export type { Config } from './config.ts'
