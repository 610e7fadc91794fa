import type { CalendarDate } from './calendar-date.ts';
import type { Claim } from './recognition-evidence.ts';

/** One row of recognitions.csv; empty cells are `null`. */
export interface RecognitionRow {
  readonly recognisedOn: CalendarDate;
  readonly reportedOn: CalendarDate | null;
  readonly notes: string | null;
  readonly relationsOn: CalendarDate | null;
  readonly withdrawalClaimedOn: CalendarDate | null;
  readonly withdrawalNote: string | null;
  readonly source: string;
}

export interface ReferenceClaim extends Claim {
  readonly byWhom: string;
  readonly reportedOn: CalendarDate | null;
  readonly note: string | null;
}

const MINISTRY = 'Ministry of Foreign Affairs of Kosovo';

/**
 * The claims that one row of the recognition list holds, side by side: recognition, relations, a claimed withdrawal, and
 * what the state itself answered to it.
 *
 * The list is compiled from publications, so nothing in it is graded above *reported*; a withdrawal that only the other
 * side tells of is *claimed*. The day in `withdrawalClaimedOn` is the day of the claim, not of an act.
 */
export function claimsOfRow(row: RecognitionRow, stateName: string): readonly ReferenceClaim[] {
  const byList = row.source.startsWith('Kosovo MFA') ? MINISTRY : 'Publications';
  const claims: ReferenceClaim[] = [
    {
      kind: 'recognition',
      byWhom: byList,
      voice: byList === MINISTRY ? 'ours' : 'others',
      effectiveOn: row.recognisedOn,
      reportedOn: row.reportedOn,
      grade: 'reported',
      note: row.notes,
    },
  ];
  if (row.relationsOn) {
    claims.push({
      kind: 'relationsEstablished',
      byWhom: 'Publications',
      voice: 'others',
      effectiveOn: row.relationsOn,
      reportedOn: null,
      grade: 'reported',
      note: null,
    });
  }
  if (row.withdrawalNote) claims.push(...withdrawalClaims(row, row.withdrawalNote, stateName));
  return claims;
}

/** Who tells of the withdrawal, by the wording of the list. What names nobody of the other side is the state's own word. */
const TELLERS: readonly (readonly [RegExp, string])[] = [
  [/President of Serbia/, 'President of Serbia'],
  [/Serbian foreign minister/, 'Foreign minister of Serbia'],
  [/Serbian ministry/, 'Foreign ministry of Serbia'],
  [/Serbian press/, 'Serbian press'],
  [/^Announced by Serbia/, 'Serbia'],
];
const DENIAL = /denied by the [^;]*? on (\d{4}-\d{2}-\d{2})/;
const RECONFIRMATION = /reconfirming note received (\d{4}-\d{2}-\d{2})/;

function withdrawalClaims(row: RecognitionRow, note: string, stateName: string): readonly ReferenceClaim[] {
  const teller = TELLERS.find(([pattern]) => pattern.test(note))?.[1];
  const withdrawal: ReferenceClaim = {
    kind: 'withdrawal',
    byWhom: teller ?? stateName,
    voice: teller ? 'others' : 'theirs',
    effectiveOn: null,
    reportedOn: row.withdrawalClaimedOn,
    grade: teller ? 'claimed' : 'reported',
    note,
  };
  const answer = (kind: 'withdrawalDenied' | 'reconfirmation', on: string | undefined): readonly ReferenceClaim[] =>
    on
      ? [{ kind, byWhom: stateName, voice: 'theirs', effectiveOn: on, reportedOn: null, grade: 'reported', note }]
      : [];
  return [
    withdrawal,
    ...answer('withdrawalDenied', DENIAL.exec(note)?.[1]),
    ...answer('reconfirmation', RECONFIRMATION.exec(note)?.[1]),
  ];
}
