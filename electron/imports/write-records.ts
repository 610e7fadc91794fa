import { prepareOnce, type SignedChange, type Tx } from '../../db/database.ts';
import { addAction } from '../../db/queries/actions.ts';
import { RecordBuffer, type RecordColumns, updateRecord } from '../../db/queries/exchange-records.ts';
import { addPerson } from '../../db/queries/people.ts';
import type { ActionKind } from '../../domain/action-kind.ts';
import { bodyKindOf, parentRefusal } from '../../domain/body.ts';
import { nameKey } from '../../domain/contact-match.ts';
import { EXCHANGE_FIELDS } from '../../domain/exchange-fields.ts';
import { newChannels } from '../../domain/import-compare.ts';
import type { Instruction } from '../../domain/import-decision.ts';
import {
  CHANNEL_FIELDS,
  type ImportRecord,
  type RecordChannel,
  type RecordRef,
  wholeColumns,
} from '../../domain/import-record.ts';
import type { Marking } from '../../domain/marking.ts';
import { keyOfFoldedBody } from '../../domain/near-bodies.ts';
import { foldedNames } from '../../domain/person-name.ts';
import { quickId } from './quick-id.ts';

export type Written = 'added' | 'changed' | 'unchanged' | 'refused';

/** A row points at one that was left out, so that it cannot stand either. */
class LeftOutError extends Error {}

/**
 * Writes the rows of an import one after the other into one change. Rows name each other by the ids that the plan gave them;
 * where a row became somebody on record, those that point at it are led there.
 */
export class RecordWriter {
  readonly #base: Tx;
  /** New rows wait here until somebody has to read the base, or the part that they came in is at its end. */
  readonly #rows: RecordBuffer;
  readonly #change: SignedChange;
  readonly #fileName: string;
  /** Of the plan's ids: the record that it became, null for a row that was left out. */
  readonly #became = new Map<string, string | null>();
  readonly #bodies = new Map<string, string>();
  readonly #foldedBodies = new Map<string, string>();
  /** Bodies that came to be because a row named them. */
  readonly #made = new Set<string>();
  readonly #newFaces = new Map<string, string>();
  /** Of an entry: the place of its next point. */
  readonly #points = new Map<string, number>();

  /** @param fileName what a judgement that the file brings rests on */
  constructor(tx: Tx, change: SignedChange, fileName: string) {
    this.#base = tx;
    this.#rows = new RecordBuffer(tx);
    this.#change = change;
    this.#fileName = fileName;
    const bodies = prepareOnce(tx, 'SELECT id, folded, country_id AS countryId FROM organisations ORDER BY id DESC');
    for (const body of bodies.iterate() as Iterable<{ id: string; folded: string; countryId: string | null }>) {
      this.#bodies.set(keyOfFoldedBody(body.folded, body.countryId), body.id);
    }
  }

  /** Rows that were written may still wait: `finish` ends a part. */
  write(instruction: Instruction): Written {
    const { record } = instruction;
    if (record === null) return 'refused';
    try {
      if (instruction.do === 'insert') return this.#insert(record);
      if (instruction.do === 'merge') return this.#merge(record, instruction.targetId, instruction.take);
      this.#became.set(record.id, null);
      return instruction.do === 'skip' ? 'unchanged' : 'refused';
    } catch (error) {
      if (!(error instanceof LeftOutError)) throw error;
      this.#became.set(record.id, null);
      return 'refused';
    }
  }

  /** Puts what waits into the base, with a pause after each statement. No row may be written until the last of them. */
  finishing(): Iterable<void> {
    return this.#rows.flushing();
  }

