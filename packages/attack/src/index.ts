export { addUp, attackReleases, type Known } from './attack-releases.ts'
export { fewestPossible, type Tally } from './attack.ts'
export { checkReleases } from './check-releases.ts'
export { loadSolver } from './solver.ts'
