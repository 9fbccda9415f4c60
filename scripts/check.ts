import { spawnSync } from 'node:child_process'
import { brokenRules } from './check/house-rules.ts'
import { checkout } from './use-database.ts'

type Outcome = { passed: boolean; output: string }

const checks: [name: string, act: () => Outcome][] = [
  ['types (Node)', () => run('tsc', '-p', 'tsconfig.json')],
  ['types (page)', () => run('tsc', '-p', 'apps/web/tsconfig.json')],
  ['lint', () => run('oxlint', '--type-aware', '--deny-warnings')],
  ['format', () => run('oxfmt', '--check', '.')],
  ['nothing unused', () => run('knip', '--no-progress')],
  ['build scripts allowed by name', ignoredBuilds],
  ['house rules', houseRules],
]

let failed = 0
for (const [name, act] of checks) {
  const { passed, output } = act()
  console.log(`${passed ? 'passed' : 'FAILED'}  ${name}`)
  if (!passed) {
    failed += 1
    console.log(output.trim().replace(/^/gm, '        '))
  }
}
console.log(`checks: ${checks.length - failed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0

function run(command: string, ...words: string[]): Outcome {
  const { status, stdout, stderr, error } = spawnSync(command, words, { cwd: checkout, encoding: 'utf8' })
  return { passed: status === 0, output: error ? error.message : `${stdout}${stderr}` }
}

/** A package that wants to run a script of its own and is not named in allowBuilds. */
function ignoredBuilds(): Outcome {
  const { status, stdout, stderr } = spawnSync('pnpm', ['ignored-builds'], { cwd: checkout, encoding: 'utf8' })
  const [automatically = ''] = stdout.split('Explicitly ignored')
  const listed = automatically.split('\n').filter((line) => /^ +\S+$/.test(line) && line.trim() !== 'None')
  return { passed: status === 0 && listed.length === 0, output: stdout + stderr }
}

function houseRules(): Outcome {
  const broken = brokenRules(checkout)
  return { passed: broken.length === 0, output: broken.join('\n') }
}
