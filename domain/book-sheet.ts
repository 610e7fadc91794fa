import { type BookContext, inCopy, isOfRecord, subheading, written } from './book-context.ts';
import type { BookBlock } from './book-document.ts';
import type { EventFact, InterlocutorFact, OfferFact, SheetPartFact } from './book-facts.ts';
import { threeLines } from './book-life.ts';
import { postAndState, statesToName, titleWithStates } from './book-people.ts';
import { shortWhen } from './book-programme.ts';
import { table } from './briefing-blocks.ts';
import { cell, dueDate, factDate, markedDay } from './briefing-dates.ts';
import { type CalendarDate, formatCalendarDate, lastDay } from './calendar-date.ts';
import { PARTS_ON_SHEET, type PartOnSheet, type SheetPartKind } from './trip.ts';

/** Ours alone, whatever they are marked: what not to speak of, and what may be given. */
export const INTERNAL_PARTS: ReadonlySet<SheetPartKind> = new Set(['doNotRaise', 'offer']);

/**
 * The sheet of one meeting, in the order in which a principal reads it: with whom, what for, what to say, what they will say,
 * what is promised and what may be given, and the background last.
 *
 * @param printed the meetings whose sheets lie in front of it: what is the same there is named and not printed again
 */
export function sheetBlocks(
  event: EventFact,
  context: BookContext,
  printed: readonly EventFact[] = [],
): readonly BookBlock[] {
  const { copy } = context;
  const parts = inCopy(event.parts, context).filter(({ kind }) => copy === 'internal' || !INTERNAL_PARTS.has(kind));
  const blocksOf = (kind: PartOnSheet): readonly BookBlock[] => partBlocks(kind, parts, context);
  const [before, after] = split(PARTS_ON_SHEET, 'handOver');
  return [
    ...withBlocks(event, context),
    ...before.flatMap(blocksOf),
    // On each sheet, also where the one before it has the same: a sheet is taken out of the folder and must say it all.
    ...promiseBlocks(event, context),
    ...(copy === 'internal' ? offersOnce(event, printed, context) : []),
    ...after.flatMap(blocksOf),
  ];
}

/**
 * Whether a sheet says no more than the programme does: when and where, and whom we meet. Others would turn an empty page for each
 * meeting that we keep to ourselves.
 */
export function isBare(blocks: readonly BookBlock[]): boolean {
  return blocks.every(
    (block) =>
      (block.type === 'facts' && block.items.every(({ cell: { date } }) => date === null)) ||
      block.type === 'subheading' ||
      (block.type === 'person' && block.date === null && block.photoId === null),
  );
}

/** The same offers belong to each meeting with a state: the first sheet has the table, the others say where it is. */
function offersOnce(event: EventFact, printed: readonly EventFact[], context: BookContext): readonly BookBlock[] {
  const blocks = offerBlocks(event, context);
  const [heading] = blocks;
  const first = printed.find(({ offers }) => JSON.stringify(offers) === JSON.stringify(event.offers));
  if (heading === undefined || first === undefined) return blocks;
  const { sheet, sheetTitle } = context.words;
  return [heading, missing(sheet.asBefore(sheetTitle(shortWhen(first, context), titleWithStates(first))))];
}

function withBlocks(event: EventFact, context: BookContext): readonly BookBlock[] {
  const { words, labels } = context;
  const people = event.theirs.map((person) => personBlock(person, context));
  const met = event.lastMet;
  const circumstances = circumstancesOf(event, context);
  return [
    ...(circumstances === ''
      ? []
      : [{ type: 'facts' as const, items: [{ label: null, cell: cell(circumstances, null) }] }]),
    subheading(words.sheet.with),
    ...(people.length > 0 ? people : [missing(words.sheet.nobody)]),
    ...(met !== null && isOfRecord(met.marking, context)
      ? [
          {
            type: 'facts' as const,
            items: [
              {
                label: null,
                cell: cell(
                  words.sheet.lastContact(
                    labels.actionKind[met.kind],
                    met.withWhom.join(', '),
                    met.summary,
                    met.isWithThem,
                  ),
                  factDate(context, met.on),
                ),
              },
            ],
          },
        ]
      : met === null
        ? [missing(words.sheet.neverMet)]
        : []),
  ];
}

