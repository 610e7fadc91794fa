import type { Change, Tx } from '../../db/database.ts';
import { currentRow, findHistoryEntry, type HistoryEntry, putFieldsBack, restoreRow } from '../../db/put-back.ts';
import { addTargetChange, findCase, findStage } from '../../db/queries/cases.ts';
import { findClaim } from '../../db/queries/claims.ts';
import { findCommitment, moveCommitment } from '../../db/queries/commitments.ts';
import { claimsOf } from '../../db/queries/countries.ts';
import { countriesOfDocument, findDocument } from '../../db/queries/documents.ts';
import { stagesInUse } from '../../db/queries/stages.ts';
import type { Row } from '../../db/recorded-rows.ts';
import { caseChangeRefusal } from '../../domain/case-change.ts';
import { claimRefusal } from '../../domain/claim-entry.ts';
import { fieldRefusal, fieldsWith, type PutBackRefusal, rowRefusal } from '../../domain/put-back.ts';
import { refuseLooseAnswers, refusePaper } from './document-input.ts';
import { type Refusal, UserError } from './refusal.ts';
import { regrade, regradeOn } from './regrade.ts';

/** The reason that the log of a target date or a deadline gets when its old value comes back. */
const REASON = 'Put back from the history';

/**
 * Puts back what a line of the history says was there before: the old value of a field, or a removed row. It passes the same
 * rules as an entry by hand, and what follows from it follows.
 *
 * @throws UserError with the reason why it cannot be
 */
export function putBack(tx: Tx, sequence: number, today: string, change: Change): void {
  const entry = findHistoryEntry(tx, sequence);
  if (!entry) throw new UserError({ code: 'notFound', field: 'sequence' });
  const row = currentRow(tx, entry);
  if (entry.column === null) restore(tx, entry, row);
  else putFieldBack(tx, entry, entry.column, row, change);
  settle(tx, entry, today);
}

function restore(tx: Tx, entry: HistoryEntry, row: Row | null): void {
  if (entry.old === null) throw new UserError({ code: 'notFound', field: 'sequence' });
  if (row) throw new UserError({ code: 'rowStands' });
  const { origin } = JSON.parse(entry.old) as Row;
  refuse(rowRefusal(entry.table, typeof origin === 'string' ? origin : null));
  restoreRow(tx, entry);
}

function putFieldBack(tx: Tx, entry: HistoryEntry, column: string, row: Row | null, change: Change): void {
  if (!row) throw new UserError({ code: 'rowGone' });
  refuse(fieldRefusal(entry.table, column, row.origin === null));
  const value = row[column];
  if ((value === null || value === undefined ? null : String(value)) === entry.old) {
    throw new UserError({ code: 'sameValue' });
  }
  if (entry.table === 'commitments' && column === 'due_on') {
    moveDeadlineBack(tx, entry, change);
    return;
  }
  const judged = entry.table === 'cases' ? findCase(tx, entry.rowId) : undefined;
  putFieldsBack(tx, entry, fieldsWith(entry.table, column));
  const now = judged && findCase(tx, entry.rowId);
  if (!now) return;
  refuse(caseChangeRefusal(judged, now, REASON));
  if (now.targetOn === judged.targetOn) return;
  addTargetChange(tx, {
    caseId: entry.rowId,
    fromOn: judged.targetOn,
    toOn: now.targetOn,
    reason: REASON,
    changedAt: change.at,
    actor: change.actor,
  });
}

/** A deadline moves by an entry in its log, back as well as away. */
function moveDeadlineBack(tx: Tx, { rowId, old }: HistoryEntry, change: Change): void {
  if (old === null) refuse('goesWithWhole');
  else {
    const fromOn = findCommitment(tx, rowId)?.dueOn ?? null;
    moveCommitment(tx, rowId, { fromOn, toOn: old, reason: REASON, movedAt: change.at, actor: change.actor });
  }
}

/** The rules of the row, and what follows from it. */
function settle(tx: Tx, { table, rowId }: HistoryEntry, today: string): void {
  if (table === 'documents') {
    const paper = findDocument(tx, rowId);
    if (paper) refusePaper(tx, paper, countriesOfDocument(tx, rowId), rowId, today);
    refuseLooseAnswers(tx, rowId);
    regradeOn(tx, rowId);
  }
  if (table === 'claims') settleClaim(tx, rowId, today);
  if (table === 'claim_documents') settleClaim(tx, rowId.split('|')[0] ?? '', today);
  if (table === 'stages') refuseTakenName(tx, rowId);
}

function settleClaim(tx: Tx, claimId: string, today: string): void {
  const countryId = findClaim(tx, claimId)?.countryId;
  const claim = countryId ? claimsOf(tx, countryId).find(({ id }) => id === claimId) : undefined;
  if (claim?.isByHand || claim?.isFromList) refuse(claimRefusal(claim, today));
  regrade(tx, claimId);
}

function refuseTakenName(tx: Tx, stageId: string): void {
  const stage = findStage(tx, stageId);
  if (!stage) return;
  const inUse = stagesInUse(tx, stage.pipelineId);
  const name = inUse.find(({ id }) => id === stageId)?.name.toLowerCase();
  if (inUse.some((other) => other.id !== stageId && other.name.toLowerCase() === name)) {
    throw new UserError({ code: 'nameTaken', field: 'name' });
  }
}

function refuse(why: PutBackRefusal | Refusal | null): void {
  if (why !== null) throw new UserError(typeof why === 'string' ? { code: why } : why);
}
