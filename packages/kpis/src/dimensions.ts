/** What figures may be broken down by: the name on screen, and its categories in their own order; null where they are their own names. */
type DimensionWords = { label: string; categories: Record<string, string> | null }

const yesOrNo = { yes: 'Yes', no: 'No' }
const sexes = { female: 'Female', male: 'Male', other: 'Another' }
const ages = {
  '0-15': '0 to 15',
  '16-17': '16 to 17',
  '18-24': '18 to 24',
  '25-34': '25 to 34',
  '35-44': '35 to 44',
  '45-54': '45 to 54',
  '55-64': '55 to 64',
  '65+': '65 and over',
}
const ethnicities = { white: 'White', mixed: 'Mixed', asian: 'Asian', black: 'Black', other: 'Another' }
const routes = {
  application: 'Application',
  conviction: 'On conviction',
  acquittal: 'On acquittal',
  victim_application: 'The victim’s own application',
}

/** Names are the columns of the views `warehouse.<subject>_subject`. */
export const dimensions = {
  division: { label: 'division', categories: null },
  district: { label: 'district', categories: null },
  victim_sex: { label: 'sex of the victim', categories: sexes },
  victim_age: { label: 'age of the victim', categories: ages },
  victim_ethnicity: { label: 'ethnicity of the victim', categories: ethnicities },
  relationship: {
    label: 'relationship to the suspect',
    categories: {
      ex_intimate: 'Former partner',
      current_intimate: 'Partner',
      family: 'Family',
      acquaintance: 'Acquaintance or colleague',
      neighbour: 'Neighbour',
      stranger: 'Stranger',
    },
  },
  domestic_abuse: { label: 'domestic abuse', categories: yesOrNo },
  online: { label: 'online or offline', categories: { online: 'Online', offline: 'Offline', both: 'Both' } },
  offence: {
    label: 'offence',
    categories: {
      stalking_2a: 'Stalking (section 2A)',
      stalking_4a_fear: 'Fear of violence (section 4A)',
      stalking_4a_distress: 'Serious alarm or distress (section 4A)',
      harassment: 'Harassment',
      malicious_communications: 'Malicious communications',
      controlling: 'Controlling or coercive behaviour',
      breach_spo: 'Breach of a Stalking Protection Order',
      breach_other: 'Breach of another order',
      other: 'Another offence',
    },
  },
  risk_band: { label: 'risk band', categories: { standard: 'Standard', medium: 'Medium', high: 'High' } },
  victim_history: { label: 'new or repeat victim', categories: { new: 'New victim', repeat: 'Repeat victim' } },
  source_channel: {
    label: 'how it was reported',
    categories: {
      phone: 'Phone',
      online: 'Online',
      counter: 'Front counter',
      officer: 'To an officer',
      third_party: 'By a third party',
      referral: 'Referral',
    },
  },
  team_type: {
    label: 'team',
    categories: { response: 'Response', investigator: 'Investigators', specialist: 'Specialists' },
  },
  route: { label: 'route to the order', categories: routes },
  measure_kind: {
    label: 'kind of measure',
    categories: {
      spo: 'Stalking Protection Order',
      nmo: 'Non-molestation order',
      restraining_order: 'Restraining order',
      dvpn: 'Domestic violence protection notice',
      dvpo: 'Domestic violence protection order',
      dapn: 'Domestic abuse protection notice',
      dapo: 'Domestic abuse protection order',
      bail_conditions: 'Bail conditions',
      shpo: 'Sexual harm prevention order',
      remand: 'Remand',
      other: 'Another measure',
    },
  },
  provider: {
    label: 'support provider',
    categories: {
      derby_advocacy: 'Stalking advocacy, Derby',
      county_advocacy: 'Stalking advocacy, Derbyshire',
      victim_service: 'General victim service',
    },
  },
  event_kind: {
    label: 'kind of event',
    categories: {
      arrest: 'Arrest',
      bail_start: 'Release on bail',
      released_under_investigation: 'Release under investigation',
      charge: 'Charge',
      cps_decision: 'Prosecutor decided against a charge',
    },
  },
  suspect_sex: { label: 'sex of the suspect', categories: sexes },
  suspect_age: { label: 'age of the suspect', categories: ages },
  suspect_ethnicity: { label: 'ethnicity of the suspect', categories: ethnicities },
  programme_route: {
    label: 'route to the programme',
    categories: {
      spo_requirement: 'Requirement of an order',
      conditional_caution: 'Conditional caution',
      rar: 'Rehabilitation activity requirement',
      licence: 'Licence',
      voluntary: 'Voluntary',
    },
  },
  role_group: {
    label: 'role',
    categories: {
      contact: 'Contact centre',
      response: 'Response',
      investigator: 'Investigators',
      supervisor: 'Supervisors',
      student: 'Student officers',
      legal: 'Legal services',
    },
  },
} as const satisfies Record<string, DimensionWords>

