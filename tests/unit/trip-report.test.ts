import { describe, expect, test } from 'vitest';
import type { BriefingDocument } from '../../domain/briefing-document.ts';
import type { ConversationFacts } from '../../domain/conversation-record.ts';
import type { Marking } from '../../domain/marking.ts';
import { composeTripReport, type TripReportFacts } from '../../domain/trip-report.ts';

type Meeting = TripReportFacts['meetings'][number];

const promise = (text: string, marking: Marking): ConversationFacts['promises'][number] => ({
  direction: 'ours',
  text,
  dueOn: null,
  by: 'Arta',
  marking,
});

const conversation = (marking: Marking, promises: ConversationFacts['promises']): ConversationFacts => ({
  action: {
    kind: 'meeting',
    happenedOn: '2026-11-20',
    localTime: null,
    zone: null,
    place: null,
    summary: 'x',
    notes: 'Their words',
    marking,
    actor: 'Arta',
    loggedAt: '2026-11-20T10:00:00Z',
  },
  states: [],
  cases: [],
  people: [],
  ours: [],
  papers: [],
  points: [],
  comment: null,
  promises,
});

const meeting = (title: string, found: ConversationFacts | null, fields: Partial<Meeting> = {}): Meeting => ({
  on: '2026-11-20',
  startsAt: '10:00',
  title,
  marking: 'open',
  result: found ? 'negative' : null,
  resultLine: found ? 'They want nothing of it' : null,
  conversation: found,
  ...fields,
});

function compose(
  meetings: readonly Meeting[],
  marking: Marking,
  delegation: Pick<TripReportFacts, 'principal' | 'members'> = { principal: 'The Minister', members: [] },
): BriefingDocument {
  return composeTripReport(
    {
      title: 'Kathmandu',
      ...delegation,
      fromOn: '2026-11-20',
      toOn: '2026-11-21',
      objectives: [],
      meetings,
    },
    { on: '2026-11-23', generatedAt: '2026-11-23T10:00:00Z', zone: 'UTC', marking, language: 'en' },
  );
}

describe('the report of a trip', () => {
  test('tells neither result nor line of an entry above its marking', () => {
    const meetings = [meeting('Minister', conversation('confidential', []))];
    expect(JSON.stringify(compose(meetings, 'confidential'))).toContain('"no"');
    for (const marking of ['restricted', 'open'] as const) {
      const text = JSON.stringify(compose(meetings, marking));
      expect(text).toContain('Minister');
      expect(text).not.toMatch(/"no"|nothing of it|Their words|not recorded/);
    }
  });

  test('never says that nothing was promised while a promise is left out, nor how many are', () => {
    const secret = promise('A loan', 'confidential');
    const both = [meeting('Minister', conversation('open', [secret, promise('A school', 'open')]))];
    const partial = 'Not all that was promised stands in a copy with this marking.';

    expect(JSON.stringify(compose([meeting('Minister', conversation('open', []))], 'restricted'))).toContain(
      'Nothing was promised.',
    );
    const none = JSON.stringify(compose([meeting('Minister', conversation('open', [secret]))], 'restricted'));
    expect(none).not.toContain('Nothing was promised');
    expect(none).toContain(partial);
    const some = JSON.stringify(compose(both, 'restricted'));
    for (const told of ['A school', 'Arta', partial]) expect(some).toContain(told);
    // Of a meeting that is left out as a whole too.
    const hidden = [meeting('Minister', conversation('confidential', [secret]), { marking: 'confidential' })];
    expect(JSON.stringify(compose(hidden, 'restricted'))).toContain(partial);
    expect(JSON.stringify(compose(both, 'confidential'))).not.toContain(partial);
  });

  test('says whom one met in which post, which papers changed hands, and in which meeting a promise was made', () => {
    const found: ConversationFacts = {
      ...conversation('restricted', [promise('A school', 'restricted')]),
      states: ['Nepal'],
      people: [{ name: 'Sita Namuna', nativeName: null, postHeld: 'Foreign Secretary', remark: null }],
      papers: [
        { title: 'Aide-mémoire', direction: 'out', marking: 'restricted' },
        { title: 'Their draft', direction: 'in', marking: 'confidential' },
      ],
    };
    const text = JSON.stringify(compose([meeting('At the Ministry', found)], 'restricted'));
    expect(text).toContain('Sita Namuna, Foreign Secretary; Nepal');
    expect(text).toContain('Aide-mémoire');
    expect(text).not.toContain('Their draft');
    expect(text).toContain('"text":"A school","lines":["At the Ministry"]');
    // Of an entry above the level there is nothing but what it was called.
    const open = JSON.stringify(compose([meeting('At the Ministry', found)], 'open'));
    for (const word of ['Namuna', 'Nepal', 'Aide-mémoire', 'A school']) expect(open).not.toContain(word);
  });

  test('for everybody reads as if there were nothing above its marking, and says nothing of what is missing', () => {
    const secret = promise('A loan', 'confidential');
    const open = conversation('open', [promise('A school', 'open')]);
    const withSecrets = [
      meeting('Minister', { ...open, promises: [...open.promises, secret] }),
      meeting('Speaker', conversation('restricted', [secret])),
      meeting('Envoy', conversation('open', []), { marking: 'confidential' }),
    ];
    const without = [meeting('Minister', open), meeting('Speaker', null)];

    expect(compose(withSecrets, 'open')).toEqual(compose(without, 'open'));
    expect(JSON.stringify(compose(without, 'open'))).not.toContain('Arta');
    expect(compose([], 'open').blocks).toEqual([]);
  });

  test('says who of ours travelled, the principal first and once, in a copy for the house only', () => {
    const members = [
      { name: 'Driton Mostra', role: 'Head of the Asia desk' },
      { name: 'Besa Shembulli', role: 'Minister of Foreign Affairs' },
      { name: 'Arta Model', role: null },
    ];
    const travelled = (principal: string, of: TripReportFacts['members'], marking: Marking = 'restricted') => {
      const { blocks } = compose([], marking, { principal, members: of });
      const at = blocks.findIndex((block) => block.type === 'heading' && block.text === 'Who travelled');
      const block = blocks[at + 1];
      return block?.type === 'table' && at >= 0 ? block.rows.map((row) => row.map(({ text }) => text)) : null;
    };
    expect(travelled('Besa Shembulli, Minister', members)).toEqual([
      ['Besa Shembulli', 'Minister of Foreign Affairs'],
      ['Driton Mostra', 'Head of the Asia desk'],
      ['Arta Model', ''],
    ]);
    expect(travelled('Minister of Foreign Affairs', members)?.[0]).toEqual([
      'Besa Shembulli',
      'Minister of Foreign Affairs',
    ]);
    // A principal who is no member has the post that was typed behind the name.
    expect(travelled('Liri Provëza, Minister, Deputy Prime Minister', members.slice(0, 1))).toEqual([
      ['Liri Provëza', 'Minister, Deputy Prime Minister'],
      ['Driton Mostra', 'Head of the Asia desk'],
    ]);
    const alone = JSON.stringify(compose([], 'restricted'));
    expect(alone).toContain('Nobody else of the delegation is on record.');
    expect(JSON.stringify(compose([], 'open', { principal: 'The Minister', members }))).not.toMatch(
      /travelled|Mostra|Model|Nobody else/,
    );
  });
});
