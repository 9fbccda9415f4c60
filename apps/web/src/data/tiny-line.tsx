type Given = {
  values: (number | null)[]
  /** Of the scale, which begins at nought; the largest value where it is left out. */
  most?: number
  /** What the line shows, for those who do not see it. */
  label: string
}

const [width, height, margin] = [120, 26, 3]

/** A line the height of a row of a table: nought is at its foot, a gap is a month without rows that owe a value. */
export function TinyLine({ values, most = Math.max(1, ...values.map((value) => value ?? 0)), label }: Given) {
  const x = (index: number) => margin + (index * (width - 2 * margin)) / Math.max(1, values.length - 1)
  const y = (value: number) => height - margin - (value / most) * (height - 2 * margin)
  const path = values
    .map((value, index) =>
      value === null
        ? ''
        : `${index > 0 && values[index - 1] !== null ? 'L' : 'M'}${x(index).toFixed(1)} ${y(value).toFixed(1)}`,
    )
    .join('')
  const last = values.at(-1)
  return (
    <svg className="tiny-line" width={width} height={height} role="img" aria-label={label}>
      <path d={path} fill="none" />
      {last != null && <circle cx={x(values.length - 1)} cy={y(last)} r="2.5" />}
    </svg>
  )
}
