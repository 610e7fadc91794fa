import { COUNT_REASON_WORDS_EN, COUNT_RULE_WORDS_EN } from '../../../domain/counts-words-en.ts';

export const counts = {
  title: 'Who recognises us',
  on: 'On this day',
  notADay: 'A count needs a whole day.',
  explain:
    'No number stands without its rule. Counted are acts dated by the chosen day, by what is known now; choose two rules to see where they part.',
  rules: 'Rules',
  shown: 'Show the states of this rule',
  against: 'Compared with',
  nobodyElse: 'no other rule',
  export: 'Export',
  exportCsv: 'Table for programs (CSV)',
  exportXlsx: 'Workbook (Excel)',
  exportFailed: 'The counts could not be exported',
  onlyIn: 'In “{{rule}}”, not in “{{other}}”',
  same: 'On this day both rules count the same states.',
  counted: 'All states in “{{rule}}”',
  none: 'No state is counted under this rule on this day.',
  empty: 'No recognition is on record yet. Load the reference data in Settings, or move a case to Notified.',
  state: 'State',
  since: 'Since',
  why: 'Why the other rule differs',
  grade: 'Evidence',
  source: 'Source',
  rule: COUNT_RULE_WORDS_EN,
  reason: COUNT_REASON_WORDS_EN,
} as const;
