import { dateCell, heading, missing, notPrinted, table } from './briefing-blocks.ts';
import { type BriefingContext, cell, dueDate, factDate, markedDay } from './briefing-dates.ts';
import type { BriefingBlock, BriefingCell } from './briefing-document.ts';
import type {
  ContactFact,
  MembershipFact,
  NextStepFact,
  NoteFact,
  PersonFact,
  PromiseFact,
  VoteFact,
} from './briefing-facts.ts';
import { clipped } from './briefing-text.ts';
import { type CalendarDate, formatCalendarDate } from './calendar-date.ts';

/** What fits one or two pages. Whatever is not printed is counted in a line below the list. */
export const CONTACTS_AT_MOST = 8;
const MOST = {
  notes: 4,
  people: 6,
  contacts: CONTACTS_AT_MOST,
  contactsAtLeast: 4,
  votes: 8,
  summaryLetters: 400,
  noteLetters: 900,
};

export function notesSection(
  topic: NoteFact['topic'],
  notes: readonly NoteFact[],
  context: BriefingContext,
): readonly BriefingBlock[] {
  const { labels } = context;
  const words = labels.topics[topic];
  const ofTopic = notes.filter((note) => note.topic === topic);
  const items = ofTopic.slice(0, MOST.notes).map((note) => ({
    label: null,
    cell: cell(clipped(note.text, MOST.noteLetters), factDate(context, note.asOf, labels.asOf), [
      labels.source(note.source),
    ]),
  }));
  return [
    heading(words.heading),
    items.length === 0 ? missing(words.missing, context) : { type: 'facts', items },
    ...notPrinted(ofTopic.length - items.length, labels.moreNotes),
  ];
}

export function peopleBlocks(people: readonly PersonFact[], context: BriefingContext): readonly BriefingBlock[] {
  const { labels, isOurs } = context;
  if (people.length === 0) return [missing(labels.people.missing, context)];
  const rows = people.slice(0, MOST.people).map((person) => [
    cell(person.nativeName ? labels.nativeName(person.name, person.nativeName) : person.name, null),
    cell(person.post, factDate(context, person.postSince, labels.since)),
    // Who holds which office is public; how they stand to us, and when we saw them, is ours.
    ...(isOurs ? [stanceCell(person, context)] : []),
  ]);
  return [
    table(labels.people.caption, labels.people.columns.slice(0, isOurs ? 3 : 2), [4, 5, 4], rows),
    ...notPrinted(people.length - rows.length, labels.morePeople),
  ];
}

function stanceCell(person: PersonFact, context: BriefingContext): BriefingCell {
  const { labels } = context;
  const met = lastMetOn(person);
  const lines = [met === null ? labels.neverMet : labels.lastMet(markedDay(context, met))];
  return person.stance
    ? cell(labels.stance[person.stance], factDate(context, person.stanceOn, labels.asOf), lines)
    : cell(context.isPartial ? labels.noStanceInCopy : labels.noStance, null, lines);
}

/** The newest day of contact among those that are told of a person. */
export function lastMetOn({ met }: PersonFact): CalendarDate | null {
  return met.reduce<CalendarDate | null>((newest, { on }) => (newest === null || on > newest ? on : newest), null);
}

/**
 * What happened, newest first: what does not fit is told by its number and first day.
 *
 * @param contacts all that this copy may tell
 * @param taken entries of the position printed above: two pages hold so many together, and the oldest contacts give way
 */
