export * from './launch-browser.ts'
export * from './print-pdf.ts'
