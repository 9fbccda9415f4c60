import { lazy, Suspense } from 'react'
import { Route, Switch, useLocation } from 'wouter'
import { NotFoundPage } from './pages/not-found.tsx'
import { OverviewPage } from './pages/overview.tsx'
import { Shell } from './shell/shell.tsx'
import { Boundary } from './states/boundary.tsx'
import { Loading } from './states/loading.tsx'

const KpiPage = lazy(() => import('./pages/kpi.tsx'))
const ChargeRatesPage = lazy(() => import('./pages/charge-rates.tsx'))
const ComparatorsPage = lazy(() => import('./pages/comparators.tsx'))
const DataPage = lazy(() => import('./pages/data.tsx'))
const DefinitionsPage = lazy(() => import('./pages/definitions.tsx'))
const KpiTargetsPage = lazy(() => import('./pages/kpi-targets.tsx'))
const LoadPage = lazy(() => import('./pages/load.tsx'))
const MethodsPage = lazy(() => import('./pages/methods.tsx'))
const ReleasesPage = lazy(() => import('./pages/releases.tsx'))
const TargetsPage = lazy(() => import('./pages/targets.tsx'))

/** Every page, by its address. */
export function App() {
  const [path] = useLocation()
  return (
    <Shell>
      <Boundary key={path}>
        <Suspense fallback={<Loading />}>
          <Switch>
            <Route path="/" component={OverviewPage} />
            <Route path="/kpis/:id">{({ id }) => <KpiPage id={id} />}</Route>
            <Route path="/charge-rates" component={ChargeRatesPage} />
            <Route path="/definitions" component={DefinitionsPage} />
            <Route path="/targets" component={TargetsPage} />
            <Route path="/targets/:id">{({ id }) => <KpiTargetsPage id={id} />}</Route>
            <Route path="/comparators" component={ComparatorsPage} />
            <Route path="/releases" component={ReleasesPage} />
            <Route path="/data" component={DataPage} />
            <Route path="/load" component={LoadPage} />
            <Route path="/methods" component={MethodsPage} />
            <Route component={NotFoundPage} />
          </Switch>
        </Suspense>
      </Boundary>
    </Shell>
  )
}
