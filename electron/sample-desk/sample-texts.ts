import type { ActionKind } from '../../domain/action-kind.ts';

/** What an invented desk writes about a contact, by kind: one line, as people write it minutes after. */
export const SUMMARIES: Readonly<Partial<Record<ActionKind, readonly string[]>>> = {
  meeting: [
    'Heard us out; wants the legal opinion in writing before it goes to the minister',
    'Will table it in cabinet after the summit, no date given',
    'Repeated that the regional line comes first; open to a visit of parliamentarians',
    'Asked what changed since the advisory opinion; took the aide-mémoire',
    'Said the neighbours would have to move too; suggested we speak to them first',
    'Warm meeting, no substance: the file lies with the President’s office',
  ],
  pullAside: [
    'Two minutes at the reception: "we are not against, we are not in a hurry"',
    'Confirmed on the margins that the note arrived and is with the legal department',
    'Would like our support for their candidature before anything else',
  ],
  call: [
    'Confirmed receipt of the note; asked to call again in two weeks',
    'Cabinet agenda is full until the budget; still on the list for the next session',
    'The file changed hands again, new official is reading in',
  ],
  demarche: [
    'Démarche carried out on the vote; they will "follow the group"',
    'Handed over the aide-mémoire on recognition; noted without comment',
  ],
  partnerDemarche: [
    'Partner raised us at ministerial level; answer: under consideration',
    'Partner embassy reports no movement, advises to wait for the reshuffle',
  ],
  noteOut: ['Note verbale sent with the request for recognition and the list of recognising states'],
  noteIn: ['Note verbale received: they take note and will revert through their mission'],
  letterOut: ['Letter of the Minister to her counterpart, asking for a meeting at the General Assembly'],
  letterIn: ['Reply of the Minister: thanks, best wishes, not a word on recognition'],
  email: ['Sent the economic fact sheet they asked for; acknowledged the same day'],
  reception: ['Spoke at their national day; invited the desk to lunch next month'],
  visit: ['Parliamentary delegation in Pristina, met the Speaker and two committees'],
  signal: ['Their public remark on "frozen conflicts" left us out for the first time'],
  otherSideMove: ['Belgrade announces a visit of its minister and a scholarship scheme'],
  otherSideVisit: [
    'Their minister received the minister of Belgrade; the communiqué speaks of "territorial integrity"',
  ],
  governmentChange: ['New cabinet sworn in; the minister we knew has left, the deputy stays'],
  publicRemark: ['Their minister on television: recognition "came too early"'],
  vote: ['Abstained on our application; the mission had been instructed to vote against'],
  media: ['Interview in their largest paper; question on recognition answered with the agreed line'],
  internal: ['Desk review: keep in tier, look for a door through the parliament'],
};

export const NOTES: readonly string[] = [
  'Present on their side: the director, the desk officer and a note-taker. He spoke without papers for some forty minutes. The point he came back to three times was precedent; the map of Africa was on the wall behind him and he used it. We left the aide-mémoire in French and English.',
  'She asked not to be quoted. The President’s office decides, the ministry only prepares. A word from a neighbour would weigh more than ours.',
  'Said in Serbian at the end: „Видећемо после избора“. We did not answer.',
  'He quoted the proverb «الصبر مفتاح الفرج» and laughed. Take it as a no for this year, not for ever.',
  'Follow-up agreed on the spot: they send the list of their questions, we answer within two weeks. (They sent nothing.)',
];

export const FOLLOW_UPS: readonly string[] = [
  'Send the legal opinion in writing',
  'Call the director’s office about the cabinet date',
  'Send the aide-mémoire in French',
  'Ask the embassy of the partner for what they heard',
  'Prepare the letter of the Minister',
  'Propose three dates for the visit of their committee',
  'Send names for the parliamentary friendship group',
  'Hand over the economic fact sheet at the next reception',
];

export const THEIR_PROMISES: readonly string[] = [
  'I will put it to the Minister before the end of the month',
  'You will have our questions in writing within two weeks',
  'We will not vote against you',
  'The committee will receive your delegation in the autumn session',
  'I will speak to the President’s adviser myself',
];

export const PARTNER_ASKS: readonly string[] = [
  'Raise the recognition with the foreign minister at the summit',
  'Tell us what the President’s office answered',
  'Lend the room for a quiet lunch with the director',
];

export const DECIDES: readonly string[] = [
  'The President decides after advice of the foreign minister; cabinet is informed, parliament is not asked.',
  'Cabinet decides on a submission of the Ministry of Foreign Affairs; the Attorney General is heard first.',
  'The Prime Minister alone in practice. The ministry’s European department prepares, and can block by delay.',
];

export const POSITIONS: readonly string[] = [
  'They await a settlement between the parties and follow the regional organisation. Objection: precedent.',
  'No objection in law. They fear for the votes of the other side’s friends in their own candidature.',
  'In favour in private, silent in public. Wants a neighbour to move first.',
];

export const OTHER_POSITIONS: readonly string[] = [
  'Told a partner that the question "is closed for this government". It contradicts what the director told us.',
  'Their representative said in committee that recognition "will come in its time".',
];
