export { releasableComment } from './releasable.ts'
