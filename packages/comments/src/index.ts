export { commentsPage } from './comments-page.ts'
export { kpiComments } from './kpi-comments.ts'
export { releasableComment } from './releasable.ts'
export { approveComment, writeComment } from './write-comment.ts'
