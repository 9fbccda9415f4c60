import type { Fault } from '../fault.ts'

/** Faults of the feeds that give a row for every month. */
export const monthFaults: readonly Fault[] = [
  silentMonths('training', 'training'),
  silentMonths('workforce', 'workforce'),
  silentMonths('survey', 'survey_response'),
  missingParts('training', 'training', 'role_group'),
  missingParts('workforce', 'workforce', 'team_type'),
  totalsBesideParts('training', 'training', 'role_group'),
  totalsBesideParts('workforce', 'workforce', 'team_type'),
]

function silentMonths(what: string, table: string): Fault {
  return {
    fault: `${what}-silent`,
    sentence: `Months since its first, up to the last whole one, that ${what} says nothing of: not available, never 0`,
    from: `(select generate_series(min(month), greatest(max(month), whole_months.last), interval '1 month')::date as month
            from   warehouse.${table},
                   (select (date_trunc('month', (as_on + 1)::timestamp) - interval '1 month')::date as last from as_at) as whole_months
            group  by whole_months.last) as expected
           where not exists (select from warehouse.${table} given where given.month = expected.month)`,
  }
}

function missingParts(what: string, table: string, group: string): Fault {
  return {
    fault: `${what}-in-part`,
    sentence: `Rows that ${what} leaves out in a month, of groups and areas that it has before and after`,
    from: `(select ${group}, area_code, generate_series(min(month), max(month), interval '1 month')::date as month
            from   warehouse.${table} group by 1, 2) as expected
           where not exists (select from warehouse.${table} given
                             where (given.${group}, given.area_code, given.month) = (expected.${group}, expected.area_code, expected.month))
           and   exists (select from warehouse.${table} given where given.month = expected.month)`,
  }
}

function totalsBesideParts(what: string, table: string, group: string): Fault {
  return {
    fault: `${what}-total-beside-areas`,
    sentence: `Months of a group that ${what} gives both by area and without one: if that is a total, people count twice`,
    from: `(select from warehouse.${table} group by month, ${group}
            having bool_or(area_code = '') and bool_or(area_code <> '')) as both_given`,
  }
}