  /** The base with every row so far in it, for a look at it or a change of what is there. */
  #written(): Tx {
    this.#rows.flush();
    return this.#base;
  }

  #insert(record: ImportRecord): Written {
    // The id in the file may be taken, when the user says that the row is somebody else.
    const isTaken = record.hasOwnId && this.#rows.has(record.kind, record.id);
    const id = isTaken ? quickId() : record.id;
    this.#became.set(record.id, id);
    const countryId = record.countryIds[0] ?? null;
    switch (record.kind) {
      case 'body':
        return this.#insertBody(id, record);
      case 'person': {
        const { ownerId, deputyId } = record;
        this.#rows.insert('person', id, { ...wholeColumns(record), countryId, ownerId, deputyId });
        this.#addChannels(id, record.channels, true);
        if (record.stance) this.#addStance(id, record.stance);
        if (record.post) this.#addPost(id, countryId, record.post);
        return 'added';
      }
      case 'channel':
        return this.#insertChannel(id, record);
      case 'post':
        this.#insertPost(id, record);
        return 'added';
      case 'assessment':
        this.#rows.insert('assessment', id, { ...wholeColumns(record), personId: this.#person(record.person, null) });
        return 'added';
      case 'action':
        this.#insertAction(id, record);
        return 'added';
      case 'point':
        this.#insertPoint(id, record);
        return 'added';
      case 'comment':
        this.#insertComment(id, record);
        return 'added';
      case 'promise':
        this.#rows.insert('promise', id, this.#promiseColumns(record));
        return 'added';
    }
  }

  #merge(record: ImportRecord, targetId: string, take: readonly string[]): Written {
    const target = this.#resolve(targetId);
    // The row that it doubles was left out, or the record was taken back meanwhile: then this one is the first.
    if (target === null || !this.#rows.has(record.kind, target)) return this.#insert(record);
    this.#became.set(record.id, target);
    if (take.length === 0) return 'unchanged';
    const columns: Record<string, string | null> = {};
    for (const { id, column } of EXCHANGE_FIELDS[record.kind]) {
      const text = column === undefined ? undefined : record.columns[column];
      if (column !== undefined && text !== undefined && take.includes(id)) columns[column] = text;
    }
    const countryId = record.countryIds[0] ?? null;
    if (take.includes('country')) columns.countryId = countryId;
    if (take.includes('owner')) columns.ownerId = record.ownerId;
    if (take.includes('deputy')) columns.deputyId = record.deputyId;
    if (take.includes('body')) columns.organisationId = this.#body(record.body, this.#countryOfPost(target));
    if (take.includes('parent')) columns.parentId = this.#parent(target, record.body, countryId);
    updateRecord(this.#written(), record.kind, target, columns);
    if (CHANNEL_FIELDS.some(({ field }) => take.includes(field))) this.#addChannels(target, record.channels);
    if (take.includes('stance') && record.stance) this.#addStance(target, record.stance);
    if (take.includes('postTitle') && record.post) this.#addPost(target, countryId, record.post);
    return 'changed';
  }

  /** A row above may have named it already, as the house of somebody: then it only gets what it lacks. */
  #insertBody(id: string, record: ImportRecord): Written {
    const countryId = record.countryIds[0] ?? null;
    const key = keyOfFoldedBody(this.#foldedBody(record.label), countryId);
    const made = this.#bodies.get(key);
    if (made !== undefined && this.#made.has(made)) {
      this.#became.set(record.id, made);
      const parentId = this.#parent(made, record.body, countryId);
      updateRecord(this.#written(), 'body', made, { ...record.columns, countryId, parentId });
      return 'changed';
    }
    const parentId = this.#body(record.body, countryId);
    this.#rows.insert('body', id, { ...wholeColumns(record), countryId, parentId });
    this.#bodies.set(key, id);
    return 'added';
  }

  #insertChannel(id: string, record: ImportRecord): Written {
    const personId = this.#person(record.person, null);
    const { kind = '', value = '', isPreferred } = wholeColumns(record);
    const known = prepareOnce(
      this.#written(),
      'SELECT id FROM person_channels WHERE person_id = ? AND kind = ? AND value = ?',
    );
    const same = known.pluck().get(personId, kind, value) as string | undefined;
    if (same !== undefined && !record.hasOwnId) {
      this.#became.set(record.id, same);
      return 'unchanged';
    }
    // At most one of a person is preferred; what we have said stays.
    const preferred = prepareOnce(
      this.#written(),
      'SELECT 1 FROM person_channels WHERE person_id = ? AND is_preferred = 1',
    );
    const isFirst = isPreferred === '1' && preferred.get(personId) === undefined;
    this.#rows.insert('channel', id, { ...wholeColumns(record), personId, isPreferred: isFirst ? '1' : '0' });
    return 'added';
  }

  #addChannels(personId: string, channels: readonly RecordChannel[], isNew = false): void {
    if (channels.length === 0) return;
    const known = isNew
      ? []
      : prepareOnce(this.#written(), 'SELECT kind, value FROM person_channels WHERE person_id = ?').all(personId);
    for (const { kind, value } of newChannels(channels, known as RecordChannel[])) {
      this.#rows.insert('channel', quickId(), { personId, kind, value, isPreferred: '0' });
    }
  }

  #addStance(personId: string, { value, asOf }: NonNullable<ImportRecord['stance']>): void {
    const said = {
      aspect: 'stance',
      value,
      asOf,
      basis: this.#fileName,
      source: this.#fileName,
      marking: 'restricted',
    };
    this.#rows.insert('assessment', quickId(), { personId, ...said });
  }

  #addPost(personId: string, countryId: string | null, post: NonNullable<ImportRecord['post']>): void {
    const id = post.hasOwnId && this.#rows.has('post', post.id) ? quickId() : post.id;
    this.#became.set(post.id, id);
    const organisationId = this.#body(post.body, countryId);
    const { title, fromOn, toOn } = post;
    const isActing = post.isActing ? '1' : '0';
    this.#rows.insert('post', id, { personId, organisationId, title, isActing, fromOn, toOn });
  }

  #insertPost(id: string, record: ImportRecord): void {
    const personId = this.#person(record.person, null);
    const organisationId = this.#body(record.body, this.#countryOfPerson(personId));
    this.#rows.insert('post', id, { ...wholeColumns(record), personId, organisationId });
  }

  #insertAction(id: string, record: ImportRecord): void {
    const { countryIds } = record;
    const columns = wholeColumns(record);
    const people = record.people.map(({ person, postHeld, remark }) => ({
      personId: this.#person(person, countryIds[0] ?? null),
      remark,
      ...(postHeld === undefined ? {} : { postHeld }),
    }));
    // Two names in one cell may turn out to be one person.
    const met = [...new Map(people.map((person) => [person.personId, person])).values()];
    addAction(
      this.#written(),
      {
        kind: (columns.kind ?? 'meeting') as ActionKind,
        happenedOn: columns.happenedOn ?? '',
        localTime: columns.localTime ?? null,
        zone: columns.zone ?? null,
        place: columns.place ?? null,
        summary: columns.summary ?? '',
        notes: columns.notes ?? null,
        marking: (columns.marking ?? 'restricted') as Marking,
        actor: columns.actor ?? this.#change.actor,
        loggedAt: columns.loggedAt ?? this.#change.at,
        countryIds,
        caseIds: record.cases.flatMap(({ countryId, pipelineId }) => this.#caseOf(countryId, pipelineId) ?? []),
        people: met,
      },
      id,
    );
    const present = prepareOnce(this.#base, 'INSERT INTO action_officers (action_id, officer_id) VALUES (?, ?)');
    for (const officerId of record.oursIds) present.run(id, officerId);
  }

  /** Points of one entry keep the order of their rows, behind those that are there. */
  #insertPoint(id: string, record: ImportRecord): void {
    const actionId = this.#entry(record);
    const raisedByPersonId = record.person === null ? null : this.#person(record.person, null);
    const count = prepareOnce(this.#base, 'SELECT count(*) FROM action_points WHERE action_id = ?').pluck();
    const position = this.#points.get(actionId) ?? (count.get(actionId) as number);
    this.#points.set(actionId, position + 1);
    this.#rows.insert('point', id, { ...wholeColumns(record), actionId, raisedByPersonId, position: String(position) });
  }

  /** An entry has one comment: what we wrote stays, and the row is told as left out. */
  #insertComment(id: string, record: ImportRecord): void {
    const actionId = this.#entry(record);
    const there = prepareOnce(this.#written(), 'SELECT 1 FROM action_comments WHERE action_id = ?').get(actionId);
    if (there !== undefined) throw new LeftOutError('the entry has a comment');
    this.#rows.insert('comment', id, { ...wholeColumns(record), actionId });
  }

  #entry({ actionId }: ImportRecord): string {
    const id = actionId === null ? null : this.#resolve(actionId);
    if (id === null) throw new LeftOutError('the entry was left out');
    return id;
  }

  #promiseColumns(record: ImportRecord): RecordColumns {
    const countryId = record.countryIds[0] ?? null;
    const caseId = this.#caseOf(countryId, record.pipelineId);
    const actionId = record.actionId === null ? null : this.#resolve(record.actionId);
    const pointId = record.pointId === null ? null : this.#pointOf(actionId, this.#resolve(record.pointId));
    const personId = record.person === null ? null : this.#person(record.person, countryId);
    return { ...wholeColumns(record), countryId, caseId, actionId, pointId, personId, ownerId: record.ownerId };
  }

  #caseOf(countryId: string | null, pipelineId: string | null): string | null {
    const openCase = prepareOnce(this.#base, 'SELECT id FROM cases WHERE country_id = ? AND pipeline_id = ?');
    return (openCase.pluck().get(countryId, pipelineId) as string | undefined) ?? null;
  }

  /** The point, where it is one of that entry: whatever the file says, a promise comes from a point of its own conversation. */
  #pointOf(actionId: string | null, pointId: string | null): string | null {
    const found = prepareOnce(this.#written(), 'SELECT id FROM action_points WHERE id = ? AND action_id = ?');
    return (found.pluck().get(pointId, actionId) as string | undefined) ?? null;
  }

  #person(person: RecordRef | null, countryId: string | null): string {
    if (person === null) throw new LeftOutError('no person');
    if ('id' in person) {
      const id = this.#resolve(person.id);
      if (id === null) throw new LeftOutError('the person was left out');
      return id;
    }
    const key = `${nameKey(person.name)}|${countryId ?? ''}`;
    const known = this.#newFaces.get(key);
    if (known !== undefined) return known;
    const { name } = person;
    const added = addPerson(this.#written(), { name, nativeName: null, countryId, title: null, organisation: null });
    this.#newFaces.set(key, added);
    return added;
  }

  #body(body: RecordRef | null, countryId: string | null): string | null {
    if (body === null) return null;
    if ('id' in body) return this.#resolve(body.id);
    const key = keyOfFoldedBody(this.#foldedBody(body.name), countryId);
    const known = this.#bodies.get(key);
    if (known !== undefined) return known;
    const id = quickId();
    this.#rows.insert('body', id, { name: body.name, kind: bodyKindOf(body.name), countryId });
    this.#made.add(id);
    this.#bodies.set(key, id);
    return id;
  }

  /** A house is named in the rows of all who work there. */
  #foldedBody(name: string): string {
    const known = this.#foldedBodies.get(name);
    if (known !== undefined) return known;
    const folded = foldedNames(name);
    this.#foldedBodies.set(name, folded);
    return folded;
  }

  /** What a body that is there becomes a part of; never of itself, which the plan cannot see for bodies of two states. */
  #parent(id: string, body: RecordRef | null, countryId: string | null): string | null {
    const parentId = this.#body(body, countryId);
    const above = prepareOnce(this.#written(), 'SELECT parent_id FROM organisations WHERE id = ?').pluck();
    const parentOf = { get: (bodyId: string) => above.get(bodyId) as string | null | undefined };
    if (parentRefusal(id, parentId, parentOf)) throw new LeftOutError('a body in itself');
    return parentId;
  }

  #countryOfPerson(personId: string): string | null {
    const country = prepareOnce(this.#written(), 'SELECT country_id FROM people WHERE id = ?');
    return (country.pluck().get(personId) as string | null | undefined) ?? null;
  }

  #countryOfPost(postId: string): string | null {
    const person = prepareOnce(this.#written(), 'SELECT person_id FROM posts WHERE id = ?').pluck().get(postId);
    return this.#countryOfPerson(String(person));
  }

  #resolve(id: string): string | null {
    let at: string | null = id;
    while (at !== null && this.#became.has(at)) {
      const next: string | null = this.#became.get(at) ?? null;
      if (next === at) return at;
      at = next;
    }
    return at;
  }
}
