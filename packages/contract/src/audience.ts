import { z } from 'zod'

export const audience = z.enum(['restricted', 'partner', 'public'])
export type Audience = z.infer<typeof audience>
