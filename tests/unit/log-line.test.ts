import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ACTION_KINDS } from '../../domain/action-kind.ts';
import { readLogLine, stateBehind, stretchAt } from '../../domain/log-line.ts';
import { words } from '../../renderer/i18n/en/words.ts';

/** A Monday. */
const TODAY = '2026-11-23';
const COUNTRIES = ['sri lanka', 'kenya', 'ken', "côte d'ivoire"];
const isCountry = (text: string): boolean => COUNTRIES.includes(text.toLowerCase());
const read = (line: string) => {
  const { spans: _, ...found } = readLogLine(line, TODAY, isCountry);
  return found;
};

const NOTHING = {
  kind: null,
  happenedOn: null,
  localTime: null,
  names: [],
  countries: [],
  said: null,
  task: null,
  theirs: null,
  marking: null,
};

describe('a line of the log', () => {
  test.each([
    [
      'call yesterday Amina Wanjiru @KEN "will table it in cabinet" !send aide-mémoire fri',
      {
        kind: 'call',
        happenedOn: '2026-11-22',
        names: ['Amina Wanjiru'],
        countries: ['KEN'],
        said: 'will table it in cabinet',
        task: { text: 'send aide-mémoire', dueOn: '2026-11-27' },
      },
    ],
    [
      'Met Sita Namuna, Rajesh Rei and Leila Contoh @Sri Lanka on the review',
      {
        kind: 'meeting',
        names: ['Sita Namuna', 'Rajesh Rei', 'Leila Contoh'],
        countries: ['Sri Lanka'],
        said: 'on the review',
      },
    ],
    [
      'démarche 20.11. @Kenya „wir hören zu“',
      { kind: 'demarche', happenedOn: '2026-11-20', countries: ['Kenya'], said: 'wir hören zu' },
    ],
    [
      'note in @"Czech Republic" «nous examinons» !answer 1.12.',
      {
        kind: 'noteIn',
        countries: ['Czech Republic'],
        said: 'nous examinons',
        task: { text: 'answer', dueOn: '2026-12-01' },
      },
    ],
    [
      'pull-aside fri 14:30 José de la Cruz @ken will ask his minister',
      {
        kind: 'pullAside',
        happenedOn: '2026-11-20',
        localTime: '14:30',
        names: ['José de la Cruz'],
        countries: ['ken'],
        said: 'will ask his minister',
      },
    ],
    [
      "reception 18 Nov @Côte d'Ivoire O'Brien listened",
      {
        kind: 'reception',
        happenedOn: '2026-11-18',
        countries: ["Côte d'Ivoire"],
        names: ["O'Brien"],
        said: 'listened',
      },
    ],
    ['phoned 2026-11-02 كريمة مثال', { kind: 'call', happenedOn: '2026-11-02', names: ['كريمة مثال'] }],
    ['call amina wanjiru', { kind: 'call', names: ['amina wanjiru'] }],
    ['they will not move before the spring', { said: 'they will not move before the spring' }],
    ['call 24.12. Ana', { kind: 'call', happenedOn: '2025-12-24', names: ['Ana'] }],
    ['!thank them', { task: { text: 'thank them', dueOn: null } }],
    [
      'met Ana !write by tomorrow @KEN',
      { kind: 'meeting', names: ['Ana'], countries: ['KEN'], task: { text: 'write', dueOn: '2026-11-24' } },
    ],
    ['', {}],
    [
      'met last friday Ana @KEN "x" !draft letter in 2 weeks',
      {
        kind: 'meeting',
        happenedOn: '2026-11-20',
        names: ['Ana'],
        countries: ['KEN'],
        said: 'x',
        task: { text: 'draft letter', dueOn: '2026-12-07' },
      },
    ],
    ['met 2 days ago Ana', { kind: 'meeting', happenedOn: '2026-11-21', names: ['Ana'] }],
    ['met on 20 November 2024 Ana', { kind: 'meeting', happenedOn: '2024-11-20', names: ['Ana'] }],
    ['met Nov 20th at 9.30 Ana', { kind: 'meeting', happenedOn: '2026-11-20', localTime: '09:30', names: ['Ana'] }],
    ['met this morning at 10 am Ana', { kind: 'meeting', happenedOn: TODAY, localTime: '10:00', names: ['Ana'] }],
    ['call 20 mayors of the coast', { kind: 'call', said: '20 mayors of the coast' }],
    [
      'met Ambassador Kofi Misali (their PR) @KEN "needs an opinion"',
      { kind: 'meeting', names: ['Kofi Misali'], countries: ['KEN'], said: '(their PR): needs an opinion' },
    ],
    [
      'demarche delivered to Director Batbayar @KEN "took note"',
      { kind: 'demarche', names: ['Batbayar'], countries: ['KEN'], said: 'delivered: took note' },
    ],
    [
      'courtesy call on Ana Mfano in New York @KEN "warm"',
      { kind: 'meeting', names: ['Ana Mfano'], countries: ['KEN'], said: 'in New York: warm' },
    ],
    [
      'video call w/ Siti Contoh & Minh Rei @KEN "in spring"',
      { kind: 'call', names: ['Siti Contoh', 'Minh Rei'], countries: ['KEN'], said: 'in spring' },
    ],
    [
      'note verbale from Ana @KEN "acknowledges receipt"',
      { kind: 'noteIn', names: ['Ana'], countries: ['KEN'], said: 'acknowledges receipt' },
    ],
    [
      'call Amina Mfano, Kenya: will table it',
      { kind: 'call', names: ['Amina Mfano'], countries: ['Kenya'], said: 'will table it' },
    ],
    ['met Ana B. Mfano. She will call us', { kind: 'meeting', names: ['Ana B. Mfano'], said: 'She will call us' }],
    [
      'met minister @KEN "fine" #conf',
      { kind: 'meeting', countries: ['KEN'], said: 'minister: fine', marking: 'confidential' },
    ],
    [
      'met Ana !send it fri !they answer by december, !thank her',
      {
        kind: 'meeting',
        names: ['Ana'],
        task: { text: 'send it; thank her', dueOn: '2026-11-27' },
        theirs: { text: 'they answer', dueOn: '2026-12' },
      },
    ],
    [
      'met Ana !send the friday prayer schedule',
      { kind: 'meeting', names: ['Ana'], task: { text: 'send the friday prayer schedule', dueOn: null } },
    ],
    [
      'met Ana !report by the end of the month',
      { kind: 'meeting', names: ['Ana'], task: { text: 'report', dueOn: '2026-11-30' } },
    ],
  ])('%s', (line, expected) => {
    expect(read(line)).toEqual({ ...NOTHING, ...expected });
  });

  test.each(ACTION_KINDS)('knows the kind %s by the words that the form has for it', (kind) => {
    expect(read(`${words.actionKind[kind]} @KEN "heard us out"`)).toEqual({
      ...NOTHING,
      kind,
      countries: ['KEN'],
      said: 'heard us out',
    });
  });

  test.each([
    ['letter @KEN "congratulated"', 'letterOut'],
    ['note verbale @KEN "asked for a date"', 'noteOut'],
    ['letter from @KEN "thanks us"', 'letterIn'],
    ['new government @KEN "a coalition"', 'governmentChange'],
    ['received note verbale @KEN "acknowledges receipt"', 'noteIn'],
    ['Received a letter @KEN "thanks us"', 'letterIn'],
    ['Incoming NV @KEN "asks for visas"', 'noteIn'],
    ['sent note verbale @KEN "asks for a date"', 'noteOut'],
    ['tel @KEN "no date yet"', 'call'],
    ['Short pull-aside @KEN "no date yet"', 'pullAside'],
    ['coffee @KEN "no date yet"', 'meeting'],
  ])('reads %s as %s', (line, kind) => {
    expect(read(line)).toMatchObject({ kind, names: [], countries: ['KEN'] });
  });

  test.each([
    ['met Ana @KEN will answer by friday', 'will answer by friday'],
    ['met Ana @KEN cabinet will decide on 12 December', 'cabinet will decide on 12 December'],
    ["met Ana: she'll call monday at 10:30", "she'll call monday at 10:30"],
    ['met Ana: an answer by tuesday', 'an answer by tuesday'],
  ])('takes no day of what is promised for the day of the entry: %s', (line, said) => {
    expect(read(line)).toMatchObject({ happenedOn: null, localTime: null, said });
  });

  test.each([
    ['met Ana day before yesterday', '2026-11-21'],
    ['met the day before yesterday Ana', '2026-11-21'],
    ['met 16/11/26 Ana', '2026-11-16'],
    ['met 16-11-2026 Ana', '2026-11-16'],
    ['met Wed 18/11 Ana', '2026-11-18'],
    ['met Mon, 16 Nov Ana', '2026-11-16'],
    ['met Ana on Friday the 13th', '2026-11-13'],
    ['met Ana yesterday evening', '2026-11-22'],
    ['visit tomorrow Ana', '2026-11-24'],
  ])('reads the whole of a day, and keeps none of it for a name or a word: %s', (line, day) => {
    expect(read(line)).toMatchObject({ happenedOn: day, names: ['Ana'], said: null });
  });

  test('stops at no Will who is somebody, and at no summit before which it was', () => {
    expect(read('met Will Mfano yesterday "yes"')).toMatchObject({ names: ['Will Mfano'], happenedOn: '2026-11-22' });
    expect(read('met Ana Mfano before the summit yesterday "yes"').happenedOn).toBe('2026-11-22');
    expect(read('demarche by Ana Mfano yesterday "yes"').happenedOn).toBe('2026-11-22');
    expect(read('met Ana Mfano. Will decide friday').happenedOn).toBeNull();
  });

  test.each([
    ['before friday', '2026-11-26'],
    ['before december', '2026-11-30'],
    ['by Friday.', '2026-11-27'],
    ['within two weeks', '2026-12-07'],
    ['this week', '2026-11-27'],
    ['by end of next week', '2026-12-04'],
    ['by end of next month', '2026-12-31'],
    ['by end January', '2027-01-31'],
    ['by the end of february 2027', '2027-02-28'],
    ['in January', '2027-01'],
    ['by mid-January', '2027-01'],
    ['on Friday, the 4th', '2026-12-04'],
    ['by the 5th', '2026-12-05'],
    ['by 10/12/26', '2026-12-10'],
    ['today', TODAY],
  ])('knows the deadline %s', (deadline, dueOn) => {
    expect(read(`met Ana !send the note ${deadline}`).task).toEqual({ text: 'send the note', dueOn });
  });

  test.each([
    ['note verbale no. 1234/26 received @KEN "has the honour"', 'noteIn', 'no. 1234/26: has the honour'],
    ['NV 45/2026 from @KEN "asks for agrément"', 'noteIn', '45/2026: asks for agrément'],
    ['NV 45/2026 sent to @KEN "asks for agrément"', 'noteOut', '45/2026: asks for agrément'],
    ['letter dated 3 Nov received @KEN "thanks us"', 'letterIn', 'dated: thanks us'],
  ])('knows whose a note is by a word before or behind its number: %s', (line, kind, said) => {
    expect(read(line)).toMatchObject({ kind, names: [], said });
  });

  test.each([
    ['Met FM Ana Mfano and PS Kofi Misali', ['Ana Mfano', 'Kofi Misali']],
    ['phoned PermSec Ana Mfano', ['Ana Mfano']],
    ['saw Min. Ana Mfano "yes"', ['Ana Mfano']],
    ['dinner w Ana Mfano + Kofi Misali', ['Ana Mfano', 'Kofi Misali']],
    ['met Ana Mfano / Kofi Misali "yes"', ['Ana Mfano', 'Kofi Misali']],
    ['called Ana Mfano\'s office "yes"', ['Ana Mfano']],
    ['Ana and I met Kofi Misali "yes"', ['Ana', 'Kofi Misali']],
    ['demarche @FRA asked them to speak to their minister "will do"', []],
  ])('takes titles, signs and small words for no part of a name: %s', (line, names) => {
    expect(read(line).names).toEqual(names);
  });

  test('takes a state in brackets behind a name for one, and a title for nothing', () => {
    expect(read('met Ana Mfano (Kenya), Kofi Misali (Sri Lanka): both wait')).toMatchObject({
      names: ['Ana Mfano', 'Kofi Misali'],
      countries: ['Kenya', 'Sri Lanka'],
      said: 'both wait',
    });
    expect(read('Meeting: Ana Mfano (FM) – @KEN – "yes"')).toMatchObject({ names: ['Ana Mfano'], said: 'yes' });
  });

  test('tells of which state somebody is where it stands directly behind the name', () => {
    const line = 'met Ana Mfano (Kenya), Kofi Misali @Sri Lanka, Esi Rei, @KEN Leila Contoh "yes"';
    const found = readLogLine(line, TODAY, isCountry);
    expect(found.names.map((name) => stateBehind(line, found, name))).toEqual(['Kenya', 'Sri Lanka', null, null]);
    expect(stateBehind(line, found, 'nobody')).toBeNull();
  });

  test('takes a body for no person', () => {
    expect(read('note in from MFA @KEN "has the honour"')).toMatchObject({ names: [], said: 'MFA: has the honour' });
    expect(read('met Ana Mfano of Parliament @KEN "yes"')).toMatchObject({ names: ['Ana Mfano'] });
  });

  test('repeats in the words nothing that was read for a field', () => {
    expect(read('met President of Parliament Ana, @KEN, Wed 18/11 at 3pm, a draft is agreed').said).toBe(
      'President of Parliament Ana, a draft is agreed',
    );
    expect(read('reception @KEN national day 12 Nov, friendly').said).toBe('national day, friendly');
    expect(read('letter in @KEN from the head of state to our president "congratulates"').said).toBe(
      'from the head of state to our president: congratulates',
    );
    expect(read('met Ana @KEN to discuss the budget')).toMatchObject({ names: ['Ana'], said: 'to discuss the budget' });
    expect(read('met ana mfano @kenya she calls back').said).toBe('ana mfano she calls back');
  });

  test.each([
    ["met Ana @KEN 'Will table it'", 'Will table it'],
    ['met Ana @KEN ‘Don’t quote me’', 'Don’t quote me'],
    ['met Ana "yes" @KEN "but not before spring"', 'yes; but not before spring'],
    ['met Ana @KEN "yes" !send the "blue book" to her', 'yes'],
    // The second mark is forgotten, or still to be typed.
    ['met Ana @KEN "Will Table it', 'Will Table it'],
    ['met Ana @KEN “Will Table it', 'Will Table it'],
  ])('takes for words whatever stands in quotation marks: %s', (line, said) => {
    expect(read(line)).toMatchObject({ names: ['Ana'], countries: ['KEN'], said });
  });

  test('ends an open quotation at the next mark, and takes no apostrophe for one', () => {
    expect(read('met Ana @KEN "Will Table it !send it fri')).toMatchObject({
      said: 'Will Table it',
      task: { text: 'send it', dueOn: '2026-11-27' },
    });
    expect(read("met Seán O'Brien @KEN 'he's for it'")).toMatchObject({ names: ["Seán O'Brien"], said: "he's for it" });
  });

  test.each([
    ['! send note fri', { task: { text: 'send note', dueOn: '2026-11-27' } }],
    ['!!send note asap', { task: { text: 'send note asap', dueOn: null } }],
    ['!they: reply after the budget', { theirs: { text: 'reply after the budget', dueOn: null } }],
    ['!she calls back fri', { theirs: { text: 'she calls back', dueOn: '2026-11-27' } }],
    ['!He’ll ask his minister', { theirs: { text: 'He’ll ask his minister', dueOn: null } }],
    ['!brief @GBR before fri', { task: { text: 'brief GBR', dueOn: '2026-11-26' } }],
    ['!send the stats to @Sri Lanka fri', { task: { text: 'send the stats to Sri Lanka', dueOn: '2026-11-27' } }],
    ['!send the "blue book" fri', { task: { text: 'send the "blue book"', dueOn: '2026-11-27' } }],
  ])('takes as a promise all that stands behind its mark, with its day: %s', (task, expected) => {
    expect(read(`met Ana ${task}`)).toEqual({ ...NOTHING, kind: 'meeting', names: ['Ana'], ...expected });
    expect(read(`met Ana ${task} @KEN "yes"`)).toMatchObject({ countries: ['KEN'], said: 'yes', ...expected });
  });

  test('loses no deadline of several promises: the earliest is the day, the others stay in the words', () => {
    expect(read('met Ana !send it 5.12. !thank her fri').task).toEqual({
      text: 'send it 5.12.; thank her',
      dueOn: '2026-11-27',
    });
  });

  test('keeps the hour of a deadline in its words', () => {
    expect(read('x !answer tomorrow noon').task).toEqual({ text: 'answer, noon', dueOn: '2026-11-24' });
    expect(read('x !call her fri at 10:30').task).toEqual({ text: 'call her, at 10:30', dueOn: '2026-11-27' });
    expect(read('x !call her mon morning').task).toEqual({ text: 'call her, morning', dueOn: '2026-11-30' });
  });

  test('takes the last such weekday for what was and the next for what will be', () => {
    expect(read('call mon').happenedOn).toBe(TODAY);
    expect(read('call tue').happenedOn).toBe('2026-11-17');
    expect(read('x !write mon').task?.dueOn).toBe('2026-11-30');
    expect(read('x !write tue').task?.dueOn).toBe('2026-11-24');
  });

  test('keeps a name whole that was taken from the record with its comma', () => {
    const { names } = readLogLine('met Namuna, Sita, Leila Contoh "yes"', TODAY, isCountry, ['Namuna, Sita']);
    expect(names).toEqual(['Namuna, Sita', 'Leila Contoh']);
  });

  test.each([
    ['met Ana yesterday 16.00 "yes"', '16:00'],
    ['met Ana 9.30 "yes"', '09:30'],
    ['met Ana at 3 p.m. "yes"', '15:00'],
    ['met 20.11. Ana "yes"', null],
  ])('knows an hour from a day: %s', (line, localTime) => {
    expect(read(line)).toMatchObject({ localTime, names: ['Ana'], said: 'yes' });
  });

  test('knows the stretch at the caret that can be completed', () => {
    const line = 'call Amina Wan @ke';
    const found = readLogLine(line, TODAY, isCountry);
    const at = (caret: number) => {
      const span = stretchAt(found, caret);
      return span && [span.part, line.slice(span.from, span.to)];
    };
    expect(at(14)).toEqual(['name', 'Amina Wan']);
    expect(at(18)).toEqual(['country', '@ke']);
    expect(at(3)).toBeNull();
  });

  test('puts every character into one stretch, and never fails, whatever is typed', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.constantFrom(
        '@',
        '!',
        '"',
        '“',
        '„',
        ',',
        ' ',
        'call',
        'yesterday',
        'fri',
        '23 Nov',
        '@"',
        "d'Ivoire",
        '14:30',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const line = pieces.join(' ');
        const { spans } = readLogLine(line, TODAY, isCountry);
        expect(spans.map(({ from, to }) => line.slice(from, to)).join('')).toBe(line);
        for (const [index, { from, to }] of spans.entries()) {
          expect(from).toBe(spans[index - 1]?.to ?? 0);
          expect(to).toBeGreaterThan(from);
        }
      }),
    );
  });

  test('reads back what it was put together from', () => {
    const name = fc.constantFrom('Amina Wanjiru', "Seán O'Brien", 'José de la Cruz', 'Øyvind Åse');
    const said = fc.constantFrom('will table it', 'no date yet', 'after the summit');
    fc.assert(
      fc.property(
        fc.constantFrom(['call', 'call'], ['met', 'meeting'], ['note out', 'noteOut']),
        fc.uniqueArray(name, { maxLength: 3 }),
        said,
        fc.constantFrom('KEN', 'Sri Lanka'),
        ([word, kind], names, words, country) => {
          const line = `${word} yesterday ${names.join(', ')} @${country} "${words}" !send it tue`;
          expect(read(line)).toEqual({
            ...NOTHING,
            kind,
            happenedOn: '2026-11-22',
            names,
            countries: [country],
            said: words,
            task: { text: 'send it', dueOn: '2026-11-24' },
          });
        },
      ),
    );
  });
});
