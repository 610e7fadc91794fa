export const settings = {
  title: 'Settings',
  lock: 'Lock',
  idleMinutes: 'Minutes without a sign of life until the desk locks itself',
  lockNow: 'Lock now',
  lockHint: '{{key}}+Shift+L locks at once. The desk also locks when the computer sleeps.',
  appearance: 'Appearance',
  theme: 'Theme',
  light: 'Light',
  dark: 'Dark',
  auto: 'As the system',
  language: 'Language',
  languageHint:
    'English is complete. Albanian and Serbian write dates and the names of states; sentences follow in a later version.',
  officer: 'Who works at this copy',
  officerHint: 'The history names this officer with every change.',
  addOfficer: 'Another officer',
  add: 'Add',
  officerName: 'Officer',
  officerAdded: 'Added: {{name}}',
  marking: 'Usual marking of a new entry',
  profile: 'Profile',
  profileText:
    'The encrypted base, its key file, backups and the log lie here. Keep a copy of base and key file together.',
  version: 'Version {{version}}',
  reference: 'Reference data',
  referenceText:
    'States, recognitions, votes and memberships as published, with their sources. Loading again adds only what is missing.',
} as const;
