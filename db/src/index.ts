export { checkServer } from './check-server.ts'
export { connect, connectSingle, withoutPassword, type Connection } from './connect.ts'
export { migrate } from './migrate.ts'
export type { DB } from './schema.ts'
