import { stringify } from 'csv-stringify/sync';
import writeXlsx from 'write-excel-file/node';
import type { ClaimOnRecord } from '../../db/queries/counts.ts';
import { COUNT_RULES, type CountRule, type Verdict } from '../../domain/counts.ts';
import { COUNT_REASON_WORDS_EN, COUNT_RULE_WORDS_EN } from '../../domain/counts-words-en.ts';
import { type Marking, stricterOf } from '../../domain/marking.ts';
import { dateOfClaim } from '../../domain/recognition-evidence.ts';
import type { CountsOn } from '../application/count-procedures.ts';
import { plainCell } from './plain-cell.ts';

type ClaimPaper = NonNullable<ClaimOnRecord['paper']>;
type Table = readonly (readonly string[])[];

/** One row for each state on record: in or out under each rule, why, and the claim that decides. For programs. */
export function countsAsCsv(counts: CountsOn): Uint8Array<ArrayBuffer> {
  const text = stringify(statesTable(counts) as string[][], { quoted: true, bom: true, record_delimiter: 'windows' });
  return new Uint8Array(Buffer.from(text, 'utf8'));
}

/** The same with a first sheet that states each rule beside its number. All cells are text or numbers, none a formula. */
export async function countsAsXlsx(counts: CountsOn): Promise<Uint8Array<ArrayBuffer>> {
  const bold = (value: string) => ({ value, type: String, fontWeight: 'bold' as const });
  const rules = [
    ['Rule', `On ${counts.on}`, 'What it says'].map(bold),
    ...counts.rules.map(({ id, total }) => [
      { value: COUNT_RULE_WORDS_EN[id].name, type: String },
      { value: total, type: Number },
      { value: COUNT_RULE_WORDS_EN[id].sentence, type: String, wrap: true },
    ]),
  ];
  const [head = [], ...rows] = statesTable(counts);
  const states = [head.map(bold), ...rows.map((row) => row.map((value) => ({ value, type: String })))];
  const buffer = await writeXlsx([
    { data: rules, sheet: 'Counts', columns: [{ width: 26 }, { width: 16 }, { width: 100 }] },
    {
      data: states,
      sheet: 'States',
      stickyRowsCount: 1,
      columns: head.map((_, index) => ({ width: index === 0 ? 28 : 20 })),
    },
  ]).toBuffer();
  return new Uint8Array(buffer);
}

/** How closed the file is: as the most closed paper that it names. */
export function markingOfCounts({ states }: CountsOn): Marking {
  const papers = states.flatMap(({ verdicts }) => claimsTold(verdicts).flatMap((claim) => claim?.paper ?? []));
  return papers.reduce<Marking>((strictest, { marking }) => stricterOf(strictest, marking), 'open');
}

function claimsTold(verdicts: CountsOn['states'][number]['verdicts']): readonly (ClaimOnRecord | null)[] {
  return DECIDING.map(({ rule, isShown }) => (isShown(verdicts[rule]) ? verdicts[rule].claim : null));
}

function statesTable({ on, states }: CountsOn): Table {
  const head = ['State', 'ISO 3166-1', 'On'].concat(
    COUNT_RULES.flatMap((rule) => [COUNT_RULE_WORDS_EN[rule].name, `${COUNT_RULE_WORDS_EN[rule].name}: why`]),
    DECIDING.flatMap(({ name }) =>
      ['', ': date', ': by whom', ': grade', ': source', ': paper'].map((of) => name + of),
    ),
    ['Contested'],
  );
  const rows = states.map(({ nameEn, iso3, verdicts, isContested }) => {
    return [
      nameEn,
      iso3,
      on,
      ...COUNT_RULES.flatMap((rule) => [
        verdicts[rule].isCounted ? 'yes' : 'no',
        COUNT_REASON_WORDS_EN[verdicts[rule].reason],
      ]),
      ...claimsTold(verdicts).flatMap(claimCells),
      isContested ? 'yes' : 'no',
    ].map(plainCell);
  });
  return [head, ...rows];
}

/** What is told of a state beside the numbers: its recognition, and what is said to have ended it. */
const DECIDING: readonly {
  readonly name: string;
  readonly rule: CountRule;
  readonly isShown: (verdict: Verdict) => boolean;
}[] = [
  { name: 'Recognition', rule: 'ministry', isShown: () => true },
  { name: 'Said to have ended it', rule: 'otherSide', isShown: ({ reason }) => reason === 'withdrawn' },
];

function claimCells(claim: ClaimOnRecord | null): readonly string[] {
  if (!claim) return ['', '', '', '', '', ''];
  const { kind, byWhom, grade, source, paper } = claim;
  return [kind, dateOfClaim(claim) ?? '', byWhom, grade, source, paper ? paperCell(paper) : ''];
}

/** A paper by its codes, as the columns beside it have them; one that is marked says so, because the file leaves the desk. */
function paperCell({ kind, number, datedOn, signatory, title, marking }: ClaimPaper): string {
  const told = [
    kind,
    number,
    datedOn,
    signatory && `signed by ${signatory}`,
    title,
    marking === 'open' ? null : marking,
  ];
  return told.filter(Boolean).join(' · ');
}
