import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ConversationFacts, composeReadOut, composeRecord } from '../../domain/conversation-record.ts';
import { MARKINGS, type Marking, mayAppear } from '../../domain/marking.ts';
import type { RecordDocument } from '../../domain/record-document.ts';

const OPTIONS = { on: '2026-11-23', generatedAt: '2026-11-23T10:00:00Z', zone: 'UTC', language: 'en' } as const;

const FACTS: ConversationFacts = {
  action: {
    kind: 'meeting',
    happenedOn: '2026-11-20',
    localTime: '10:00',
    zone: 'Africa/Nairobi',
    place: 'Nairobi',
    summary: 'Will table it',
    notes: null,
    marking: 'restricted',
    actor: 'Arta',
    loggedAt: '2026-11-20T12:00:00Z',
  },
  states: ['Kenya'],
  cases: [{ state: 'Kenya', pipelineId: 'relations' }],
  people: [{ name: 'Amina Mfano', nativeName: null, postHeld: 'Minister', remark: 'Tired of the file' }],
  ours: [{ name: 'Arta Shembulli' }, { name: 'Driton Mostra' }],
  papers: [
    { title: 'Aide-mémoire of ours', direction: 'out', marking: 'restricted' },
    { title: 'Non-paper of theirs', direction: 'in', marking: 'confidential' },
  ],
  points: [
    {
      raisedBy: 'us',
      raisedByName: null,
      topic: 'Recognition',
      ourAsk: 'A date',
      theirWords: 'After the summit',
      answer: null,
      followUp: 'Send the note',
      marking: 'restricted',
    },
  ],
  comment: { text: 'She will not do it', marking: 'confidential' },
  promises: [{ direction: 'theirs', text: 'To table it', dueOn: '2027-01', by: 'Amina Mfano', marking: 'restricted' }],
};

/** The head of a paper, row by row, as it reads. */
const head = (document: RecordDocument | null): readonly string[] =>
  document?.head.map(({ label, cells }) => `${label}: ${cells.map(({ text }) => text).join('; ')}`) ?? [];
const titles = ({ sections }: RecordDocument): readonly string[] => sections.map(({ title }) => title);
const words = (document: RecordDocument | null): string => JSON.stringify(document);

describe('the record of a conversation', () => {
  test('says at its head when and where it was, who was there on both sides, what it was about, and how it is marked', () => {
    expect(head(composeRecord(FACTS, { ...OPTIONS, marking: 'confidential' }))).toEqual([
      'When: 20 November 2026 · 10:00 local time (Africa/Nairobi)',
      'Where: Nairobi',
      'Their side: Amina Mfano, Minister',
      'Our side: Arta Shembulli; Driton Mostra',
      'About: Diplomatic relations',
      'Written by: Arta',
      'Marking: Confidential',
    ]);
    const nobody = { ...FACTS, people: [], ours: [] };
    expect(head(composeRecord(nobody, { ...OPTIONS, marking: 'confidential' }))).toContain(
      'Their side: Nobody is named.',
    );
  });

  test('of an entry above its level says the day and the level, and nothing of who was there', () => {
    const record = composeRecord(FACTS, { ...OPTIONS, marking: 'open' });
    expect(head(record)).toEqual(['When: 20 November 2026', 'Marking: Open']);
    expect(record.title).toBe('Kenya');
  });

  test('has what was said, point by point as they stand in this copy, then what follows, and the comment apart from it all', () => {
    const [point] = FACTS.points;
    if (!point) throw new Error('there is a point');
    const points = [{ ...point, topic: 'Bases', marking: 'confidential' as const }, point];
    const facts = { ...FACTS, points, action: { ...FACTS.action, notes: 'She came late.\n\nShe stayed long.' } };
    const record = composeRecord(facts, { ...OPTIONS, marking: 'confidential' });
    expect(titles(record)).toEqual(['What came of it', 'What was said', 'Papers that changed hands', 'Follow-up']);
    expect(record.comment).toEqual({
      title: 'Comment (not said in the room)',
      paragraphs: ['She will not do it'],
    });
    const said = (document: RecordDocument) => document.sections[1]?.blocks ?? [];
    expect(said(record)).toMatchObject([
      { type: 'prose', paragraphs: ['She came late.', 'She stayed long.'] },
      { type: 'point', number: 1, topic: 'Bases' },
      { type: 'point', number: 2, topic: 'Recognition' },
    ]);
    // The number of a point that is not in the copy would tell that there is one.
    expect(said(composeRecord(facts, { ...OPTIONS, marking: 'restricted' }))).toMatchObject([
      { type: 'prose' },
      { type: 'point', number: 1, topic: 'Recognition' },
    ]);
  });

  test('explains the mark at an old date where there is one, and only there', () => {
    const legend = (dueOn: string) => {
      const promises = FACTS.promises.map((promise) => ({ ...promise, dueOn }));
      return composeRecord({ ...FACTS, promises }, { ...OPTIONS, marking: 'confidential' }).staleLegend;
    };
    expect(legend('2027-01')).toBeNull();
    expect(legend('2026-02-01')).toContain('90 days');
  });

  test('leaves comment and remarks out of a copy that is marked below them', () => {
    const record = words(composeRecord(FACTS, { ...OPTIONS, marking: 'restricted' }));
    expect(record).toContain('After the summit');
    expect(record).not.toContain('She will not do it');
    expect(record).not.toContain('Tired of the file');
  });
});

