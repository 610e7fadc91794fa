export const handover = {
  open: 'Handover',
  title: 'Handover pack',
  explain:
    'Open cases with their next step, live promises, notes without an answer, and the ten people who matter with how to approach them.',
  whose: 'Of whom',
  officers: 'Officers',
  desks: 'Desks',
  marking: 'Up to marking',
  pdf: 'PDF',
  word: 'Word',
  failed: 'The handover pack could not be made',
  noOfficers: 'No officer is on record. Add one in Settings, and give cases an owner.',
} as const;
