import type { Tx } from '../../db/database.ts';
import { addAction } from '../../db/queries/actions.ts';
import { listCountries } from '../../db/queries/countries.ts';
import { addDocument } from '../../db/queries/documents.ts';
import { addIntermediary, endMandate } from '../../db/queries/intermediaries.ts';
import { addOffer, addOfferItem, type OfferItemFields } from '../../db/queries/offers.ts';
import { type AskProgress, addAsk, changeAsk } from '../../db/queries/partner-asks.ts';
import { listOfficers } from '../../db/queries/people.ts';
import { addDays, type CalendarDate } from '../../domain/calendar-date.ts';
import type { OfferStatus } from '../../domain/offers.ts';
import { ASK_CHANNELS } from '../../domain/partner-asks.ts';
import { RANKS } from '../../domain/ranks.ts';
import { Dice } from './dice.ts';

const SEED = 20_240_612;
const ALLIES = ['ALB', 'TUR', 'USA', 'GBR', 'DEU', 'CRI', 'SAU', 'JPN'] as const;
/** Every target of the sample desk that somebody else has better access to. */
const TARGETS = [
  'LKA',
  'MNG',
  'ETH',
  'NPL',
  'JAM',
  'PRY',
  'BWA',
  'ZMB',
  'NAM',
  'RWA',
  'CPV',
  'SYC',
  'GRC',
  'KEN',
] as const;

const ASKS = [
  'Raise the recognition with the foreign minister on the margins of the summit',
  'Tell the President’s office that the neighbours would not object',
  'Hand over our aide-mémoire at the level of directors',
  'Find out what was promised to Belgrade during the visit',
  'Ask for a date on which the cabinet takes up the file',
  'Say that their vote was noticed, and thank for it',
];
const ANSWERS = [
  'The minister heard it, took the paper and will revert after the budget',
  'Not before their elections; no objection in substance',
  'They ask for the legal opinion in writing, then the file goes up',
  'Repeated the line of the regional organisation; the tone was warmer than last year',
];

/** How far the asks of the sample have come, so that every state of one is in view. */
const COURSES = ['asked', 'agreed', 'declined', 'delivered', 'answered', 'thanked', 'withdrawn'] as const;

/** Favours asked of allies in every state, two intermediaries of whom one may no longer speak, and what was offered to whom. */
export function writePartners(tx: Tx, today: CalendarDate): void {
  const dice = new Dice(SEED);
  const ids = new Map(listCountries(tx).map(({ iso3, id }) => [iso3, id]));
  const targets = TARGETS.flatMap((iso3) => ids.get(iso3) ?? []);
  const allies = ALLIES.flatMap((iso3) => ids.get(iso3) ?? []);
  const owners = listOfficers(tx).map(({ id }) => id);
  if (targets.length === 0 || allies.length === 0 || owners.length === 0) return;

  for (let index = 0; index < 24; index += 1) {
    const course = COURSES[index % COURSES.length] ?? 'asked';
    // What is finished lies further back; what is open is of this month or the last.
    const isFinished = course === 'thanked' || course === 'declined' || course === 'withdrawn';
    const daysAgo = isFinished ? dice.between(60, 420) : dice.between(4, 75);
    const partnerId = dice.pick(allies);
    writeAsk(tx, dice, {
      course,
      partnerId,
      intermediaryId: null,
      targetId: dice.pick(targets),
      ownerId: dice.pick(owners),
      askedOn: addDays(today, -daysAgo),
      today,
    });
  }
  writeIntermediaries(tx, dice, targets, owners, today);
  writeOffers(tx, dice, targets, owners, today);
}

interface SampleAsk {
  readonly course: (typeof COURSES)[number];
  readonly partnerId: string | null;
  readonly intermediaryId: string | null;
  readonly targetId: string;
  readonly ownerId: string;
  readonly askedOn: CalendarDate;
  readonly today: CalendarDate;
}

function writeAsk(tx: Tx, dice: Dice, { course, askedOn, today, ...who }: SampleAsk): void {
  const ask = dice.pick(ASKS);
  const channel = dice.pick(ASK_CHANNELS);
  const papers = dice.chance(0.4)
    ? [
        addDocument(
          tx,
          {
            kind: 'aideMemoire',
            number: null,
            datedOn: askedOn,
            title: 'Aide-mémoire on recognition, for the ally to hand over',
            source: 'Sample desk',
            marking: 'restricted',
            attachmentId: null,
          },
          [who.targetId],
        ),
      ]
    : [];
  const actionId =
    who.partnerId !== null && channel === 'meeting'
      ? addAction(tx, {
          kind: 'meeting',
          happenedOn: askedOn,
          localTime: null,
          zone: null,
          place: 'Pristina',
          summary: `Asked them: ${ask}`,
          notes: null,
          marking: 'restricted',
          actor: 'Arta Shembulli',
          loggedAt: `${askedOn}T16:00:00.000Z`,
          countryIds: [who.partnerId],
          people: [],
        })
      : null;
  const askId = addAsk(
    tx,
    {
      ...who,
      targetPersonId: null,
      targetBody: dice.chance(0.6)
        ? dice.pick(['Foreign minister', 'President’s office', 'European department'])
        : null,
      ask,
      channel,
      askedOn,
      marking: dice.chance(0.3) ? 'confidential' : 'restricted',
      actionId,
    },
    papers,
  );
  changeAsk(tx, askId, courseOf(dice, course, askedOn, today));
}

