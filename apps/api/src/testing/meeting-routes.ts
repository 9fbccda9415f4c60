import type { Role } from '@dashboard/contract'

/** A route, an address of it, and who may ask for it. */
export type RouteFor = [route: string, address: string, who: Role[] | typeof anybody]

export const none = '5f0e6f3e-8f0b-4d52-9a3c-0a4b7c6d2e11'
export const restricted: Role[] = ['analyst', 'group-member', 'chair', 'disclosure-officer']
export const readers: Role[] = [...restricted, 'pcc-office', 'scrutiny-panel']
export const anybody = 'anybody'

/** Those of meetings, of their agendas and of what was frozen for them. */
export const meetingRoutes: RouteFor[] = [
  ['GET /meetings', '/meetings', anybody],
  ['GET /meetings/:meeting', `/meetings/${none}`, anybody],
  ['GET /meetings/:meeting/present', `/meetings/${none}/present`, anybody],
  ['GET /meetings/compare', '/meetings/compare', anybody],
  ['GET /meetings/:meeting/kpis/:kpi', `/meetings/${none}/kpis/F1`, anybody],
  ['GET /api/meetings', '/api/meetings', restricted],
  ['POST /api/meetings', '/api/meetings', ['analyst', 'chair']],
  ['GET /api/meetings/:meeting', `/api/meetings/${none}`, restricted],
  ['POST /api/meetings/:meeting/versions', `/api/meetings/${none}/versions`, ['analyst', 'chair']],
  ['GET /api/meetings/:meeting/agenda', `/api/meetings/${none}/agenda`, restricted],
  ['POST /api/meetings/:meeting/agenda/order', `/api/meetings/${none}/agenda/order`, ['chair']],
  ['POST /api/meetings/:meeting/agenda/items', `/api/meetings/${none}/agenda/items`, ['chair']],
  ['POST /api/meetings/:meeting/agenda/hidden', `/api/meetings/${none}/agenda/hidden`, ['chair']],
  ['POST /api/meetings/:meeting/agenda/shown', `/api/meetings/${none}/agenda/shown`, ['chair']],
  ['POST /api/meetings/:meeting/agenda/asked', `/api/meetings/${none}/agenda/asked`, ['chair']],
  ['POST /api/meetings/:meeting/freeze', `/api/meetings/${none}/freeze`, ['chair']],
  ['POST /api/meetings/:meeting/close', `/api/meetings/${none}/close`, ['chair']],
  ['GET /api/meetings/:meeting/since-last', `/api/meetings/${none}/since-last`, restricted],
  ['GET /api/meetings/comparison', '/api/meetings/comparison', readers],
  ['GET /api/meetings/:meeting/overview', `/api/meetings/${none}/overview`, readers],
  ['GET /api/meetings/:meeting/kpis/:kpi', `/api/meetings/${none}/kpis/F1`, readers],
  [
    'GET /api/meetings/:meeting/kpis/:kpi/figures/:figure/csv',
    `/api/meetings/${none}/kpis/F1/figures/months/csv`,
    readers,
  ],
  ['GET /api/meetings/:meeting/kpis/:kpi/since', `/api/meetings/${none}/kpis/F1/since`, readers],
]