/** Hours, place, form, dress and language in one line; who takes notes is told to our own people. */
function circumstancesOf(event: EventFact, { words: { programme }, copy }: BookContext): string {
  return [
    [event.startsAt, event.endsAt].filter(Boolean).join(' – '),
    [event.stop?.place, event.place].filter(Boolean).join(', '),
    // With nobody named yet, the state is all that is known of whom one meets.
    event.theirs.length === 0 ? statesToName(event).join(', ') : null,
    event.format,
    event.dress && programme.dress(event.dress),
    event.language && programme.language(event.language, event.interpreter),
    copy === 'internal' && event.noteTaker ? programme.noteTaker(event.noteTaker) : null,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** An interlocutor at the head of a sheet: how to address them, three lines on their life, where they stand. */
function personBlock(person: InterlocutorFact, context: BookContext): BookBlock {
  const { words, labels, copy } = context;
  const { sheet } = words;
  const isOurs = copy === 'internal';
  const { biography } = person;
  const isLifeTold = copy !== 'public' && biography !== null && isOfRecord(biography.marking, context);
  return {
    type: 'person',
    name: person.nativeName ? labels.nativeName(person.name, person.nativeName) : person.name,
    lines: [
      postAndState(person),
      [
        person.addressForm && sheet.address(person.addressForm),
        person.pronunciation && sheet.said(person.pronunciation),
        isOurs && person.languages ? sheet.languages(person.languages, person.needsInterpreter === true) : null,
      ]
        .filter(Boolean)
        .join(' · '),
      isOurs && person.stance && isOfRecord(person.stanceMarking, context)
        ? sheet.stance(labels.stance[person.stance], person.stanceOn && markedDay(context, person.stanceOn))
        : null,
      isOurs ? (person.lastMetOn ? sheet.lastMet(markedDay(context, person.lastMetOn)) : sheet.notMet) : null,
      isOurs && person.verifiedOn ? sheet.verified(markedDay(context, person.verifiedOn)) : null,
      // Last, because its day stands behind it.
      isLifeTold ? threeLines(biography.text) : biography === null && isOurs ? sheet.noBiography : null,
    ].flatMap((line) => line || []),
    date: isLifeTold ? factDate(context, biography.asOf, labels.asOf) : null,
    photoId: copy === 'public' ? null : person.photoId,
  };
}

function partBlocks(kind: PartOnSheet, parts: readonly SheetPartFact[], context: BookContext): readonly BookBlock[] {
  const { sheet } = context.words;
  const ofKind = parts.filter((part) => part.kind === kind);
  if (ofKind.length === 0) {
    const isAsked = kind === 'objective' || kind === 'ask' || kind === 'point';
    return isAsked && context.copy === 'internal'
      ? [subheading(sheet.heading[kind]), missing(sheet.missing[kind])]
      : [];
  }
  return [
    subheading(sheet.heading[kind]),
    ...ofKind.map((part) =>
      written(part, context, { lead: part.toWhom && sheet.to(part.toWhom), isKey: kind === 'ask' }),
    ),
  ];
}

function promiseBlocks(event: EventFact, context: BookContext): readonly BookBlock[] {
  const { sheet } = context.words;
  const promises = event.promises.filter(({ marking }) => isOfRecord(marking, context));
  if (promises.length === 0) {
    return context.copy === 'internal' ? [subheading(sheet.promises), missing(sheet.noPromises)] : [];
  }
  const rows = promises.map((promise) => [
    // Who of us keeps a promise is no business of anybody else.
    cell(sheet.direction[promise.direction], null, [
      promise.direction === 'ours' && !context.isOurs ? null : promise.by,
    ]),
    cell(promise.text, promise.madeOn === null ? null : factDate(context, promise.madeOn)),
    cell('', dueDate(context, promise.dueOn)),
  ]);
  return [subheading(sheet.promises), table('', sheet.promiseColumns, [4, 9, 4], rows)];
}

function offerBlocks(event: EventFact, context: BookContext): readonly BookBlock[] {
  const { sheet } = context.words;
  if (event.offers.length === 0) return [];
  const rows = event.offers.map((offer) => [
    cell(offer.name, null, [
      offer.toThem && sheet.toThem(offer.toThem.quantity, markedDay(context, offer.toThem.offeredOn)),
    ]),
    cell(offer.authority ?? sheet.noAuthority, null, [offer.isOnOffer ? null : sheet.notOnOffer]),
    cell(offer.left === null ? '' : sheet.left(Math.max(0, offer.left)), null, [validityOf(offer, event.on, context)]),
  ]);
  return [subheading(sheet.offers), table('', sheet.offerColumns, [6, 7, 4], rows)];
}

/** Until when something may be offered, or since when no longer, on the day of the meeting. */
function validityOf({ validUntil }: OfferFact, on: CalendarDate, { words, labels }: BookContext): string | null {
  if (validUntil === null) return null;
  const day = formatCalendarDate(validUntil, labels.locale);
  return lastDay(validUntil) < on ? words.sheet.offerExpired(day) : words.sheet.offerUntil(day);
}

function missing(sentence: string): BookBlock {
  return { type: 'paragraph', tone: 'missing', text: sentence };
}

/** The list up to, and from, the first `at`. */
function split<T>(list: readonly T[], at: T): readonly [readonly T[], readonly T[]] {
  const index = list.indexOf(at);
  return [list.slice(0, index), list.slice(index)];
}
