import { and, asc, eq, sql } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import type { ActionKind } from '../../domain/action-kind.ts';
import type { CalendarDate } from '../../domain/calendar-date.ts';
import type { Marking } from '../../domain/marking.ts';
import type { AskChannel, AskReply } from '../../domain/partner-asks.ts';
import type { Rank } from '../../domain/ranks.ts';
import { builtOnce, prepareOnce, type Reader, type Tx } from '../database.ts';
import { actions } from '../schema/contacts.ts';
import { documents } from '../schema/evidence.ts';
import { partnerAskDocuments, partnerAsks } from '../schema/partners.ts';

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
  return asksWhere(db, 'TRUE', {});
}

/** The asks of which something may still be due, the newest first: neither withdrawn nor both answered and thanked for. */
export function asksInCourse(db: Reader) {
  return asksWhere(db, 'withdrawn_on IS NULL AND (answer_heard_on IS NULL OR thanked_on IS NULL)', {});
}

/** The asks that concern a state: what others were asked to say there, and what it was asked to say elsewhere. */
export function asksOfCountry(db: Reader, countryId: string) {
  return asksWhere(db, '@countryId IN (target_id, partner_id)', { countryId });
}

interface NamedState {
  readonly id: string;
  readonly iso2: string | null;
  readonly nameEn: string;
  readonly nameSq: string;
  readonly nameSr: string;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface ListedAsk
  extends Pick<AskFields, 'targetBody' | 'ask' | 'channel' | 'askedOn' | 'marking'>,
    AskProgress {
  readonly id: string;
  readonly partner: NamedState | null;
  readonly intermediary: Named | null;
  readonly target: NamedState;
  readonly targetPerson: Named | null;
  readonly owner: Named | null;
  readonly thankedOn: CalendarDate | null;
  readonly thanksNote: string | null;
  readonly withdrawnOn: CalendarDate | null;
  readonly withdrawnReason: string | null;
  /** The entry of the log in which they were asked. */
  readonly action: {
    readonly id: string;
    readonly kind: ActionKind;
    readonly happenedOn: CalendarDate;
    readonly summary: string;
  } | null;
}

/** Who and what an ask names, each as JSON: few columns of many make a row that is quickly read. */
const STATE = (table: string): string =>
  `json_object('id', ${table}.id, 'iso2', ${table}.iso2, 'nameEn', ${table}.name_en, 'nameSq', ${table}.name_sq, 'nameSr', ${table}.name_sr)`;
const NAMED = (table: string): string => `json_object('id', ${table}.id, 'name', ${table}.name)`;
const ifAny = (table: string, object: string): string => `json(iif(${table}.id IS NULL, NULL, ${object}))`;

function asksWhere(db: Reader, where: string, values: Readonly<Record<string, string>>) {
  const texts = prepareOnce(
    db,
    `SELECT json_object('id', asks.id,
       'partner', ${ifAny('partner', STATE('partner'))},
       'intermediary', ${ifAny('intermediaries', NAMED('intermediaries'))},
       'target', ${STATE('target')},
       'targetPerson', ${ifAny('people', NAMED('people'))},
       'targetBody', target_body, 'ask', ask, 'channel', channel, 'askedOn', asked_on,
       'owner', ${ifAny('officers', NAMED('officers'))},
       'reply', reply, 'repliedOn', replied_on, 'deliveredOn', delivered_on, 'rank', rank,
       'answer', answer, 'answerHeardOn', answer_heard_on, 'thankedOn', thanked_on, 'thanksNote', thanks_note,
       'withdrawnOn', withdrawn_on, 'withdrawnReason', withdrawn_reason, 'marking', asks.marking,
       'action', ${ifAny('actions', "json_object('id', actions.id, 'kind', actions.kind, 'happenedOn', happened_on, 'summary', summary)")})
     FROM partner_asks AS asks
     LEFT JOIN countries AS partner ON partner.id = partner_id
     LEFT JOIN intermediaries ON intermediaries.id = intermediary_id
     JOIN countries AS target ON target.id = target_id
     LEFT JOIN people ON people.id = target_person_id
     LEFT JOIN officers ON officers.id = asks.owner_id
     LEFT JOIN actions ON actions.id = action_id
     WHERE ${where} ORDER BY asked_on DESC, asks.id DESC`,
  )
    .pluck()
    .all(values) as string[];
  return withPapers(db, JSON.parse(`[${texts.join(',')}]`) as ListedAsk[]);
}

function withPapers<T extends { readonly id: string }>(db: Reader, asks: readonly T[]) {
  const papers = builtOnce(db, papersOfAsks).all({ askIds: JSON.stringify(asks.map(({ id }) => id)) });
  const papersOf = Map.groupBy(papers, ({ askId }) => askId);
  return asks.map((ask) => ({
    ...ask,
    papers: (papersOf.get(ask.id) ?? []).map(({ askId: _, ...paper }) => paper),
  }));
}

function papersOfAsks(db: Reader) {
  return db
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
    .where(sql`${partnerAskDocuments.askId} IN (SELECT value FROM json_each(${sql.placeholder('askIds')}))`)
    .orderBy(asc(documents.datedOn), asc(documents.id))
    .prepare();
}
