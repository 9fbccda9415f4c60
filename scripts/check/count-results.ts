/** Counts checks and tests from what they wrote; a run that broke off without saying what failed counts as one failure. */
export function countResults(checks: string, report: string, testStatus: number): { passed: number; failed: number } {
  const checked = /checks: (\d+) passed, (\d+) failed/.exec(checks)
  const tested = parse(report)
  const passed = Number(checked?.[1] ?? 0) + (tested?.numPassedTests ?? 0)
  const failed = Number(checked?.[2] ?? 1) + (tested?.numFailedTests ?? 1)
  return { passed, failed: failed === 0 && testStatus !== 0 ? 1 : failed }
}

function parse(text: string): { numPassedTests: number; numFailedTests: number } | null {
  try {
    return JSON.parse(text) as { numPassedTests: number; numFailedTests: number }
  } catch {
    return null
  }
}
