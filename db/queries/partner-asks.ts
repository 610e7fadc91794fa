import { and, asc, desc, eq, inArray, or, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { uuidv7 } from 'uuidv7';
import type { CalendarDate } from '../../domain/calendar-date.ts';
import type { Marking } from '../../domain/marking.ts';
import type { AskChannel, AskReply } from '../../domain/partner-asks.ts';
import type { Rank } from '../../domain/ranks.ts';
import type { Reader, Tx } from '../database.ts';
import { actions, people } from '../schema/contacts.ts';
import { countries, officers } from '../schema/countries.ts';
import { documents } from '../schema/evidence.ts';
import { intermediaries, partnerAskDocuments, partnerAsks } from '../schema/partners.ts';

export interface AskFields {
  readonly partnerId: string | null;
  readonly intermediaryId: string | null;
  readonly targetId: string;
  readonly targetPersonId: string | null;
  readonly targetBody: string | null;
  readonly ask: string;
  readonly channel: AskChannel;
  readonly askedOn: CalendarDate;
  readonly ownerId: string | null;
  readonly marking: Marking;
  readonly actionId: string | null;
}

/** What came of an ask, as far as it has come. */
export interface AskProgress {
  readonly reply: AskReply | null;
  readonly repliedOn: CalendarDate | null;
  readonly deliveredOn: CalendarDate | null;
  readonly rank: Rank | null;
  readonly answer: string | null;
  readonly answerHeardOn: CalendarDate | null;
}

export function addAsk(tx: Tx, ask: AskFields, documentIds: readonly string[]): string {
  const id = uuidv7();
  tx.insert(partnerAsks)
    .values({ ...ask, id })
    .run();
  for (const documentId of documentIds) tx.insert(partnerAskDocuments).values({ askId: id, documentId }).run();
  return id;
}

export function findAsk(db: Reader, askId: string) {
  return db.select().from(partnerAsks).where(eq(partnerAsks.id, askId)).get();
}

/** Changes an ask, its course or its end; the history keeps what stood there before. */
export function changeAsk(
  tx: Tx,
  askId: string,
  changed: Partial<
    AskFields &
      AskProgress & {
        readonly thankedOn: CalendarDate | null;
        readonly thanksNote: string | null;
        readonly withdrawnOn: CalendarDate | null;
        readonly withdrawnReason: string | null;
      }
  >,
): void {
  tx.update(partnerAsks).set(changed).where(eq(partnerAsks.id, askId)).run();
}

/** The papers of an ask from now on. One by one: the history has a row for each. */
export function setPapersOfAsk(tx: Tx, askId: string, documentIds: readonly string[]): void {
  const linked = tx
    .select({ documentId: partnerAskDocuments.documentId })
    .from(partnerAskDocuments)
    .where(eq(partnerAskDocuments.askId, askId))
    .all()
    .map(({ documentId }) => documentId);
  for (const documentId of linked.filter((id) => !documentIds.includes(id))) {
    tx.delete(partnerAskDocuments)
      .where(and(eq(partnerAskDocuments.askId, askId), eq(partnerAskDocuments.documentId, documentId)))
      .run();
  }
  for (const documentId of documentIds.filter((id) => !linked.includes(id))) {
    tx.insert(partnerAskDocuments).values({ askId, documentId }).run();
  }
}

/** Whether the log has this entry. */
export function isLogged(db: Reader, actionId: string): boolean {
  return db.select({ id: actions.id }).from(actions).where(eq(actions.id, actionId)).get() !== undefined;
}

/** Every ask on record, the newest first. */
export function listAsks(db: Reader) {
  return asksWhere(db, undefined);
}

/** The asks that concern a state: what others were asked to say there, and what it was asked to say elsewhere. */
export function asksOfCountry(db: Reader, countryId: string) {
  return asksWhere(db, or(eq(partnerAsks.targetId, countryId), eq(partnerAsks.partnerId, countryId)));
}

function asksWhere(db: Reader, where: SQL | undefined) {
  const partner = alias(countries, 'partner');
  const target = alias(countries, 'target');
  const found = db
    .select({
      id: partnerAsks.id,
      partner: {
        id: partner.id,
        iso2: partner.iso2,
        nameEn: partner.nameEn,
        nameSq: partner.nameSq,
        nameSr: partner.nameSr,
      },
      intermediary: { id: intermediaries.id, name: intermediaries.name },
      target: {
        id: target.id,
        iso2: target.iso2,
        nameEn: target.nameEn,
        nameSq: target.nameSq,
        nameSr: target.nameSr,
      },
      targetPerson: { id: people.id, name: people.name },
      targetBody: partnerAsks.targetBody,
      ask: partnerAsks.ask,
      channel: partnerAsks.channel,
      askedOn: partnerAsks.askedOn,
      owner: { id: officers.id, name: officers.name },
      reply: partnerAsks.reply,
      repliedOn: partnerAsks.repliedOn,
      deliveredOn: partnerAsks.deliveredOn,
      rank: partnerAsks.rank,
      answer: partnerAsks.answer,
      answerHeardOn: partnerAsks.answerHeardOn,
      thankedOn: partnerAsks.thankedOn,
      thanksNote: partnerAsks.thanksNote,
      withdrawnOn: partnerAsks.withdrawnOn,
      withdrawnReason: partnerAsks.withdrawnReason,
      marking: partnerAsks.marking,
      action: { id: actions.id, kind: actions.kind, happenedOn: actions.happenedOn, summary: actions.summary },
    })
    .from(partnerAsks)
    .leftJoin(partner, eq(partner.id, partnerAsks.partnerId))
    .leftJoin(intermediaries, eq(intermediaries.id, partnerAsks.intermediaryId))
    .innerJoin(target, eq(target.id, partnerAsks.targetId))
    .leftJoin(people, eq(people.id, partnerAsks.targetPersonId))
    .leftJoin(officers, eq(officers.id, partnerAsks.ownerId))
    .leftJoin(actions, eq(actions.id, partnerAsks.actionId))
    .where(where)
    .orderBy(desc(partnerAsks.askedOn), desc(partnerAsks.id))
    .all();
  const papers = db
    .select({
      askId: partnerAskDocuments.askId,
      id: documents.id,
      kind: documents.kind,
      number: documents.number,
      datedOn: documents.datedOn,
      title: documents.title,
    })
    .from(partnerAskDocuments)
    .innerJoin(documents, eq(documents.id, partnerAskDocuments.documentId))
    .where(
      where &&
        inArray(
          partnerAskDocuments.askId,
          found.map(({ id }) => id),
        ),
    )
    .orderBy(asc(documents.datedOn), asc(documents.id))
    .all();
  const papersOf = Map.groupBy(papers, ({ askId }) => askId);
  return found.map((ask) => ({
    ...ask,
    papers: (papersOf.get(ask.id) ?? []).map(({ askId: _, ...paper }) => paper),
  }));
}
