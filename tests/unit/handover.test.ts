import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BriefingDocument } from '../../domain/briefing-document.ts';
import { addDays } from '../../domain/calendar-date.ts';
import {
  composeHandover,
  type HandoverCase,
  type HandoverFacts,
  type HandoverPerson,
  PEOPLE_IN_HANDOVER,
} from '../../domain/handover.ts';
import { MARKINGS, type Marking, mayAppear } from '../../domain/marking.ts';
import { type PersonOfNote, peopleWhoMatter } from '../../domain/people-who-matter.ts';

const TODAY = '2026-11-23';
const person = (name: string, fields: Partial<PersonOfNote> = {}): PersonOfNote => ({
  id: name,
  name,
  nativeName: null,
  country: 'Kenya',
  post: 'Director',
  stance: null,
  contacts: 1,
  lastMetOn: '2026-11-01',
  openPromises: 0,
  addressForm: null,
  languages: null,
  needsInterpreter: null,
  channel: null,
  note: null,
  ...fields,
});
const listed = ({ openPromises: _, ...fields }: PersonOfNote): HandoverPerson => ({
  ...fields,
  stanceMarking: null,
  promiseMarkings: [],
});
const FACTS: HandoverFacts = {
  of: 'Arta Shembulli',
  isDesk: false,
  cases: [],
  promises: [],
  asks: [],
  notes: [],
  people: [],
};
const CASE: HandoverCase = {
  countryId: 'ken',
  country: 'Kenya',
  tier: 'A',
  pipeline: 'Recognition',
  stage: 'R4',
  since: null,
  condition: 'moving',
  conditionReason: null,
  nextStep: null,
  lastContact: null,
};
const options = {
  on: TODAY,
  generatedAt: '2026-11-23T10:00:00Z',
  zone: 'UTC',
  marking: 'restricted',
  language: 'en',
} as const;

describe('the people who matter', () => {
  test('whoever owes us a promise comes before a stranger met once; whom nobody has met is left out', () => {
    const order = peopleWhoMatter(
      [
        person('Met once', { lastMetOn: '2024-01-01' }),
        person('Owes a promise', { openPromises: 1 }),
        person('Never met', { contacts: 0, lastMetOn: null, stance: 'blocker' }),
        person('Met often', { contacts: 9 }),
      ],
      TODAY,
    ).map(({ name }) => name);
    expect(order).toEqual(['Met often', 'Owes a promise', 'Met once']);
  });

  test('the order does not depend on the order given, and a promise more never moves anyone down', () => {
    const people = fc.uniqueArray(
      fc.record({
        name: fc.constantFrom('Amina', 'Kofi', 'Lindiwe', 'Ngozi', 'Sékou', 'Tendai'),
        contacts: fc.nat(12),
        openPromises: fc.nat(4),
        daysAgo: fc.nat(900),
      }),
      { selector: ({ name }) => name, minLength: 1 },
    );
    fc.assert(
      fc.property(people, (given) => {
        const made = given.map(({ name, daysAgo, ...fields }) =>
          person(name, { ...fields, lastMetOn: addDays(TODAY, -daysAgo) }),
        );
        const order = peopleWhoMatter(made, TODAY).map(({ name }) => name);
        expect(peopleWhoMatter(made.toReversed(), TODAY).map(({ name }) => name)).toEqual(order);
        const [first, ...others] = made;
        if (!first) return;
        const more = [{ ...first, openPromises: first.openPromises + 1 }, ...others];
        const after = peopleWhoMatter(more, TODAY).map(({ name }) => name);
        expect(after.indexOf(first.name)).toBeLessThanOrEqual(order.indexOf(first.name));
      }),
    );
  });
});