export function contactsSection(
  contacts: readonly ContactFact[],
  taken: number,
  context: BriefingContext,
): readonly BriefingBlock[] {
  const { labels } = context;
  const words = labels.contacts;
  if (contacts.length === 0) return [heading(words.heading), missing(words.missing, context)];

  const printed = contacts.slice(0, Math.max(MOST.contactsAtLeast, MOST.contacts - taken));
  const rows = printed.map((contact) => {
    const kind = labels.actionKind[contact.kind];
    const people = contact.people.map(({ name, post }) => (post ? labels.person(name, post) : name));
    return [
      dateCell(contact.on, context),
      cell(
        contact.place ? words.kindAt(kind, contact.place) : kind,
        null,
        people.length > 0 || !context.isOurs ? people : [words.nobodyNamed],
      ),
      cell(clipped(contact.summary, MOST.summaryLetters), null),
    ];
  });
  const firstOn = contacts.at(-1)?.on ?? '';
  return [
    heading(words.heading),
    table(words.caption, words.columns, [3, 7, 7], rows),
    ...notPrinted(contacts.length - printed.length, (entries) =>
      labels.earlierContacts(entries, formatCalendarDate(firstOn, labels.locale)),
    ),
  ];
}

export function promisesSection(promises: readonly PromiseFact[], context: BriefingContext): readonly BriefingBlock[] {
  const { labels } = context;
  const list = (direction: PromiseFact['direction']): BriefingBlock => {
    const words = labels.promises.lists[direction];
    const rows = promises
      .filter((promise) => promise.direction === direction && promise.status === 'open')
      .map((promise) => [
        cell(clipped(promise.text, MOST.summaryLetters), null),
        cell(keeperOf(promise, context), null),
        dateCell(promise.madeOn, context),
        cell('', dueDate(context, promise.dueOn)),
      ]);
    return rows.length === 0
      ? missing(words.missing, context)
      : table(words.caption, labels.promises.columns, [7, 4, 3, 3], rows);
  };
  return [heading(labels.promises.heading), list('ours'), list('theirs'), list('partner')];
}

/** Who of us keeps a promise is no business of anybody else. */
function keeperOf({ by, direction }: PromiseFact, { isOurs, labels }: BriefingContext): string {
  if (!isOurs) return direction === 'ours' ? '' : (by ?? '');
  return by ?? labels.promises.nobody;
}

export function nextStepSection(steps: readonly NextStepFact[], context: BriefingContext): readonly BriefingBlock[] {
  const { labels } = context;
  const words = labels.nextStep;
  if (steps.length === 0) return [heading(words.heading), missing(words.missing, context)];
  const items = steps.map((step) => ({
    label: step.pipelineName,
    cell: cell(step.text, dueDate(context, step.dueOn, labels.due), [
      step.owner ? words.owner(step.owner) : words.noOwner,
    ]),
  }));
  return [heading(words.heading), { type: 'facts', items }];
}

export function membershipsSection(
  memberships: readonly MembershipFact[],
  asOf: CalendarDate | null,
  context: BriefingContext,
): readonly BriefingBlock[] {
  const { labels } = context;
  const words = labels.memberships;
  if (memberships.length === 0) return [heading(words.heading), missing(words.missing, context)];
  const shared = memberships.flatMap(({ body, ours }) =>
    ours ? words.standing(body, ours.status, ours.since && formatCalendarDate(ours.since, labels.locale)) : [],
  );
  const date = factDate(context, asOf, labels.asOf);
  return [
    heading(words.heading),
    {
      type: 'facts',
      items: [
        { label: words.theirs, cell: cell(memberships.map(({ body }) => body).join(', '), date) },
        ...(shared.length > 0 || context.isOurs
          ? [{ label: words.ours, cell: cell(shared.length > 0 ? shared.join('; ') : words.noneOfOurs, date) }]
          : []),
      ],
    },
  ];
}

export function votesSection(votes: readonly VoteFact[], context: BriefingContext): readonly BriefingBlock[] {
  const { labels } = context;
  const words = labels.votes;
  if (votes.length === 0) return [heading(words.heading), missing(words.missing, context)];
  const rows = votes
    .slice(0, MOST.votes)
    .map((vote) => [
      dateCell(vote.on, context),
      cell(vote.body, null, [vote.question]),
      cell(labels.vote[vote.vote], null, [labels.inFavour[vote.inFavour]]),
    ]);
  return [
    heading(words.heading),
    table(words.caption, words.columns, [3, 9, 4], rows),
    ...notPrinted(votes.length - rows.length, labels.moreVotes),
  ];
}
