import type { CountReason, CountRule } from './counts.ts';

/** What each rule is called and says, on the screen and in every export: a number without its rule says nothing. */
export const COUNT_RULE_WORDS_EN: Readonly<Record<CountRule, { readonly name: string; readonly sentence: string }>> = {
  ministry: {
    name: 'The ministry’s count',
    sentence:
      'Every state whose recognition is reported at least, from the last day of its date. A withdrawal takes nobody off, whoever claims it and whatever proves it. What was only announced and the state itself refused since does not count without a paper, until the state itself confirms it. Taiwan is left out, as on the ministry’s list.',
  },
  un: {
    name: 'UN members',
    sentence: 'The ministry’s count, but only members of the United Nations.',
  },
  strict: {
    name: 'Strict count',
    sentence:
      'Only where an original is on file of the recognition, or of what confirms or restores it, or where the state has confirmed it to us. A withdrawal takes a state off on the same proof.',
  },
  otherSide: {
    name: 'The other side’s count',
    sentence:
      'The ministry’s count without each state said to have withdrawn, from the last day of the claim’s date, whatever that state answered. A later recognition or restoration by the state itself brings it back. A claim without a date takes nobody off.',
  },
};

export const COUNT_REASON_WORDS_EN: Readonly<Record<CountReason, string>> = {
  recognised: 'recognised',
  noRecognition: 'no recognition on record',
  later: 'recognised later',
  noDate: 'its recognition has no date',
  claimedOnly: 'recognition only claimed',
  announcedOnly: 'announced, and refused by the state itself',
  noOriginal: 'no original on file',
  leftOut: 'not on the ministry’s list',
  notUnMember: 'no UN member',
  withdrawn: 'said to have withdrawn',
};
