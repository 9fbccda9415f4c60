import type { Statement } from '@dashboard/contract'
import { AssuranceIcon } from '../icons/assurance-icon.tsx'
import { MetIcon } from '../icons/met-icon.tsx'
import { VariationIcon } from '../icons/variation-icon.tsx'

/** The statements of a KPI, each answering one question. */
export function Strip({ statements }: { statements: Statement[] }) {
  return (
    <dl className="strip">
      {statements.map(({ label, value, detail, note, icon }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className={icon.of === 'nothing' ? 'strip-value' : 'strip-value strip-words'}>
            <Icon icon={icon} />
            <span>
              {value} {detail && <span className="unit">{detail}</span>}
            </span>
          </dd>
          {note && <dd className="small">{note}</dd>}
        </div>
      ))}
    </dl>
  )
}

function Icon({ icon }: Pick<Statement, 'icon'>) {
  switch (icon.of) {
    case 'nothing':
      return null
    case 'target':
      return <MetIcon met={icon.met} size={24} />
    case 'variation':
      return <VariationIcon name={icon.icon} size={38} />
    case 'assurance':
      return <AssuranceIcon name={icon.icon} side={icon.side} size={38} />
  }
}
