import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Direction } from '../../domain/note-register.ts';
import { answerRefusal, answersIn, possibleAnswers, type RegisteredPaper } from '../../domain/paper-answers.ts';

function paper(
  id: string,
  direction: Direction | null,
  datedOn: string | null,
  changed: Partial<RegisteredPaper> = {},
) {
  return { id, direction, datedOn, receivedOn: null, countryIds: ['LKA'], repliedById: null, ...changed };
}

const ours = paper('ours', 'out', '2026-05-10');
const none = new Map<string, string>();

describe('an answer to a paper', () => {
  test('goes the other way between the same two', () => {
    expect(answerRefusal(ours, paper('a', 'in', '2026-05-20'), none)).toBeNull();
    expect(answerRefusal(ours, paper('a', 'out', '2026-05-20'), none)).toBe('noAnswer');
    expect(answerRefusal(ours, paper('a', null, '2026-05-20'), none)).toBe('noAnswer');
    expect(answerRefusal(ours, paper('a', 'in', '2026-05-20', { countryIds: ['NPL'] }), none)).toBe('noAnswer');
  });

  test('is not surely older than the question: a month may hold a later day, and no day says nothing', () => {
    expect(answerRefusal(ours, paper('a', 'in', '2019-05-10'), none)).toBe('answerTooEarly');
    expect(answerRefusal(ours, paper('a', 'in', null, { receivedOn: '2026-05-09' }), none)).toBe('answerTooEarly');
    expect(answerRefusal(ours, paper('a', 'in', '2026-05'), none)).toBeNull();
    expect(answerRefusal(ours, paper('a', 'in', null), none)).toBeNull();
    expect(answerRefusal(ours, paper('a', 'in', '2026-05-10'), none)).toBeNull();
  });

  test('is not answered by its question, nor over other papers', () => {
    const a = paper('a', 'in', '2026-05-10');
    expect(answerRefusal(ours, a, new Map([['a', 'ours']]))).toBe('answersInCircle');
    const over = new Map([
      ['a', 'b'],
      ['b', 'ours'],
    ]);
    expect(answerRefusal(ours, a, over)).toBe('answersInCircle');
    const circle = new Map([
      ['a', 'b'],
      ['b', 'a'],
    ]);
    expect(answerRefusal(ours, a, circle)).toBeNull();
  });
});

describe('the papers that may answer', () => {
  test('are offered nearest to the question first, without those before it', () => {
    const papers = [
      paper('late', 'in', '2026-11-01'),
      paper('undated', 'in', null),
      paper('near', 'in', '2026-05-12'),
      paper('before', 'in', '2026-05-01'),
      paper('mine', 'out', '2026-05-12'),
    ];
    expect(possibleAnswers(ours, [...papers, ours]).map(({ id }) => id)).toEqual(['near', 'late', 'undated']);
  });

  test('never make a circle, whatever is chosen among them', () => {
    const some = fc.array(
      fc.record({ direction: fc.constantFrom<Direction>('in', 'out'), day: fc.constantFrom('2026-05-10', null) }),
      {
        minLength: 2,
        maxLength: 8,
      },
    );
    fc.assert(
      fc.property(some, fc.infiniteStream(fc.nat()), (kinds, choices) => {
        let papers: RegisteredPaper[] = kinds.map(({ direction, day }, at) => paper(String(at), direction, day));
        for (const { id } of papers) {
          const asked = papers.find((each) => each.id === id) as RegisteredPaper;
          const possible = possibleAnswers(asked, papers);
          const answer = possible[(choices.next().value as number) % Math.max(1, possible.length)];
          papers = papers.map((each) => (each.id === id ? { ...each, repliedById: answer?.id ?? null } : each));
        }
        const answers = answersIn(papers);
        for (const { id } of papers) {
          let at = answers.get(id);
          for (let step = 0; at !== undefined && step < papers.length; step += 1) {
            expect(at).not.toBe(id);
            at = answers.get(at);
          }
        }
      }),
    );
  });
});
