import { z } from 'zod';
import type { Reader, Tx } from '../../db/database.ts';
import { notesOf } from '../../db/queries/countries.ts';
import { findDocument } from '../../db/queries/documents.ts';
import { findLine, listLines } from '../../db/queries/lines.ts';
import { findObjection, objectionsOf } from '../../db/queries/objections.ts';
import {
  addBookText,
  addPart,
  bookTextsOf,
  changeBookText,
  changePart,
  findBookText,
  findPart,
  partsOf,
  removeBookText,
  removePart,
} from '../../db/queries/sheets.ts';
import { linksOfEvents } from '../../db/queries/trip-events.ts';
import { type CalendarDate, firstDay, isCalendarDate } from '../../domain/calendar-date.ts';
import { stateOn } from '../../domain/objection-state.ts';
import { type ProposedPart, proposedParts } from '../../domain/sheet-prefill.ts';
import { BOOK_TEXTS, isSingle, SHEET_PARTS, type SheetPartKind } from '../../domain/trip.ts';
import { dateText, id, line, marking, prose } from './inputs.ts';
import { UserError } from './refusal.ts';
import { openEvent, openTrip } from './trip-inputs.ts';
import { changing, procedure, router } from './trpc.ts';

const part = z.object({
  kind: z.enum(SHEET_PARTS),
  text: prose,
  toWhom: line.nullable(),
  lineId: id.nullable(),
  objectionId: id.nullable(),
  asOf: dateText.nullable(),
  marking,
});
type Part = z.infer<typeof part>;

const bookText = z.object({
  kind: z.enum(BOOK_TEXTS),
  heading: line,
  /** May be empty where a paper says it all. */
  text: prose,
  lineId: id.nullable(),
  /** The paper of the register that an annex is. */
  documentId: id.nullable().default(null),
  asOf: dateText.nullable(),
  marking,
});

/** What is written for a book: the paragraphs of its meeting sheets, and the texts of the whole. */
export const sheetsRouter = router({
  /** What the record knows for the sheet of a meeting and the sheet does not have yet. */
  proposals: procedure
    .input(z.object({ eventId: id }))
    .query(({ ctx, input: { eventId } }) => proposalsFor(ctx.db, eventId)),

  /** Takes what the record proposes into the sheet, in one change. */
  takeProposals: procedure.input(z.object({ eventId: id })).mutation(({ ctx, input: { eventId } }) =>
    changing(ctx, (tx) => {
      const proposed = proposalsFor(tx, eventId);
      for (const each of proposed) addPart(tx, eventId, each);
      return { added: proposed.length };
    }),
  ),

  addPart: procedure.input(part.extend({ eventId: id })).mutation(({ ctx, input: { eventId, ...fields } }) =>
    changing(ctx, (tx) => {
      openEvent(tx, eventId);
      refusePart(tx, fields, ctx.today);
      refuseSecond(tx, eventId, fields.kind, null);
      return { partId: addPart(tx, eventId, fields) };
    }),
  ),

  correctPart: procedure.input(part.extend({ partId: id })).mutation(({ ctx, input: { partId, ...fields } }) =>
    changing(ctx, (tx) => {
      const found = knownPart(tx, partId);
      refusePart(tx, fields, ctx.today);
      refuseSecond(tx, found.eventId, fields.kind, partId);
      changePart(tx, partId, fields);
      return { partId };
    }),
  ),

  removePart: procedure.input(z.object({ partId: id })).mutation(({ ctx, input: { partId } }) =>
    changing(ctx, (tx) => {
      knownPart(tx, partId);
      removePart(tx, partId);
      return {};
    }),
  ),

  /** Moves a paragraph one place up or down among those of its kind; at the end of the list it stays. */
  movePart: procedure
    .input(z.object({ partId: id, by: z.union([z.literal(-1), z.literal(1)]) }))
    .mutation(({ ctx, input: { partId, by } }) =>
      changing(ctx, (tx) => {
        const found = knownPart(tx, partId);
        const ofKind = partsOf(tx, [found.eventId]).filter(({ kind }) => kind === found.kind);
        swap(ofKind, partId, by, (movedId, position) => changePart(tx, movedId, { position }));
        return {};
      }),
    ),

  addText: procedure.input(bookText.extend({ tripId: id })).mutation(({ ctx, input: { tripId, ...fields } }) =>
    changing(ctx, (tx) => {
      openTrip(tx, tripId);
      refuseText(tx, fields, ctx.today);
      return { textId: addBookText(tx, tripId, fields) };
    }),
  ),

  correctText: procedure.input(bookText.extend({ textId: id })).mutation(({ ctx, input: { textId, ...fields } }) =>
    changing(ctx, (tx) => {
      knownText(tx, textId);
      refuseText(tx, fields, ctx.today);
      changeBookText(tx, textId, fields);
      return { textId };
    }),
  ),

  removeText: procedure.input(z.object({ textId: id })).mutation(({ ctx, input: { textId } }) =>
    changing(ctx, (tx) => {
      knownText(tx, textId);
      removeBookText(tx, textId);
      return {};
    }),
  ),

  moveText: procedure
    .input(z.object({ textId: id, by: z.union([z.literal(-1), z.literal(1)]) }))
    .mutation(({ ctx, input: { textId, by } }) =>
      changing(ctx, (tx) => {
        const found = knownText(tx, textId);
        const ofKind = bookTextsOf(tx, found.tripId).filter(({ kind }) => kind === found.kind);
        swap(ofKind, textId, by, (movedId, position) => changeBookText(tx, movedId, { position }));
        return {};
      }),
    ),
});

