import { lazy, Suspense } from 'react'
import { Route, Switch } from 'wouter'
import { NotFoundPage } from './pages/not-found.tsx'
import { OverviewPage } from './pages/overview.tsx'
import { Shell } from './shell/shell.tsx'
import { Loading } from './states/loading.tsx'

const KpiPage = lazy(() => import('./pages/kpi.tsx'))
const LoadPage = lazy(() => import('./pages/load.tsx'))

/** Every page, by its address. */
export function App() {
  return (
    <Shell>
      <Suspense fallback={<Loading />}>
        <Switch>
          <Route path="/" component={OverviewPage} />
          <Route path="/kpis/:id">{({ id }) => <KpiPage id={id} />}</Route>
          <Route path="/load" component={LoadPage} />
          <Route component={NotFoundPage} />
        </Switch>
      </Suspense>
    </Shell>
  )
}
