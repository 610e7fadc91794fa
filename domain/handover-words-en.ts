import type { HandoverWords } from './handover-words.ts';

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

export const HANDOVER_WORDS_EN: HandoverWords = {
  kickerOfficer: 'Handover of an officer',
  kickerDesk: 'Handover of a desk',
  summary: (cases, promises, notes) =>
    [
      counted(cases, 'open case', 'open cases'),
      counted(promises, 'live promise', 'live promises'),
      counted(notes, 'note without an answer', 'notes without an answer'),
    ].join(' · '),
  asOf: (date) => `As it stood on ${date}`,
  tier: (tier) => `Tier ${tier}`,
  notInThisCopy: 'not in this copy',
  cases: {
    heading: 'Open cases',
    caption: 'By tier, then by what is due first',
    missing: 'No case is owned here.',
    columns: ['State', 'Stage', 'Next step', 'Last contact'],
    noStep: 'No next step. Add one before the handover.',
    neverContacted: 'never contacted',
  },
  promises: {
    heading: 'Live promises',
    columns: ['State', 'In exact words', 'By whom', 'Due'],
    nobody: 'nobody yet',
    askSteps: { askResult: 'ask for the result', thank: 'thank them' },
    lists: {
      ours: { caption: 'What we promised, or set ourselves to do', missing: 'Nothing of ours is open.' },
      theirs: { caption: 'What they promised us', missing: 'They owe us no promise.' },
      partner: { caption: 'What partners were asked to do', missing: 'Nothing is open with a partner.' },
    },
  },
  notes: {
    heading: 'Notes without an answer',
    caption: 'The longest due first',
    missing: 'No answer is owed either way.',
    columns: ['State', 'Paper', 'Who owes it', 'Due'],
    owes: { in: 'we owe the answer', out: 'they owe the answer' },
  },
  people: {
    heading: 'The people who matter, and how to approach them',
    caption: 'Meet them in this order',
    missing: 'Nobody has been met on these cases yet.',
    columns: ['Name', 'Post and standing', 'Approach'],
    noPost: 'no post on record',
    approach: ({ addressForm, languages, needsInterpreter, channel, note }) =>
      [
        addressForm && `Address: ${addressForm}`,
        languages && `Speaks ${languages}`,
        needsInterpreter && 'Needs an interpreter',
        channel && `Through ${channel}`,
        note,
      ]
        .filter(Boolean)
        .join('. ') || 'Nothing noted on how to approach',
    owes: (count) => `Owes us ${counted(count, 'promise', 'promises')}`,
  },
};
