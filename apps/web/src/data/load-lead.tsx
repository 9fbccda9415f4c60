import type { LoadPage } from '@dashboard/contract'
import { dayName } from '@dashboard/contract/month'
import { paths } from '@dashboard/contract/paths'
import { ReportLinks } from '../intakes/report-links.tsx'
import { handedIn } from '../intakes/words.ts'
import { loadedAtName } from '../shell/loaded-at.ts'

/** What was loaded, by whom, when and by which way in. */
export function LoadLead({ load: { standing, mode, restores, by, wayIn } }: { load: LoadPage }) {
  const { asAt, synthetic, loadedAt, loadId } = standing
  return (
    <>
      <p className="lead">
        {restores
          ? `Load ${restores.slice(0, 8)} put back`
          : mode === 'full'
            ? 'The whole extract'
            : 'Changes since the extract before'}
        , as at {dayName(asAt)}
        {synthetic && '; made up for demonstration'}. Loaded {loadedAtName(loadedAt)}
        {wayIn && `, ${handedIn(wayIn, by)}`}.
      </p>
      <p className="beside-lead">
        Load <span className="load-id">{loadId}</span>.{' '}
        <span className="whole-report">
          The whole report, with up to 1,000 lines refused by each rule:{' '}
          <ReportLinks csv={paths.loadReportCsv} json={paths.loadReport} of="the load in force" />
        </span>
      </p>
    </>
  )
}
