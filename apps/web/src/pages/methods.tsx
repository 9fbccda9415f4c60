import type { Decision, Method } from '@dashboard/contract'
import { useQuery } from '@tanstack/react-query'
import { methodsQuery } from '../call.ts'
import { Failed, StaleNotice } from '../states/failed.tsx'
import { Loading } from '../states/loading.tsx'
import { useNamedPart } from '../use-named-part.ts'
import { useTitle } from '../use-title.ts'

export default function MethodsPage() {
  const { data, error, refetch } = useQuery(methodsQuery)
  useTitle('How figures are judged')
  useNamedPart(data !== undefined)
  if (!data) return error ? <Failed error={error} onRetry={() => void refetch()} /> : <Loading />
  const { lead, methods, decisions } = data
  return (
    <>
      <StaleNotice error={error} onRetry={() => void refetch()} />
      <h1 className="page-title">How figures are judged</h1>
      <p className="lead methods-lead">{lead}</p>
      <div className="methods">
        <nav aria-label="On this page" className="methods-rail">
          <ul>
            {methods.map(({ id, title }) => (
              <li key={id}>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
            <li>
              <a href="#decisions">Register of decisions</a>
            </li>
          </ul>
        </nav>
        <div>
          {methods.map((method) => (
            <MethodCard key={method.id} method={method} />
          ))}
          <Decisions decisions={decisions} />
        </div>
      </div>
    </>
  )
}

function MethodCard({ method: { id, title, words, parts, example, reference } }: { method: Method }) {
  return (
    <section className="card method" id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className="card-title">
        {title}
      </h2>
      {words.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {parts.length > 0 && (
        <dl>
          {parts.map((part) => (
            <div key={part.name}>
              <dt>{part.name}</dt>
              <dd>{part.words}</dd>
            </div>
          ))}
        </dl>
      )}
      {example && (
        <p className="method-example">
          <strong>Example.</strong> {example}
        </p>
      )}
      <p className="small">{reference}</p>
    </section>
  )
}

function Decisions({ decisions }: { decisions: Decision[] }) {
  return (
    <section className="card method" id="decisions" aria-labelledby="decisions-title">
      <h2 id="decisions-title" className="card-title">
        Register of decisions
      </h2>
      <p>
        Those who draw such charts differ on these points; no two tools agree on every chart. Each is decided once,
        here.
      </p>
      <ol>
        {decisions.map(({ question, decided, why }) => (
          <li key={question}>
            {question} <strong>{decided}</strong> {why}
          </li>
        ))}
      </ol>
    </section>
  )
}
