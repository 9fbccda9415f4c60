import { Fragment } from 'react'

/** A name that may be broken after its underscores where there is little room. */
export function FileName({ name }: { name: string }) {
  return name.split(/(?<=_)/).map((part) => (
    <Fragment key={part}>
      {part}
      <wbr />
    </Fragment>
  ))
}