function proposalsFor(db: Reader, eventId: string): readonly ProposedPart[] {
  const event = openEvent(db, eventId);
  const states = linksOfEvents(db, [eventId]).countries.map(({ id: countryId }) => countryId);
  const objections = states
    .flatMap((countryId) => objectionsOf(db, countryId))
    .filter(({ turns }) => stateOn(turns, event.on) === 'standing')
    .map(({ id: objectionId, codeId, words, personName, saidBy, saidOn, marking: of }) => ({
      id: objectionId,
      codeId,
      words,
      by: personName ?? saidBy,
      saidOn,
      marking: of,
    }));
  const notes = states.flatMap((countryId) => notesOf(db, countryId));
  return proposedParts({ objections, lines: listLines(db), notes }, partsOf(db, [eventId]), event.on);
}

/** Numbers a list anew with one of it moved by one place. Only what changes its place is written. */
function swap(
  rows: readonly { readonly id: string; readonly position: number }[],
  movedId: string,
  by: -1 | 1,
  place: (id: string, position: number) => void,
): void {
  const from = rows.findIndex(({ id: rowId }) => rowId === movedId);
  const to = from + by;
  if (to < 0 || to >= rows.length) return;
  const order = rows.map(({ id: rowId }) => rowId);
  order.splice(to, 0, ...order.splice(from, 1));
  order.forEach((rowId, position) => {
    if (rows.find((row) => row.id === rowId)?.position !== position) place(rowId, position);
  });
}

function refusePart(tx: Tx, { text, asOf, lineId, objectionId }: Part, today: CalendarDate): void {
  if (text.trim() === '') throw new UserError({ code: 'textMissing', field: 'text' });
  refuseDate(asOf, today);
  refuseLine(tx, lineId);
  if (objectionId !== null && !findObjection(tx, objectionId)) {
    throw new UserError({ code: 'notFound', field: 'objectionId' });
  }
}

function refuseSecond(tx: Tx, eventId: string, kind: SheetPartKind, exceptId: string | null): void {
  if (!isSingle(kind)) return;
  const others = partsOf(tx, [eventId]).filter((other) => other.kind === kind && other.id !== exceptId);
  if (others.length > 0) throw new UserError({ code: 'onlyOne', field: 'kind' });
}

function refuseText(
  tx: Tx,
  { kind, heading, text, asOf, lineId, documentId }: z.infer<typeof bookText>,
  today: CalendarDate,
): void {
  if (heading === '') throw new UserError({ code: 'textMissing', field: 'heading' });
  if (text.trim() === '' && documentId === null) throw new UserError({ code: 'textMissing', field: 'text' });
  if (documentId !== null && kind !== 'annex') {
    throw new UserError({ code: 'badInput', field: 'documentId', reason: 'is for an annex alone' });
  }
  if (documentId !== null && !findDocument(tx, documentId)) {
    throw new UserError({ code: 'notFound', field: 'documentId' });
  }
  refuseDate(asOf, today);
  refuseLine(tx, lineId);
}

/** The day of a fact: nothing is known as of a day that is still to come. */
function refuseDate(asOf: CalendarDate | null, today: CalendarDate): void {
  if (asOf === null) return;
  if (!isCalendarDate(asOf)) throw new UserError({ code: 'impossibleDate', field: 'asOf' });
  if (firstDay(asOf) > today) throw new UserError({ code: 'dateInFuture', field: 'asOf' });
}

function refuseLine(tx: Tx, lineId: string | null): void {
  if (lineId !== null && !findLine(tx, lineId)) throw new UserError({ code: 'notFound', field: 'lineId' });
}

function knownPart(tx: Tx, partId: string) {
  const found = findPart(tx, partId);
  if (!found) throw new UserError({ code: 'notFound', field: 'partId' });
  openEvent(tx, found.eventId);
  return found;
}

function knownText(tx: Tx, textId: string) {
  const found = findBookText(tx, textId);
  if (!found) throw new UserError({ code: 'notFound', field: 'textId' });
  openTrip(tx, found.tripId);
  return found;
}
