import type { Age, BriefingLabels } from './briefing-labels.ts';

function spelled({ count, unit }: Age): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

export const ENGLISH_LABELS: BriefingLabels = {
  locale: 'en-GB',
  kicker: 'Country briefing',
  asOfBriefing: (date) => `As it stood on ${date}`,
  moment: (date, time, zone) => `${date} at ${time} (${zone})`,
  generated: (moment) => `Generated on ${moment}`,
  pageWords: { before: 'Page ', between: ' of ', after: '' },
  staleLegend: (days, date) => `older than ${days} days on ${date}`,
  leftOut: (count, marking) =>
    count === 1
      ? `This copy is marked ${marking}: 1 entry with a higher marking is left out.`
      : `This copy is marked ${marking}: ${count} entries with a higher marking are left out.`,
  missingInCopy: (sentence) => `${sentence} Entries left out of this copy are not counted.`,
  marking: { open: 'Open', restricted: 'Restricted', confidential: 'Confidential' },

  noDate: 'no date',
  asOf: (date) => `as of ${date}`,
  since: (date) => `since ${date}`,
  old: (age) => `${age.upTo ? 'up to ' : ''}${spelled(age)} old`,
  overdue: (age) => `${age.upTo ? 'up to ' : ''}${spelled(age)} overdue`,

  capital: (name) => `Capital ${name}`,
  population: (formatted) => `${formatted} inhabitants`,
  referenceAsOf: (date) => `reference data of ${date}`,
  referenceUndated: 'reference data, no date',

  recognition: 'Recognition',
  relations: 'Diplomatic relations',
  evidence: 'Evidence',
  representation: {
    heading: 'Representation',
    direction: { ours: 'Ours to them', theirs: 'Theirs to us' },
    step: {
      none: 'Nothing on record',
      formAgreed: 'Form agreed',
      agrementAsked: 'Agrément asked',
      agrementGranted: 'Agrément granted',
      accredited: 'Accredited',
      working: 'Mission working',
    },
    form: {
      resident: (seat) => (seat ? `Resident in ${seat}` : 'Resident'),
      nonResident: (seat) => (seat ? `Non-resident, from ${seat}` : 'Non-resident'),
      shared: (seat) => (seat ? `Shared office: ${seat}` : 'Shared office'),
      honoraryConsul: (seat) => (seat ? `Honorary consul in ${seat}` : 'Honorary consul'),
      charge: (seat) => (seat ? `Chargé d’affaires, ${seat}` : 'Chargé d’affaires'),
    },
    head: (name) => `Head of mission: ${name}`,
    side: {
      severed: 'Relations severed',
      suspended: 'Suspended',
      lapsed: 'Head of mission gone',
      downgraded: 'Downgraded to chargé',
      refused: 'Agrément refused',
      silent: 'No answer to the request for agrément',
    },
    consulate: {
      working: 'At work, with exequatur',
      agreed: 'Agreed; no exequatur on record',
      lapsed: 'Honorary consul gone',
      name: (name) => `Consul: ${name}`,
    },
  },
  ourMissions: 'Our mission there',
  lastContact: 'Last contact',
  stage: (name, code) => `${name} (${code})`,
  noCase: 'No case is on record. Open one on the board so that somebody owns it.',
  noEvidence: 'No claim is on record: nothing here says that they recognised us or refused to.',
  noMission: 'No mission of ours is recorded there.',
  noContactEver: 'No contact with them is on record.',
  claimsFor: 'Claims for',
  claimsAgainst: 'Claims against',
  bestEvidence: (grade, source) => `Best evidence: ${grade}. Source: ${source}`,
  noRecognitionClaim: 'Evidence: none on record',
  gradeBy: (grade, byWhom) => `${grade}; by ${byWhom}`,
  source: (source) => `Source: ${source}`,
  effective: (date) => `effective ${date}`,
  reported: (date) => `reported ${date}`,
  because: (condition, reason) => `${condition}: ${reason}`,

  topics: {
    decides: {
      heading: 'Who decides',
      missing:
        'No one is recorded as deciding. Ask the channel that knows the capital, then add a note to the country.',
    },
    position: {
      heading: 'Their position',
      missing: 'No position is recorded. Ask for their words at the next contact and note who said them.',
    },
    background: { heading: 'Background', missing: 'No background is recorded.' },
  },
  moreNotes: (count) => (count === 1 ? '1 older note is not printed.' : `${count} older notes are not printed.`),
  objections: {
    missing: 'No standing objection of theirs is coded.',
    words: (words) => `“${words}”`,
    more: (count) =>
      count === 1 ? '1 more standing objection is not printed.' : `${count} more standing objections are not printed.`,
  },
  decision: {
    label: 'Who has to agree',
    missing: 'The way of their decision is not recorded.',
    step: (name, state) => `${name} (${state})`,
    notRequired: 'not required',
    lacking: (names) => `Still missing: ${names}`,
    allAgreed: 'Every required step has agreed.',
    noneRequired: 'No step is marked as required.',
    state: {
      open: () => 'open',
      agreed: (date) => (date ? `agreed ${date}` : 'agreed, no date'),
      refused: (date) => (date ? `refused ${date}` : 'refused, no date'),
    },
  },
  people: {
    caption: 'People in office',
    missing: 'No person in office is on file for this country.',
    columns: ['Name', 'Post', 'Stance'],
  },
  morePeople: (count) =>
    count === 1 ? '1 more person in office is on file.' : `${count} more people in office are on file.`,
  lastMet: (date) => `last met ${date}`,
  neverMet: 'no meeting on record',
  noStance: 'none recorded',
  noStanceInCopy: 'none in this copy',

  contacts: {
    heading: 'History of contact',
    caption: 'Newest first',
    missing: 'No contact is on record. The first entry in the log starts this list.',
    columns: ['Date', 'How and with whom', 'What came of it'],
    nobodyNamed: 'nobody named',
    kindAt: (kind, place) => `${kind}, ${place}`,
  },
  earlierContacts: (count, since) =>
    count === 1
      ? `1 earlier entry, of ${since}, is not printed.`
      : `${count} earlier entries, back to ${since}, are not printed.`,
  person: (name, post) => `${name}, ${post}`,
  nativeName: (name, native) => `${name} (${native})`,

  promises: {
    heading: 'Open promises',
    columns: ['Promise', 'By', 'Made', 'Due'],
    nobody: 'nobody named',
    lists: {
      ours: { caption: 'Ours to them', missing: 'Ours to them: none is open on record.' },
      theirs: { caption: 'Theirs to us', missing: 'Theirs to us: none is open on record.' },
      partner: { caption: 'Asked of partners', missing: 'Asked of partners: nothing is open on record.' },
    },
  },
  nextStep: {
    heading: 'Next step',
    missing: 'No next step is recorded. Decide on one, with a date and an owner, before the trip.',
    owner: (name) => `Owner: ${name}`,
    noOwner: 'No owner is named.',
  },
  due: (date) => `due ${date}`,

  memberships: {
    heading: 'Memberships',
    theirs: 'They belong to',
    ours: 'Our standing there',
    missing: 'No membership of theirs is recorded.',
    noneOfOurs: 'We are not on record in any of these bodies.',
    standing: (body, status, since) => (since ? `${body}: ${status} since ${since}` : `${body}: ${status}, no date`),
  },
  votes: {
    heading: 'Votes',
    caption: 'On questions that concern us, newest first',
    missing: 'No vote of theirs on a question that concerns us is on record.',
    columns: ['Date', 'Body and question', 'Their vote'],
  },
  moreVotes: (count) => (count === 1 ? '1 older vote is not printed.' : `${count} older votes are not printed.`),

  actionKind: {
    meeting: 'Meeting',
    pullAside: 'Pull-aside',
    call: 'Call',
    demarche: 'Démarche',
    partnerDemarche: 'Démarche by a partner',
    noteOut: 'Our note',
    noteIn: 'Their note',
    letterOut: 'Our letter',
    letterIn: 'Their letter',
    email: 'E-mail',
    reception: 'Reception',
    visit: 'Visit',
    signal: 'Signal',
    otherSideMove: 'Move by the other side',
    otherSideVisit: 'Visit by the other side',
    governmentChange: 'Change of government',
    publicRemark: 'Public remark against us',
    vote: 'Vote',
    media: 'Media',
    internal: 'Internal',
  },
  claimKind: {
    recognition: 'Recognition',
    relationsEstablished: 'Relations established',
    restoration: 'Recognition restored',
    promise: 'Recognition promised',
    withdrawal: 'Withdrawal claimed',
    withdrawalDenied: 'Withdrawal denied',
    reconfirmation: 'Recognition reconfirmed',
    refusal: 'Refusal',
  },
  condition: {
    moving: 'Moving',
    waitingOnUs: 'Waiting on us',
    waitingOnThem: 'Waiting on them',
    waitingOnPartner: 'Waiting on a partner',
    waitingOnEvent: 'Waiting on an event',
    stalled: 'Stalled',
    frozen: 'Frozen',
  },
  grade: {
    claimed: 'claimed only',
    reported: 'reported',
    noteSeen: 'note seen',
    originalOnFile: 'original on file',
    confirmedByThem: 'confirmed publicly by them',
  },
  missionType: {
    embassy: (city) => (city ? `Embassy in ${city}` : 'Embassy'),
    consulate: (city) => (city ? `Consulate in ${city}` : 'Consulate'),
    mission: (city) => (city ? `Mission in ${city}` : 'Mission'),
  },
  outcome: {
    announcedUnconfirmed: 'Announced, unconfirmed',
    refused: 'Refused',
    deferredToDialogue: 'Deferred to the dialogue',
    contested: 'Contested',
    withdrawn: 'Withdrawn',
    restored: 'Restored',
  },
  stance: { friend: 'friend', open: 'open', neutral: 'neutral', sceptical: 'sceptical', blocker: 'blocker' },
  vote: { for: 'for', against: 'against', abstain: 'abstained', absent: 'absent' },
  inFavour: { yes: 'in our favour', no: 'against us', neutral: 'neither for nor against us' },
};