describe('a handover pack', () => {
  test('says what is missing in every part instead of leaving it out', () => {
    const { blocks, profile } = composeHandover(FACTS, options);
    expect(profile.text).toBe('0 open cases · 0 live promises · 0 notes without an answer');
    expect(blocks.filter(({ type }) => type === 'heading')).toHaveLength(4);
    expect(blocks.filter((block) => block.type === 'paragraph' && block.tone === 'missing')).toHaveLength(6);
  });

  test('tells of ten people at most, with how to approach them', () => {
    const people = Array.from({ length: 14 }, (_, index) =>
      person(`Person ${String(index).padStart(2, '0')}`, {
        addressForm: 'Madam Minister',
        languages: 'French',
        needsInterpreter: true,
        channel: 'her assistant',
      }),
    );
    const table = composeHandover({ ...FACTS, people: people.map(listed) }, options).blocks.findLast(
      (block) => block.type === 'table',
    );
    expect(table?.type === 'table' && table.rows).toHaveLength(PEOPLE_IN_HANDOVER);
    expect(JSON.stringify(table)).toContain(
      'Address: Madam Minister. Speaks French. Needs an interpreter. Through her assistant',
    );
  });

  test('nothing above its marking stands in it, and what is left out is counted', () => {
    const marking = fc.constantFrom(...MARKINGS);
    const markings = fc.array(marking, { maxLength: 5 });
    const all = fc.record({ promises: markings, asks: markings, notes: markings, steps: markings, people: markings });
    fc.assert(
      fc.property(all, marking, (given, level) => {
        const facts: HandoverFacts = {
          ...FACTS,
          promises: given.promises.map((of, index) => ({
            id: `promise-${index}`,
            country: 'Kenya',
            direction: 'theirs',
            text: `promise ${index} ${of}`,
            by: null,
            dueOn: null,
            dueEvent: null,
            marking: of,
          })),
          asks: given.asks.map((of, index) => ({
            country: 'Kenya',
            text: `ask ${index} ${of}`,
            partner: 'Japan',
            next: { kind: 'thank', dueOn: '2026-01-01' },
            marking: of,
          })),
          notes: given.notes.map((of, index) => ({
            country: 'Kenya',
            number: null,
            title: `note ${index} ${of}`,
            direction: 'out',
            dueOn: '2026-01-01',
            marking: of,
          })),
          cases: given.steps.map((of, index) => ({
            ...CASE,
            nextStep: { id: `step-${index}`, text: `step ${index} ${of}`, dueOn: null, marking: of },
          })),
          people: given.people.map((of, index) => ({
            ...listed(person(`P${index}`, { stance: 'blocker', note: 'A remark' })),
            stanceMarking: of,
          })),
        };
        const { blocks } = composeHandover(facts, { ...options, marking: level });
        const text = JSON.stringify(blocks);
        for (const of of MARKINGS.filter((above) => !mayAppear(above, level))) {
          expect(text).not.toMatch(new RegExp(`(?:promise|ask|note|step) \\d+ ${of}`));
        }
        const shown = (kind: keyof typeof given) => given[kind].filter((of) => mayAppear(of, level)).length;
        expect(text.split('"blocker"').length - 1).toBe(shown('people'));
        expect(text.split('A remark').length - 1).toBe(level === 'open' ? 0 : given.people.length);
        const hidden =
          Object.values(given).flat().length - Object.keys(given).reduce((sum, kind) => sum + shown(kind as 'asks'), 0);
        expect(text.match(/(\d+) entr(?:y|ies) with a higher marking/)?.[1] ?? '0').toBe(String(hidden));
      }),
    );
  });

  test('says that a step or a contact is not in this copy, never that there is none', () => {
    const cases = [
      {
        ...CASE,
        nextStep: { id: '1', text: 'The quiet word', dueOn: null, marking: 'confidential' as const },
        lastContact: { on: '2026-11-01', marking: 'confidential' as const },
      },
      CASE,
    ];
    const [hidden, none] = rowsOf(composeHandover({ ...FACTS, cases }, options));
    expect(hidden?.slice(2)).toEqual(['not in this copy', 'not in this copy']);
    expect(none?.slice(2)).toEqual(['No next step. Add one before the handover.', 'never contacted']);
  });

  test('counts of a person only the promises that the copy may tell of, and no tier stands in an open one', () => {
    const people = [{ ...listed(person('Amina')), promiseMarkings: ['open', 'confidential'] as const }];
    const at = (marking: Marking) =>
      JSON.stringify(composeHandover({ ...FACTS, cases: [CASE], people }, { ...options, marking }).blocks);
    expect(at('restricted')).toContain('Owes us 1 promise');
    expect(at('confidential')).toContain('Owes us 2 promises');
    expect([at('open').includes('Tier A'), at('restricted').includes('Tier A')]).toEqual([false, true]);
  });
});

/** The texts of the first table. */
function rowsOf({ blocks }: BriefingDocument): readonly (readonly string[])[] {
  const table = blocks.find((block) => block.type === 'table');
  return table?.type === 'table' ? table.rows.map((row) => row.map(({ text }) => text)) : [];
}
