const months = 'january|february|march|april|may|june|july|august|september|october|november|december'
const kinds = 'extracts?|uploads?|full|delta|monthly|month|stalking|kpis?|data|derbyshire|final|corrected|sample|test'
const word = new RegExp(
  `^(?:${months}|${months.replaceAll(/([a-z]{3})[a-z]*/g, '$1')}|${kinds}|v?\\d{1,2}|q[1-4]|20\\d\\d(?:\\d\\d){0,2})$`,
  'i',
)
const mostDigits = 8

/**
 * What a file or folder that was handed in is called from then on: as it was where that is made of months, dates and words
 * for extracts, else plainly `extract` or `extract.zip`, as a name could hold a person's.
 */
export function extractName(given: string): string {
  const [, stem = '', ending = ''] = /^(.*?)(\.zip)?$/is.exec(given) ?? []
  const parts = stem.split(/[-_. ()]+/).filter((part) => part !== '')
  const digits = stem.replaceAll(/\D/g, '').length
  const plain = parts.length > 0 && digits <= mostDigits && parts.every((part) => word.test(part))
  return plain ? given : `extract${ending.toLowerCase()}`
}
