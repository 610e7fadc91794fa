import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { composeBriefing } from '../../domain/briefing.ts';
import type { BriefingBlock, BriefingDocument } from '../../domain/briefing-document.ts';
import type {
  BriefingFacts,
  ContactFact,
  DecisionFact,
  NoteFact,
  ObjectionFact,
  PersonFact,
  PromiseFact,
} from '../../domain/briefing-facts.ts';
import { clipped, printable } from '../../domain/briefing-text.ts';
import { MARKINGS, type Marking, mayAppear } from '../../domain/marking.ts';

const NOTHING: BriefingFacts = {
  country: {
    name: 'Kenya',
    officialName: 'Republic of Kenya',
    capital: 'Nairobi',
    region: 'Africa',
    population: 53_000_000,
    asOf: '2026-09-01',
  },
  recognition: null,
  relations: null,
  representation: [],
  claims: [],
  notes: [],
  objections: [],
  decision: [],
  people: [],
  contacts: [],
  promises: [],
  nextSteps: [],
  memberships: [],
  missions: [],
  votes: [],
  leftOut: 0,
};

function compose(facts: Partial<BriefingFacts>, marking: Marking = 'confidential'): BriefingDocument {
  return composeBriefing(
    { ...NOTHING, ...facts },
    { on: '2026-11-23', generatedAt: '2026-11-23T14:05:00Z', zone: 'UTC', marking, language: 'en' },
  );
}

const note = (asOf: string, fields: Partial<NoteFact> = {}): NoteFact => ({
  topic: 'position',
  text: 'They follow the African Union.',
  asOf,
  source: 'Our post in Nairobi',
  marking: 'open',
  ...fields,
});

const contact = (summary: string, marking: Marking): ContactFact => ({
  on: '2026-11-01',
  kind: 'meeting',
  place: null,
  people: [],
  summary,
  marking,
});

const promise = (text: string, marking: Marking): PromiseFact => ({
  direction: 'ours',
  text,
  madeOn: '2026-10-01',
  dueOn: null,
  by: null,
  status: 'open',
  actionId: null,
  marking,
});

const objection = (words: string, fields: Partial<ObjectionFact> = {}): ObjectionFact => ({
  name: 'Regional consensus first',
  words,
  by: 'Amina Mfano',
  post: 'Permanent Secretary',
  saidOn: '2026-11-01',
  marking: 'open',
  ...fields,
});

const organ = (name: string, fields: Partial<DecisionFact> = {}): DecisionFact => ({
  id: name,
  name,
  person: null,
  isRequired: true,
  state: 'open',
  stateOn: null,
  marking: 'open',
  ...fields,
});

const headings = ({ blocks }: BriefingDocument): readonly string[] =>
  blocks.flatMap((block) => (block.type === 'heading' ? [block.text] : []));

const notices = (blocks: readonly BriefingBlock[]): readonly string[] =>
  blocks.flatMap((block) => (block.type === 'paragraph' && block.tone === 'notice' ? [block.text] : []));

