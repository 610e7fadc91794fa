import { prepareOnce, type SignedChange, type Tx } from '../../db/database.ts';
import { addAction } from '../../db/queries/actions.ts';
import { RecordBuffer, type RecordColumns, updateRecord } from '../../db/queries/exchange-records.ts';
import { addPerson } from '../../db/queries/people.ts';
import type { ActionKind } from '../../domain/action-kind.ts';
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
import { BodiesOfImport } from './bodies-of-import.ts';
import { IdsBecame, LeftOutError } from './ids-became.ts';
import { quickId } from './quick-id.ts';

export type Written = 'added' | 'changed' | 'unchanged' | 'refused';

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
  readonly #ids = new IdsBecame();
  readonly #bodies: BodiesOfImport;
  readonly #newFaces = new Map<string, string>();
  /** Of an entry: the place of its next point. */
  readonly #points = new Map<string, number>();

  /** @param fileName what a judgement that the file brings rests on */
  constructor(tx: Tx, change: SignedChange, fileName: string) {
    this.#base = tx;
    this.#rows = new RecordBuffer(tx);
    this.#change = change;
    this.#fileName = fileName;
    this.#bodies = new BodiesOfImport(this.#rows, this.#ids);
  }

  /** Rows that were written may still wait: `finish` ends a part. */
  write(instruction: Instruction): Written {
    const { record } = instruction;
    if (record === null) return 'refused';
    try {
      if (instruction.do === 'insert') return this.#insert(record);
      if (instruction.do === 'merge') return this.#merge(record, instruction.targetId, instruction.take);
      this.#ids.set(record.id, null);
      return instruction.do === 'skip' ? 'unchanged' : 'refused';
    } catch (error) {
      if (!(error instanceof LeftOutError)) throw error;
      this.#ids.set(record.id, null);
      return 'refused';
    }
  }

  /** Puts what waits into the base, with a pause after each statement. No row may be written until the last of them. */
  finishing(): Iterable<void> {
    return this.#rows.flushing();
  }

  #insert(record: ImportRecord): Written {
    // The id in the file may be taken, when the user says that the row is somebody else.
    const isTaken = record.hasOwnId && this.#rows.has(record.kind, record.id);
    const id = isTaken ? quickId() : record.id;
    this.#ids.set(record.id, id);
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
    const target = this.#ids.get(targetId);
    // The row that it doubles was left out, or the record was taken back meanwhile: then this one is the first.
    if (target === null || !this.#rows.has(record.kind, target)) return this.#insert(record);
    this.#ids.set(record.id, target);
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
    if (take.includes('body')) columns.organisationId = this.#bodies.of(record.body, this.#countryOfPost(target));
    if (take.includes('parent')) columns.parentId = this.#bodies.above(target, record.body, countryId);
    updateRecord(this.#rows.written(), record.kind, target, columns);
    if (CHANNEL_FIELDS.some(({ field }) => take.includes(field))) this.#addChannels(target, record.channels);
    if (take.includes('stance') && record.stance) this.#addStance(target, record.stance);
    if (take.includes('postTitle') && record.post) this.#addPost(target, countryId, record.post);
    return 'changed';
  }

  /** A row above may have named it already, as the house of somebody: then it only gets what it lacks. */
  #insertBody(id: string, record: ImportRecord): Written {
    const countryId = record.countryIds[0] ?? null;
    const named = this.#bodies.onlyNamed(record.label, countryId);
    if (named !== null) {
      this.#ids.set(record.id, named);
      const parentId = this.#bodies.above(named, record.body, countryId);
      updateRecord(this.#rows.written(), 'body', named, { ...record.columns, countryId, parentId });
      return 'changed';
    }
    const parentId = this.#bodies.of(record.body, countryId);
    this.#rows.insert('body', id, { ...wholeColumns(record), countryId, parentId });
    this.#bodies.add(id, record.label, countryId);
    return 'added';
  }

  #insertChannel(id: string, record: ImportRecord): Written {
    const personId = this.#person(record.person, null);
    const { kind = '', value = '', isPreferred } = wholeColumns(record);
    const known = prepareOnce(
      this.#rows.written(),
      'SELECT id FROM person_channels WHERE person_id = ? AND kind = ? AND value = ?',
    );
    const same = known.pluck().get(personId, kind, value) as string | undefined;
    if (same !== undefined && !record.hasOwnId) {
      this.#ids.set(record.id, same);
      return 'unchanged';
    }
    // At most one of a person is preferred; what we have said stays.
    const preferred = prepareOnce(
      this.#rows.written(),
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
      : prepareOnce(this.#rows.written(), 'SELECT kind, value FROM person_channels WHERE person_id = ?').all(personId);
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
    this.#ids.set(post.id, id);
    const organisationId = this.#bodies.of(post.body, countryId);
    const { title, fromOn, toOn } = post;
    const isActing = post.isActing ? '1' : '0';
    this.#rows.insert('post', id, { personId, organisationId, title, isActing, fromOn, toOn });
  }

  #insertPost(id: string, record: ImportRecord): void {
    const personId = this.#person(record.person, null);
    const organisationId = this.#bodies.of(record.body, this.#countryOfPerson(personId));
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
      this.#rows.written(),
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
    const actionId = this.#ids.needed(record.actionId);
    const raisedByPersonId = record.person === null ? null : this.#person(record.person, null);
    const count = prepareOnce(this.#base, 'SELECT count(*) FROM action_points WHERE action_id = ?').pluck();
    const position = this.#points.get(actionId) ?? (count.get(actionId) as number);
    this.#points.set(actionId, position + 1);
    this.#rows.insert('point', id, { ...wholeColumns(record), actionId, raisedByPersonId, position: String(position) });
  }

  /** An entry has one comment: what we wrote stays, and the row is told as left out. */
  #insertComment(id: string, record: ImportRecord): void {
    const actionId = this.#ids.needed(record.actionId);
    const there = prepareOnce(this.#rows.written(), 'SELECT 1 FROM action_comments WHERE action_id = ?').get(actionId);
    if (there !== undefined) throw new LeftOutError('the entry has a comment');
    this.#rows.insert('comment', id, { ...wholeColumns(record), actionId });
  }

  #promiseColumns(record: ImportRecord): RecordColumns {
    const countryId = record.countryIds[0] ?? null;
    const caseId = this.#caseOf(countryId, record.pipelineId);
    const actionId = record.actionId === null ? null : this.#ids.get(record.actionId);
    const pointId = record.pointId === null ? null : this.#pointOf(actionId, this.#ids.get(record.pointId));
    const personId = record.person === null ? null : this.#person(record.person, countryId);
    return { ...wholeColumns(record), countryId, caseId, actionId, pointId, personId, ownerId: record.ownerId };
  }

  #caseOf(countryId: string | null, pipelineId: string | null): string | null {
    const openCase = prepareOnce(this.#base, 'SELECT id FROM cases WHERE country_id = ? AND pipeline_id = ?');
    return (openCase.pluck().get(countryId, pipelineId) as string | undefined) ?? null;
  }

  /** The point, where it is one of that entry: whatever the file says, a promise comes from a point of its own conversation. */
  #pointOf(actionId: string | null, pointId: string | null): string | null {
    const found = prepareOnce(this.#rows.written(), 'SELECT id FROM action_points WHERE id = ? AND action_id = ?');
    return (found.pluck().get(pointId, actionId) as string | undefined) ?? null;
  }

  #person(person: RecordRef | null, countryId: string | null): string {
    if (person === null) throw new LeftOutError('no person');
    if ('id' in person) return this.#ids.needed(person.id);
    const key = `${nameKey(person.name)}|${countryId ?? ''}`;
    const known = this.#newFaces.get(key);
    if (known !== undefined) return known;
    const { name } = person;
    const added = addPerson(this.#rows.written(), {
      name,
      nativeName: null,
      countryId,
      title: null,
      organisation: null,
    });
    this.#newFaces.set(key, added);
    return added;
  }

  #countryOfPerson(personId: string): string | null {
    const country = prepareOnce(this.#rows.written(), 'SELECT country_id FROM people WHERE id = ?');
    return (country.pluck().get(personId) as string | null | undefined) ?? null;
  }

  #countryOfPost(postId: string): string | null {
    const person = prepareOnce(this.#rows.written(), 'SELECT person_id FROM posts WHERE id = ?').pluck().get(postId);
    return this.#countryOfPerson(String(person));
  }
}
