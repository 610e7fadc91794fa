import { type BookContext, subheading } from './book-context.ts';
import type { BookBlock } from './book-document.ts';
import type { BookFacts } from './book-facts.ts';
import { postThere } from './book-people.ts';
import { shortWhen } from './book-programme.ts';
import { table } from './briefing-blocks.ts';
import { cell, cellOfLines } from './briefing-dates.ts';
import type { BriefingCell } from './briefing-document.ts';
import { printable } from './briefing-text.ts';
import { type HostAtNight, hostsAtNight, membersAtNight } from './out-of-hours.ts';

/**
 * Whom to call when offices are closed, in one list: our delegation, then the hosts by day and place, each once. Who has no number
 * stands below it by name.
 *
 * In our own copy only, as the rule of the list asks (domain/out-of-hours.ts); empty in a copy for others.
 */
export function nightBlocks(facts: BookFacts, context: BookContext): readonly BookBlock[] {
  const { copy, words } = context;
  if (copy !== 'internal') return [];
  const { night } = words.programme;
  const members = membersAtNight(facts.members);
  const hosts = hostsAtNight(facts.events);
  const rows = [
    // Their roles stand in the table of the delegation.
    ...members.reached.map(({ name, contact }) => [cell(night.ours, null), cell(name, null), cell(contact, null)]),
    ...hosts.filter(({ reach }) => reach.length > 0).map((host) => hostRow(host, context)),
  ];
  const unreached = [
    ...members.unreached.map(({ name }) => name),
    ...hosts.filter(({ reach }) => reach.length === 0).map(({ person }) => person.name),
  ];
  const blocks: readonly BookBlock[] = [
    ...(rows.length === 0 ? [] : [table('', night.columns, [5, 6, 7], rows)]),
    ...(unreached.length === 0
      ? []
      : [{ type: 'paragraph' as const, tone: 'missing' as const, text: printable(night.none(unreached.join('; '))) }]),
  ];
  return blocks.length === 0 ? [] : [subheading(night.title), ...blocks];
}

function hostRow({ person, event, met, reach }: HostAtNight, context: BookContext): readonly BriefingCell[] {
  const { channel } = context.words.programme.night;
  const places = met.map(({ on, place }) =>
    [shortWhen({ on, startsAt: null }, context), place].filter(Boolean).join(', '),
  );
  return [
    cellOfLines(places),
    cell(person.name, null, [postThere(person, event)]),
    cellOfLines(
      reach.map(({ kind, value, label }) => `${value} (${[channel[kind], label].filter(Boolean).join(', ')})`),
    ),
  ];
}
