/** SQL of the advisory lock that whoever changes the warehouse or its figures holds: one at a time. */
export const loadLock = `hashtext('stalking-kpis load')`
