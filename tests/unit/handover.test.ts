import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../domain/calendar-date.ts';
import { composeHandover, type HandoverFacts, PEOPLE_IN_HANDOVER } from '../../domain/handover.ts';
import { MARKINGS, mayAppear } from '../../domain/marking.ts';
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
const FACTS: HandoverFacts = { of: 'Arta Shembulli', isDesk: false, cases: [], promises: [], notes: [], people: [] };
const options = { on: TODAY, generatedAt: '2026-11-23T10:00:00Z', marking: 'restricted' } as const;

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
    const table = composeHandover({ ...FACTS, people }, options).blocks.findLast((block) => block.type === 'table');
    expect(table?.type === 'table' && table.rows).toHaveLength(PEOPLE_IN_HANDOVER);
    expect(JSON.stringify(table)).toContain(
      'Address: Madam Minister. Speaks French. Needs an interpreter. Through her assistant',
    );
  });

  test('nothing above its marking stands in it, and what is left out is counted', () => {
    const marking = fc.constantFrom(...MARKINGS);
    fc.assert(
      fc.property(fc.array(marking), fc.array(marking), marking, (ofPromises, ofNotes, level) => {
        const facts: HandoverFacts = {
          ...FACTS,
          promises: ofPromises.map((of, index) => ({
            country: 'Kenya',
            direction: 'theirs',
            text: `promise ${index} ${of}`,
            by: null,
            dueOn: null,
            dueEvent: null,
            marking: of,
          })),
          notes: ofNotes.map((of, index) => ({
            country: 'Kenya',
            number: null,
            title: `note ${index} ${of}`,
            direction: 'out',
            dueOn: '2026-01-01',
            marking: of,
          })),
        };
        const text = JSON.stringify(composeHandover(facts, { ...options, marking: level }).blocks);
        for (const of of MARKINGS.filter((above) => !mayAppear(above, level))) {
          expect(text).not.toMatch(new RegExp(`(?:promise|note) \\d+ ${of}`));
        }
        const hidden = [...ofPromises, ...ofNotes].filter((of) => !mayAppear(of, level)).length;
        expect(text.includes('with a higher marking')).toBe(hidden > 0);
      }),
    );
  });
});
