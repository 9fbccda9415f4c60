/** Where the report of a load can be had as a file. */
export function ReportLinks({ csv, json, of }: { csv: string; json: string; of: string }) {
  return (
    <span className="report-links">
      <a href={csv} download>
        CSV <span className="govuk-visually-hidden">report of {of}</span>
      </a>
      <a href={json} download>
        JSON <span className="govuk-visually-hidden">report of {of}</span>
      </a>
    </span>
  )
}