export type Dimension = keyof typeof dimensions

/** One dimension, or the divisions with one other. */
export type Breakdown = Dimension | `division*${Exclude<Dimension, 'division' | 'district'>}`

/** What every KPI that counts crimes or their victims is broken down by unless it says otherwise. */
export const crimeDimensions: readonly Dimension[] = [
  'division',
  'district',
  'victim_sex',
  'victim_age',
  'victim_ethnicity',
  'relationship',
  'domestic_abuse',
  'online',
  'offence',
  'risk_band',
  'victim_history',
]

/** The single dimensions, and the divisions with each of the others but districts, which lie within them. */
export function breakdownsOf(single: readonly Dimension[]): Breakdown[] {
  if (!single.includes('division')) return [...single]
  const others = single.filter((name) => name !== 'division' && name !== 'district')
  return [...single, ...others.map((name) => `division*${name}` as Breakdown)]
}

/** The dimensions that a breakdown is made of. */
export function partsOf(breakdown: Breakdown): Dimension[] {
  return breakdown.split('*') as Dimension[]
}

/** What stands for a case whose record does not say. */
export const unknownCategory = 'unknown'

/** `division and sex of the victim`. */
export function breakdownLabel(breakdown: Breakdown): string {
  return partsOf(breakdown)
    .map((name) => dimensions[name].label)
    .join(' and ')
}

/** A category in words: 'North, female'. `names` gives those of areas. */
export function categoryLabel(breakdown: Breakdown, category: string, names: Record<string, string>): string {
  const values = category.split('|')
  return partsOf(breakdown)
    .map((name, index) => valueLabel(name, values[index] ?? '', names))
    .join(', ')
}

/** What categories of a breakdown are sorted by, letter by letter: their own order; areas by name, what is not recorded last. */
export function categoryOrder(breakdown: Breakdown, category: string, names: Record<string, string>): string {
  const values = category.split('|')
  return partsOf(breakdown)
    .map((name, index) => {
      const value = values[index] ?? ''
      if (value === unknownCategory) return '~'
      const { categories } = dimensions[name] as DimensionWords
      if (!categories) return valueLabel(name, value, names)
      return String(Object.keys(categories).indexOf(value) + 1).padStart(3, '0')
    })
    .join('|')
}

function valueLabel(name: Dimension, value: string, names: Record<string, string>): string {
  if (value === unknownCategory) return 'Not recorded'
  return (dimensions[name] as DimensionWords).categories?.[value] ?? names[value] ?? value
}

/** Every category that a dimension can have, whether or not there are cases of it. */
export function categoriesOf(name: Dimension, places: Record<string, string>): string[] {
  const { categories } = dimensions[name] as DimensionWords
  const areas = name === 'district' ? Object.keys(places) : [...new Set(Object.values(places))]
  return [...(categories ? Object.keys(categories) : areas), unknownCategory]
}
