const personal = [
  /\b[A-Z]{1,2}\d[A-Z\d]?[\s-]*\d[A-Z]{2}\b/i,
  /[^\s@]+@[^\s@]+\.[^\s@]+/,
  /(?:\+44|(?<![\w-])0)[\s().-]*(?:\d[\s().-]*){9,10}/,
  /\b[A-CEGHJ-PR-TW-Z]{2}[\s-]*(?:\d{2}[\s-]*){3}[A-D]\b/i,
]

/** Does it hold what looks like a postcode, an e-mail address, a telephone or a National Insurance number? */
export function looksPersonal(text: string): boolean {
  return personal.some((pattern) => pattern.test(text))
}
