const kilobytes = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 })
const megabytes = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 })

/** 12.4 MB, or 620 kB below one. */
export function bytesName(bytes: number): string {
  return bytes < 1e6 ? `${kilobytes.format(Math.ceil(bytes / 1e3))} kB` : `${megabytes.format(bytes / 1e6)} MB`
}