describe('a country briefing', () => {
  test('keeps its order, has no heading over nothing, and says in one paragraph what is missing of each section', () => {
    const whole = compose({ notes: [note('2026-11-01')] });
    expect(headings(whole)).toEqual(['Their position']);
    const missing = whole.blocks.flatMap((block) =>
      block.type === 'paragraph' && block.tone === 'missing' ? [block.text] : [],
    );
    // What a section lacks beside what it has stays where it is.
    expect(missing).toHaveLength(3);
    expect(missing[0]).toMatch(
      /^Who decides: .*History of contact: .*Open promises: Ours to them: .*Background: No bac/s,
    );

    expect(headings(compose({}))).toEqual([]);
    expect(JSON.stringify(compose({}))).toContain('Their position: No position is recorded.');
  });

  test('says once of all that is missing that what is left out of the copy is not counted', () => {
    const gaps = compose({ leftOut: 1 }).blocks.flatMap((block) => (block.type === 'paragraph' ? [block.text] : []));
    const together = gaps.find((text) => text.includes('Background: ')) ?? '';
    expect(together).toMatch(/Background: No background is recorded. Entries left out of this copy are not counted.$/);
    expect(together.match(/Entries left out/g)).toHaveLength(1);
  });

  test('has something below every heading and in every table, whatever is on record and whoever reads it', () => {
    const some = <T>(row: T) => fc.array(fc.constant(row), { maxLength: 1 });
    const facts = fc.record({
      notes: fc
        .subarray(['decides', 'position', 'background'] as const)
        .map((of) => of.map((topic) => note('2026-11-01', { topic }))),
      contacts: fc.constantFrom(...MARKINGS).chain((marking) => some(contact('Met', marking))),
      promises: fc.constantFrom(...MARKINGS).chain((marking) => some(promise('A note', marking))),
      objections: some(objection('Not yet')),
      decision: some(organ('Cabinet')),
      leftOut: fc.nat({ max: 1 }),
    });
    fc.assert(
      fc.property(facts, fc.constantFrom(...MARKINGS), (known, marking) => {
        const { blocks } = compose(known, marking);
        for (const [index, block] of blocks.entries()) {
          if (block.type === 'heading') expect([undefined, 'heading']).not.toContain(blocks[index + 1]?.type);
          if (block.type === 'table') expect(block.rows.length).toBeGreaterThan(0);
          if (block.type === 'facts') expect(block.items.length).toBeGreaterThan(0);
        }
      }),
    );
  });

  test('marks a fact older than 90 days, and a partial date as soon as a part of it may be', () => {
    const factOf = (asOf: string) => {
      const { blocks } = compose({ notes: [note(asOf)] });
      const facts = blocks.find((block) => block.type === 'facts');
      return facts?.type === 'facts' ? facts.items[0]?.cell.date?.isStale : undefined;
    };

    expect(factOf('2026-08-25')).toBe(false);
    expect(factOf('2026-08-24')).toBe(true);
    expect(factOf('2026-09')).toBe(false);
    expect(factOf('2026-08')).toBe(true);
    expect(factOf('2026')).toBe(true);
  });

  test('sets claims that contradict each other side by side', () => {
    const claim = {
      byWhom: 'Foreign ministry',
      voice: 'theirs' as const,
      effectiveOn: '2018-07',
      reportedOn: null,
      grade: 'reported',
      source: 'A newspaper',
      note: null,
    } as const;
    const [status] = compose({
      claims: [
        { ...claim, kind: 'recognition' },
        { ...claim, kind: 'withdrawal' },
      ],
    }).blocks;

    const evidence = status?.type === 'status' ? status.rows[1] : undefined;
    expect(evidence?.columns).toHaveLength(2);
  });

  test('never lets a word through that is marked above the copy, and tells our own people how much it left out', () => {
    const marking = fc.constantFrom(...MARKINGS);
    const entries = fc.array(
      fc.record({ marking, where: fc.constantFrom('contact', 'promise', 'note', 'step', 'objection', 'organ') }),
      {
        maxLength: 12,
      },
    );
    fc.assert(
      fc.property(entries, marking, (written, copy) => {
        const numbered = written.map((entry, index) => ({ ...entry, word: `zanzibar${index}x` }));
        const of = (where: string) => numbered.filter((entry) => entry.where === where);
        const briefing = compose(
          {
            contacts: of('contact').map((entry) => contact(entry.word, entry.marking)),
            promises: of('promise').map((entry) => promise(entry.word, entry.marking)),
            notes: of('note').map((entry) => note('2026-11-01', { text: entry.word, marking: entry.marking })),
            objections: of('objection').map((entry) => objection(entry.word, { marking: entry.marking })),
            decision: of('organ').map((entry) => organ(entry.word, { marking: entry.marking })),
            nextSteps: of('step').map((entry) => ({
              pipelineName: 'Recognition',
              text: entry.word,
              dueOn: null,
              owner: null,
              marking: entry.marking,
            })),
          },
          copy,
        );
        const text = JSON.stringify(briefing);
        const above = numbered.filter((entry) => !mayAppear(entry.marking, copy));
        expect(above.filter(({ word }) => text.includes(word))).toEqual([]);
        const counted = above.filter(({ where }) => where !== 'step').length;
        expect(notices(briefing.blocks).some((line) => line.includes(String(counted)))).toBe(
          counted > 0 && copy !== 'open',
        );
      }),
    );
  });

  test('tells who said no in which post, the way of the decision, and whose word is missing', () => {
    const text = JSON.stringify(
      compose({
        objections: [objection('The Union decides first')],
        decision: [
          organ('Ministry', { state: 'agreed', stateOn: '2026-10-02', person: 'Amina Mfano' }),
          organ('Cabinet', { state: 'refused', stateOn: '2026-11' }),
          organ('Senate', { isRequired: false }),
          organ('President'),
        ],
      }),
    );

    expect(text).toContain('“The Union decides first”');
    expect(text).toContain('Amina Mfano, Permanent Secretary');
    expect(text).toContain(
      'Ministry, Amina Mfano (agreed 2 October 2026) → Cabinet (refused November 2026) → Senate (open, not required) → President (open)',
    );
    expect(text).toContain('Still missing: Cabinet, President');
  });

  test('never says that all have agreed without a word on what this copy leaves out', () => {
    const decision = [organ('Ministry', { state: 'agreed' }), organ('Council', { marking: 'confidential' })];
    expect(JSON.stringify(compose({ decision }))).toContain('Still missing: Council');
    const copy = JSON.stringify(compose({ decision }, 'restricted'));
    expect(copy).toContain('Every required step has agreed. Entries left out of this copy are not counted.');
    expect(copy).not.toContain('Council');
    expect(JSON.stringify(compose({ decision }, 'open'))).not.toContain('has agreed');
  });

  test('prints four objections and counts the rest', () => {
    const many = Array.from({ length: 6 }, (_, index) => objection(`Reason ${index}`));
    expect(notices(compose({ objections: many }).blocks)).toEqual(['2 more standing objections are not printed.']);
  });

  test('lets the oldest contacts give way to the position, and counts them', () => {
    const facts = {
      contacts: Array.from({ length: 8 }, (_, index) => contact(`Talk ${index}`, 'open')),
      objections: [objection('One'), objection('Two')],
      decision: [organ('Cabinet'), organ('President')],
    };
    const text = JSON.stringify(compose(facts));
    expect(text).toContain('Talk 4');
    expect(text).not.toContain('Talk 5');
    expect(notices(compose(facts).blocks).join()).toContain('3 earlier entries');
  });

  test('says how many contacts there were before those it lists', () => {
    const many = Array.from({ length: 42 }, () => contact('They listened', 'open'));
    const contacts = [...many.slice(1), { ...contact('The first', 'open'), on: '2010-03-01' }];

    expect(notices(compose({ contacts }).blocks).filter((line) => /34 .*1 March 2010/.test(line))).toHaveLength(1);
  });

  test('counts and lists the contacts that a copy may hold, and no others', () => {
    const above = Array.from({ length: 8 }, () => contact('Above', 'confidential'));
    const contacts = [...above, contact('Below', 'open'), { ...contact('Old', 'confidential'), on: '2010-03-01' }];
    const briefing = compose({ contacts }, 'restricted');

    const text = JSON.stringify(briefing);
    expect(text).toContain('Below');
    expect(text).not.toContain('2010');
    expect(notices(briefing.blocks)).toEqual([
      'This copy is marked Restricted: 9 entries with a higher marking are left out.',
    ]);
  });

  test('says of a person the last day of contact that a copy may tell, and orders people by it', () => {
    const person = (name: string, met: PersonFact['met']): PersonFact => ({
      name,
      nativeName: null,
      post: 'Director',
      postSince: null,
      stance: null,
      stanceOn: null,
      stanceMarking: 'open',
      met,
    });
    const people = [
      person('Amina Mfano', [
        { on: '2026-11-20', marking: 'confidential' },
        { on: '2026-03-01', marking: 'restricted' },
      ]),
      person('Sita Namuna', [{ on: '2026-05-01', marking: 'restricted' }]),
      person('Rajesh Rei', [{ on: '2026-11-21', marking: 'confidential' }]),
    ];
    const names = (text: string) => ['Amina', 'Sita', 'Rajesh'].toSorted((a, b) => text.indexOf(a) - text.indexOf(b));

    expect(names(JSON.stringify(compose({ people })))).toEqual(['Rajesh', 'Amina', 'Sita']);
    const restricted = JSON.stringify(compose({ people }, 'restricted'));
    expect(restricted).toContain('last met 1 March 2026');
    expect(restricted).toContain('no meeting on record');
    expect(restricted).not.toMatch(/2[01] November 2026/);
    expect(names(restricted)).toEqual(['Sita', 'Amina', 'Rajesh']);
    expect(JSON.stringify(compose({ people }, 'open'))).not.toMatch(/last met|no meeting/);
  });

  test('for everybody holds no stage, no next step, nothing said to us alone, and no word on what is missing', () => {
    const facts: Partial<BriefingFacts> = {
      recognition: {
        stageCode: 'R5',
        stageName: 'Decision prepared',
        since: '2026-06-10',
        outcome: null,
        condition: null,
        conditionReason: null,
        conditionMarking: 'restricted',
      },
      claims: (['recognition', 'refusal'] as const).map((kind) => ({
        kind,
        byWhom: 'Our friend in the cabinet',
        voice: 'theirs' as const,
        effectiveOn: kind === 'refusal' ? '2012-05-06' : '2018-07-01',
        reportedOn: null,
        grade: 'reported',
        source: 'A gazette',
        note: 'Ask again in spring',
      })),
      promises: [{ ...promise('A school', 'open'), by: 'Arta' }],
      nextSteps: [{ pipelineName: 'Recognition', text: 'Call them', dueOn: null, owner: null, marking: 'open' }],
    };

    const open = compose(facts, 'open');
    const text = JSON.stringify(open);
    expect(headings(open)).toEqual(['Open promises']);
    for (const told of ['A gazette', '1 July 2018', 'A school']) expect(text).toContain(told);
    for (const ours of ['Decision prepared', 'R5', '2026-06-10', 'friend', 'spring', 'May 2012', 'Arta', 'Call them']) {
      expect(text).not.toContain(ours);
    }
    expect(open.blocks.filter(({ type }) => type === 'paragraph')).toEqual([]);
    expect(compose({}, 'open').blocks).toEqual([]);
    const restricted = JSON.stringify(compose(facts, 'restricted'));
    for (const ours of ['Decision prepared (R5)', 'friend', 'spring', '6 May 2012', 'Arta', 'Call them']) {
      expect(restricted).toContain(ours);
    }
  });
});

describe('a text as it may stand in a document', () => {
  test('loses control characters and direction tricks, and no letter', () => {
    expect(printable('Sh\u0000qipëri\u202e çaj\r\n\r\n  Видећемо كريمة\ud800')).toBe(
      'Shqipëri çaj\nВидећемо كريمة\ufffd',
    );
  });

  test('stays as it is the second time, whatever it was', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => printable(printable(text)) === printable(text)));
  });

  test('is cut between words and says so', () => {
    expect(clipped('one two three', 13)).toBe('one two three');
    expect(clipped('one two three', 9)).toBe('one two […]');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 40 }), (text, limit) => {
        const cut = clipped(text, limit);
        return cut === text || Array.from(cut).length <= limit + Array.from(' […]').length;
      }),
    );
  });
});
