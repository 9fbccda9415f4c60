import type { Fault } from './fault.ts'
import { classificationFaults } from './faults/classifications.ts'
import { crimeFaults } from './faults/crimes.ts'
import { investigationFaults } from './faults/investigation.ts'
import { monthFaults } from './faults/months.ts'
import { orderFaults } from './faults/orders.ts'
import { outcomeFaults } from './faults/outcomes.ts'
import { perpetratorFaults } from './faults/perpetrators.ts'
import { supportFaults } from './faults/support.ts'

/** Every kind of fault that rows are kept with, in the order of the report. */
export const faults: readonly Fault[] = [
  ...crimeFaults,
  ...classificationFaults,
  ...investigationFaults,
  ...outcomeFaults,
  ...orderFaults,
  ...supportFaults,
  ...perpetratorFaults,
  ...monthFaults,
]
