export const duplicates = {
  title: 'Possible duplicates',
  explain: {
    people:
      'People who may be on record twice, with the reasons. Compare them, make them one, or say that they are two.',
    bodies:
      'Ministries, missions and other bodies that may be on record twice, with the reasons. Compare them, make them one, or say that they are two.',
  },
  tab: { people: 'People', bodies: 'Bodies' },
  back: 'Back to people',
  shown: 'The likeliest {{shown}} of {{count}}',
  compare: 'Compare',
  dismiss: 'Not the same',
  dismissed: 'Remembered: they are two.',
  similar: 'May be on record already:',
  keep: 'Keep this record',
  field: 'Field',
  nothing: 'nothing',
  counts: 'Hangs on it',
} as const;
