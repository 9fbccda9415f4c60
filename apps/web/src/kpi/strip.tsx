import type { Statement } from '@dashboard/contract'
import { MetIcon } from '../met-icon.tsx'

/** The statements of a KPI, each answering one question. */
export function Strip({ statements }: { statements: Statement[] }) {
  return (
    <dl className="strip">
      {statements.map(({ label, value, detail, note, icon }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className={icon === 'none' ? 'strip-value' : 'strip-value strip-words'}>
            {icon !== 'none' && <MetIcon met={icon === 'met'} size={24} />}
            {value} {detail && <span className="unit">{detail}</span>}
          </dd>
          {note && <dd className="small">{note}</dd>}
        </div>
      ))}
    </dl>
  )
}