/** What came of it, none of it later than today. */
function courseOf(dice: Dice, course: SampleAsk['course'], askedOn: CalendarDate, today: CalendarDate) {
  const after = (days: number): CalendarDate => {
    const day = addDays(askedOn, days);
    return day > today ? today : day;
  };
  if (course === 'asked') return { reply: null };
  if (course === 'declined') return { reply: 'declined' as const, repliedOn: after(6) };
  if (course === 'withdrawn')
    return { withdrawnOn: after(9), withdrawnReason: 'Their minister has changed; we ask anew' };
  const agreed = { reply: 'agreed' as const, repliedOn: after(3) };
  if (course === 'agreed') return agreed;
  const delivered = { ...agreed, deliveredOn: after(12), rank: dice.pick(RANKS) };
  if (course === 'delivered') return delivered;
  const answered: AskProgress = { ...delivered, answer: dice.pick(ANSWERS), answerHeardOn: after(15) };
  return course === 'answered'
    ? answered
    : { ...answered, thankedOn: after(18), thanksNote: 'By letter of the Minister' };
}

function writeIntermediaries(
  tx: Tx,
  dice: Dice,
  targets: readonly string[],
  owners: readonly string[],
  today: CalendarDate,
): void {
  const [first, second, third, fourth] = targets;
  if (!first || !second || !third || !fourth) return;
  const former = addIntermediary(
    tx,
    {
      name: 'Professor Ioana Exemplu',
      personId: null,
      mandate: 'May explain the advisory opinion of 2010 to their legal department and carry papers.',
      limits: 'Speak of the dialogue with Serbia; promise anything.',
      fromOn: addDays(today, -700),
      untilOn: addDays(today, -40),
      ownerId: owners[1] ?? null,
      marking: 'restricted',
    },
    [first, second],
  );
  const friend = addIntermediary(
    tx,
    {
      name: 'Chamber of the Sample Diaspora in Nairobi',
      personId: null,
      mandate: 'May ask for appointments at the level of ministers and tell us what was said.',
      limits: 'Offer visas or scholarships; speak to the press.',
      fromOn: addDays(today, -300),
      untilOn: addDays(today, 25),
      ownerId: owners[0] ?? null,
      marking: 'restricted',
    },
    [...new Set([third, fourth, targets.at(-1) ?? third])],
  );
  const asked = { partnerId: null, ownerId: owners[0] ?? '', today };
  writeAsk(tx, dice, {
    ...asked,
    course: 'thanked',
    intermediaryId: former,
    targetId: first,
    askedOn: addDays(today, -200),
  });
  writeAsk(tx, dice, {
    ...asked,
    course: 'answered',
    intermediaryId: friend,
    targetId: third,
    askedOn: addDays(today, -30),
  });
  const ended = addIntermediary(
    tx,
    {
      name: 'Đorđe Primer',
      personId: null,
      mandate: 'May speak to the parliamentary friendship group.',
      limits: null,
      fromOn: addDays(today, -900),
      untilOn: null,
      ownerId: owners[2] ?? null,
      marking: 'confidential',
    },
    [second],
  );
  endMandate(tx, ended, addDays(today, -120), 'Took up a post with a government');
}

function writeOffers(
  tx: Tx,
  dice: Dice,
  targets: readonly string[],
  owners: readonly string[],
  today: CalendarDate,
): void {
  const item = (fields: Omit<OfferItemFields, 'marking'>): string =>
    addOfferItem(tx, { ...fields, marking: 'restricted' });
  const scholarships = item({
    kind: 'scholarships',
    name: 'Scholarships at the University of Pristina, next academic year',
    authority: 'Ministry of Education, decision 45',
    quantity: 12,
    validUntil: addDays(today, 200),
  });
  const visas = item({
    kind: 'visas',
    name: 'Visa-free entry for diplomatic and service passports',
    authority: 'Government, decision 112',
    quantity: null,
    validUntil: null,
  });
  const consul = item({
    kind: 'honoraryConsul',
    name: 'Honorary consul of theirs in Prizren',
    authority: null,
    quantity: 1,
    validUntil: null,
  });
  const visit = item({
    kind: 'tradeVisit',
    name: 'Trade mission led by the Chamber of Commerce, spring',
    authority: 'Minister, instruction of last winter',
    quantity: 2,
    validUntil: addDays(today, -15),
  });
  const to = (
    itemId: string,
    index: number,
    quantity: number,
    status: OfferStatus,
    overReason: string | null = null,
  ) => {
    const offeredOn = addDays(today, -dice.between(20, 150));
    addOffer(tx, {
      itemId,
      countryId: targets[index % targets.length] ?? '',
      personId: null,
      quantity,
      offeredOn,
      ownerId: owners[index % owners.length] ?? null,
      status,
      statusOn: status === 'offered' ? null : addDays(offeredOn, 14),
      statusNote: null,
      overReason,
      marking: 'restricted',
    });
  };
  to(scholarships, 0, 4, 'fulfilled');
  to(scholarships, 2, 3, 'accepted');
  to(scholarships, 6, 4, 'offered');
  to(scholarships, 9, 5, 'refused');
  to(visas, 1, 1, 'accepted');
  to(visas, 5, 1, 'offered');
  to(consul, 4, 1, 'offered', 'Said by the Prime Minister at dinner; the decree is being prepared');
  to(visit, 3, 1, 'offered');
}
