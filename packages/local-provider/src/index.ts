export { startLocalProvider, type LocalProvider } from './start-local-provider.ts'
export { personas, type Persona } from './personas.ts'
