// Until it is generated from a migrated database.
export type DB = Record<string, never>