describe('papers that changed hands', () => {
  test('stand in the record up to its marking, each with its way, never in the read-out, and not with an entry above the level', () => {
    const record = (facts: ConversationFacts, marking: Marking) => words(composeRecord(facts, { ...OPTIONS, marking }));
    expect(record(FACTS, 'confidential')).toMatch(/We gave.*Aide-mémoire of ours.*We were given.*Non-paper of theirs/);
    expect(record(FACTS, 'restricted')).toContain('Aide-mémoire of ours');
    expect(record(FACTS, 'restricted')).not.toContain('Non-paper of theirs');
    const open = { ...FACTS, papers: FACTS.papers.map((paper) => ({ ...paper, marking: 'open' as const })) };
    expect(record(open, 'open')).not.toContain('Aide-mémoire');
    const said = { ...open, action: { ...open.action, marking: 'open' as const } };
    expect(words(composeReadOut(said, OPTIONS))).not.toContain('Aide-mémoire');
  });
});

describe('what a conversation was about', () => {
  test('is told with the state where there were several, and not at all of an entry above the level', () => {
    const cases = [...FACTS.cases, { state: 'Nepal', pipelineId: 'recognition' as const }];
    const both = { ...FACTS, states: ['Kenya', 'Nepal'], cases };
    const record = (facts: ConversationFacts, marking: Marking) => words(composeRecord(facts, { ...OPTIONS, marking }));
    expect(record(both, 'restricted')).toContain('Kenya: Diplomatic relations · Nepal: Recognition');
    expect(record({ ...FACTS, points: [] }, 'open')).not.toContain('Diplomatic relations');
    expect(record({ ...FACTS, cases: [] }, 'restricted')).not.toContain('About');
  });
});

describe('the public read-out', () => {
  test('is none when nothing is open', () => {
    expect(composeReadOut(FACTS, OPTIONS)).toBeNull();
  });

  test('of an entry that is not open says the day and what was opened, but neither place nor people', () => {
    const [point] = FACTS.points;
    const open = { ...FACTS, action: { ...FACTS.action, kind: 'demarche', marking: 'open' } } as const;
    expect(composeReadOut(open, OPTIONS)?.title).toBe('Démarche: Kenya');
    const readOut = composeReadOut({ ...FACTS, points: point ? [{ ...point, marking: 'open' }] : [] }, OPTIONS);
    expect(words(readOut)).toContain('After the summit');
    for (const hidden of ['Amina', 'Nairobi', 'Will table it', 'Arta', 'Meeting'])
      expect(words(readOut)).not.toContain(hidden);
  });
});

describe('the public read-out of an open entry', () => {
  test('names who was there and what was said, not who of ours wrote it down nor what we do next', () => {
    const [point] = FACTS.points;
    const readOut = words(
      composeReadOut(
        {
          ...FACTS,
          action: { ...FACTS.action, marking: 'open' },
          points: point ? [{ ...point, marking: 'open' }] : [],
        },
        OPTIONS,
      ),
    );
    expect(readOut).toContain('Amina Mfano, Minister');
    expect(readOut).toContain('After the summit');
    for (const hidden of ['Arta', 'Send the note', 'Tired of the file', 'Diplomatic relations'])
      expect(readOut).not.toContain(hidden);
  });
});

describe('neither paper', () => {
  test('ever holds anything above its level, and the read-out never a comment or a remark', () => {
    const marking = fc.constantFrom(...MARKINGS);
    const secret = (of: Marking, id: number): string => `secret-${of}-${id}-end`;
    fc.assert(
      fc.property(
        marking,
        marking,
        // Ids of their own: the smaller ones name what stands there in any case.
        fc.array(fc.record({ marking, id: fc.integer({ min: 100 }) }), { maxLength: 4 }),
        marking,
        (entry, comment, rows, level) => {
          const facts: ConversationFacts = {
            ...FACTS,
            action: {
              ...FACTS.action,
              marking: entry,
              summary: secret(entry, 1),
              notes: secret(entry, 2),
              place: secret(entry, 3),
            },
            people: [{ name: secret(entry, 4), nativeName: null, postHeld: null, remark: secret('confidential', 5) }],
            comment: { text: secret(comment, 6), marking: comment },
            points: rows.map(({ marking: of, id }) => ({
              raisedBy: 'them',
              raisedByName: null,
              topic: secret(of, id),
              ourAsk: secret(of, id + 1),
              theirWords: null,
              answer: secret(of, id + 2),
              followUp: null,
              marking: of,
            })),
            promises: rows.map(({ marking: of, id }) => ({
              direction: 'ours',
              text: secret(of, id),
              dueOn: null,
              by: null,
              marking: of,
            })),
          };
          const above = (document: RecordDocument | null, most: Marking): readonly string[] =>
            [...words(document).matchAll(/secret-(\w+)-/g)].flatMap(([, of]) =>
              mayAppear(of as Marking, most) ? [] : [of ?? ''],
            );
          // The place of an entry above the level stands in no head either.
          expect(above(composeRecord(facts, { ...OPTIONS, marking: level }), level)).toEqual([]);
          const readOut = composeReadOut(facts, OPTIONS);
          expect(above(readOut, 'open')).toEqual([]);
          expect(words(readOut)).not.toContain(secret(comment, 6));
        },
      ),
    );
  });
});
