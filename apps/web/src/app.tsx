import { useQuery } from '@tanstack/react-query'
import type { Resource } from '@dashboard/contract'
import { lazy, Suspense, type ReactNode } from 'react'
import { Redirect, Route, Switch, useLocation, useRoute } from 'wouter'
import { meQuery } from './call.ts'
import { NotFoundPage } from './pages/not-found.tsx'
import { OverviewPage } from './pages/overview.tsx'
import { Shell } from './shell/shell.tsx'
import { Boundary } from './states/boundary.tsx'
import { Loading } from './states/loading.tsx'
import { Allowed } from './who/allowed.tsx'
import { Gate } from './who/gate.tsx'
import { useMay, Who } from './who/who.ts'

const KpiPage = lazy(() => import('./pages/kpi.tsx'))
const ActionPage = lazy(() => import('./pages/action.tsx'))
const ActionsPage = lazy(() => import('./pages/actions.tsx'))
const AuditPage = lazy(() => import('./pages/audit.tsx'))
const ChargeRatesPage = lazy(() => import('./pages/charge-rates.tsx'))
const ChecksPage = lazy(() => import('./pages/checks.tsx'))
const CommentsPage = lazy(() => import('./pages/comments.tsx'))
const ComparatorsPage = lazy(() => import('./pages/comparators.tsx'))
const ComparePage = lazy(() => import('./pages/compare-meetings.tsx'))
const DataPage = lazy(() => import('./pages/data.tsx'))
const DefinitionsPage = lazy(() => import('./pages/definitions.tsx'))
const FrozenKpiPage = lazy(() => import('./pages/frozen-kpi.tsx'))
const KpiTargetsPage = lazy(() => import('./pages/kpi-targets.tsx'))
const LoadPage = lazy(() => import('./pages/load.tsx'))
const MeetingPage = lazy(() => import('./pages/meeting.tsx'))
const MeetingsPage = lazy(() => import('./pages/meetings.tsx'))
const MethodsPage = lazy(() => import('./pages/methods.tsx'))
const PresentPage = lazy(() => import('./pages/present.tsx'))
const RemindersPage = lazy(() => import('./pages/reminders.tsx'))
const FigurePage = lazy(() => import('./pages/figure.tsx'))
const PapersPage = lazy(() => import('./pages/papers.tsx'))
const PaperPreviewPage = lazy(() => import('./pages/paper-preview.tsx'))
const PaperTemplatePage = lazy(() => import('./pages/paper-template.tsx'))
const PaperPrintPage = lazy(() => import('./pages/paper-print.tsx'))
const PlanPage = lazy(() => import('./pages/plan.tsx'))
const PlanLinePage = lazy(() => import('./pages/plan-line.tsx'))
const ReleasesPage = lazy(() => import('./pages/releases.tsx'))
const SessionsPage = lazy(() => import('./pages/sessions.tsx'))
const SignInPage = lazy(() => import('./pages/sign-in.tsx'))
const SignedOutPage = lazy(() => import('./pages/signed-out.tsx'))
const TargetsPage = lazy(() => import('./pages/targets.tsx'))

/** Pages for whoever is not signed in. */
const outside = ['/sign-in', '/signed-out']

/** Every page, by its address. */
export function App() {
  const [path] = useLocation()
  const [printing] = useRoute('/papers/:paper/print')
  const { data: who } = useQuery({ ...meQuery, enabled: !outside.includes(path) && !printing })
  const [inRoom] = useRoute('/meetings/:id/present')
  const presenting = inRoom && who?.may.some(({ act, resource }) => act === 'read' && resource === 'agenda')
  const page = (
    <Boundary key={path}>
      <Suspense fallback={<Loading />}>
        <Switch>
          <Route path="/sign-in" component={SignInPage} />
          <Route path="/signed-out" component={SignedOutPage} />
          <Route path="/papers/:paper/print">{({ paper }) => <PaperPrintPage paper={paper} />}</Route>
          <Route>
            <Gate>
              <Inside />
            </Gate>
          </Route>
        </Switch>
      </Suspense>
    </Boundary>
  )
  return (
    <Who value={outside.includes(path) ? null : (who ?? null)}>
      {presenting || printing ? page : <Shell>{page}</Shell>}
    </Who>
  )
}

function Inside() {
  const may = useMay()
  return (
    <Suspense fallback={<Loading />}>
      <Switch>
        <Route path="/">{may('read', 'figures') ? <OverviewPage /> : <Redirect to="/sessions" replace />}</Route>
        <Route path="/kpis/:id">{({ id }) => reading('figures', <KpiPage id={id} />)}</Route>
        <Route path="/charge-rates">{reading('figures', <ChargeRatesPage />)}</Route>
        <Route path="/definitions">{reading('figures', <DefinitionsPage />)}</Route>
        <Route path="/targets">{reading('targets', <TargetsPage />)}</Route>
        <Route path="/targets/:id">{({ id }) => reading('targets', <KpiTargetsPage id={id} />)}</Route>
        <Route path="/checks">{reading('checks', <ChecksPage />)}</Route>
        <Route path="/comments">{reading('comments', <CommentsPage />)}</Route>
        <Route path="/actions">{reading('actions', <ActionsPage />)}</Route>
        <Route path="/actions/:id">{({ id }) => reading('actions', <ActionPage id={id} />)}</Route>
        <Route path="/reminders">{reading('actions', <RemindersPage />)}</Route>
        <Route path="/comparators">{reading('comparators', <ComparatorsPage />)}</Route>
        <Route path="/plan">{reading('plan', <PlanPage />)}</Route>
        <Route path="/plan/:id">{({ id }) => reading('plan', <PlanLinePage id={id} />)}</Route>
        <Route path="/releases">{reading('releases', <ReleasesPage />)}</Route>
        <Route path="/meetings">{reading('meetings', <MeetingsPage />)}</Route>
        <Route path="/meetings/:id/present">{({ id }) => reading('agenda', <PresentPage id={id} />)}</Route>
        <Route path="/meetings/compare">{reading('frozen figures', <ComparePage />)}</Route>
        <Route path="/meetings/:id/kpis/:kpi">
          {({ id, kpi }) => reading('frozen figures', <FrozenKpiPage meeting={id} kpi={kpi} />)}
        </Route>
        <Route path="/meetings/:id">{({ id }) => reading('meetings', <MeetingPage id={id} />)}</Route>
        <Route path="/papers/templates/:template">
          {({ template }) => reading('papers', <PaperTemplatePage template={template} />)}
        </Route>
        <Route path="/papers/templates/:template/preview">
          {({ template }) => reading('papers', <PaperPreviewPage template={template} />)}
        </Route>
        <Route path="/papers">{reading('papers', <PapersPage />)}</Route>
        <Route path="/figures/:figure">{({ figure }) => reading('figures', <FigurePage figure={figure} />)}</Route>
        <Route path="/data">{reading('figures', <DataPage />)}</Route>
        <Route path="/load">{reading('load report', <LoadPage />)}</Route>
        <Route path="/methods">{reading('methods', <MethodsPage />)}</Route>
        <Route path="/audit">{reading('audit log', <AuditPage />)}</Route>
        <Route path="/sessions">{reading('sessions', <SessionsPage />)}</Route>
        <Route component={NotFoundPage} />
      </Switch>
    </Suspense>
  )
}

function reading(resource: Resource, page: ReactNode): ReactNode {
  return <Allowed reads={resource}>{page}</Allowed>
}
