/** The themes people navigate by, in the words of the action plan. */
export const themes = {
  recording: 'Identification and recording',
  risk: 'Quality of investigations',
  protection: 'Protective measures',
  'victim-support': 'Victim support',
  perpetrators: 'Perpetrators and intervention',
  outcomes: 'Outcomes and criminal justice',
  workforce: 'Workforce',
  scrutiny: 'Scrutiny and assurance',
} as const

export type Theme = keyof typeof themes
