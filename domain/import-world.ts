import { parentRefusal } from './body.ts';
import {
  ContactIndex,
  type MatchablePerson,
  nameKey,
  type PersonMatch,
  type PreparedPerson,
  preparePerson,
  traitsToMatch,
} from './contact-match.ts';
import type { RecordKind } from './exchange-field.ts';
import { fold } from './fold.ts';
import { type ComparableRecord, sameBody } from './import-compare.ts';
import { isOccurrence, keyOfOccurrence, type OccurrenceKind } from './import-occurrence.ts';
import { type ImportRecord, idOf, type RecordChannel, type RecordPost, type RecordRef } from './import-record.ts';
import type { CellProblem } from './import-value.ts';
import { channelKey } from './person.ts';
import type { PersonTraits } from './person-duplicate.ts';

/**
 * The records that a row can be, or point at: those on record and the rows before it. Grows with every row that is new.
 */
export class ImportWorld {
  readonly #records = new Map<string, ComparableRecord>();
  /** New rows of the file. People among them are made comparable only once somebody may be them: most never are. */
  readonly #rows = new Map<string, { readonly record: ImportRecord; readonly row: number }>();
  readonly #ownIds = new Set<string>();
  readonly #contacts: ContactIndex;
  /** Made when the first row names somebody; a list of people alone never asks. */
  #faces: { readonly byName: Map<string, string[]>; readonly byEmail: Map<string, string> } | null = null;
  readonly #peopleIds: string[] = [];
  readonly #bodiesByName = new Map<string, string[]>();
  readonly #postsOf = new Map<string, ComparableRecord[]>();
  readonly #channelsOf = new Map<string, ComparableRecord[]>();
  /** What each body is a part of, as far as those on record and the rows so far say; by `keyOfBody`. */
  readonly #parents = new Map<string, string>();
  readonly #occurrences = new Map<string, string>();
  readonly #occurrenceIds = new Set<string>();

  constructor(today: string) {
    this.#contacts = new ContactIndex(today, (id) => this.#traitsOf(id));
  }

  record(id: string): ComparableRecord | null {
    const known = this.#records.get(id);
    if (known) return known;
    const row = this.#rows.get(id);
    if (!row || isOccurrence(row.record.kind)) return null;
    const made = this.#comparable(row.record);
    this.#records.set(id, made);
    // Before those that rows of their own have brought: it was read before them.
    if (row.record.post) {
      const post = this.#postOfRow(id, row.record.post);
      this.#records.set(post.id, post);
      this.#postsOf.set(id, [post, ...(this.#postsOf.get(id) ?? [])]);
    }
    return made;
  }

  postsOf(personId: string): readonly ComparableRecord[] {
    this.record(personId);
    return this.#postsOf.get(personId) ?? [];
  }

  has(kind: RecordKind, id: string): boolean {
    if (isOccurrence(kind)) return this.#occurrenceIds.has(id);
    return (this.#records.get(id) ?? this.#rows.get(id)?.record)?.kind === kind;
  }

  /** The row of this file that it is; null for what was on record before. */
  rowOf(id: string): number | null {
    return this.#rows.get(id)?.row ?? null;
  }

  /** A person of the file, made ready once for all that is asked about it. */
  prepared(record: ImportRecord): PreparedPerson {
    const { id, columns, channels, post } = record;
    const held = post ? [{ ...post, bodyName: this.bodyName(post.body) }] : [];
    return preparePerson(matchable(id, columns, record.countryIds[0] ?? null, channels, held));
  }

  /** Who on record, or of the rows before, a person may be. */
  matchesOf(record: ImportRecord, person: PreparedPerson): readonly PersonMatch[] {
    return this.#contacts.find(person).filter(({ id }) => this.#mayBe(record, id));
  }

  /** The record of the same kind that a row is, by its id or by what it says; null when it is new. */
  same(record: ImportRecord): string | null {
    const { id, kind, columns, label } = record;
    if (this.#records.has(id) || this.#rows.has(id) || this.#occurrenceIds.has(id)) return id;
    const personId = idOf(record.person) ?? '';
    const among = (
      records: readonly ComparableRecord[] | undefined,
      isSame: (known: ComparableRecord) => boolean,
    ): string | null => records?.find((known) => this.#mayBe(record, known.id) && isSame(known))?.id ?? null;
    switch (kind) {
      case 'body': {
        const named = this.#bodiesByName.get(fold(label)) ?? [];
        const countryId = record.countryIds[0] ?? null;
        return among(
          named.flatMap((known) => this.#records.get(known) ?? []),
          (body) => body.countryId === countryId,
        );
      }
      case 'post':
        return among(
          this.postsOf(personId),
          (post) =>
            fold(post.label) === fold(label) &&
            sameBody(post.bodyName, this.bodyName(record.body)) &&
            agree(post.columns.fromOn, columns.fromOn),
        );
      case 'channel':
        return among(
          this.#channelsOf.get(personId),
          (channel) => channel.columns.kind === columns.kind && channel.columns.value === columns.value,
        );
      default: {
        const found = this.#occurrences.get(`${kind}${keyOfOccurrence(record)}`) ?? null;
        return found !== null && this.#mayBe(record, found) ? found : null;
      }
    }
  }

  /** A person by name, or by `Name <address>`: who it is, a new face, or why that cannot be said. */
  personNamed(text: string, countryId: string | null): RecordRef | CellProblem {
    const [, name = text, email] = /^(.*?)\s*<([^<>]+@[^<>]+)>$/.exec(text.trim()) ?? [];
    const faces = this.#knownFaces();
    const byEmail = faces.byEmail.get((email ?? name).trim().toLowerCase());
    if (byEmail) return { id: byEmail };
    const ids = faces.byName.get(nameKey(name)) ?? [];
    const here = ids.filter((id) => this.record(id)?.countryId === countryId);
    const [only, another] = countryId !== null && here.length > 0 ? here : ids;
    if (only !== undefined && another !== undefined) return 'ambiguousPerson';
    if (only !== undefined) return { id: only };
    return name.trim() === '' ? 'unknownPerson' : { name: name.trim() };
  }

  bodyName(body: RecordRef | null): string | null {
    if (body === null) return null;
    return 'name' in body ? body.name : (this.record(body.id)?.label ?? null);
  }

  addOccurrence({ id, kind, key }: { readonly id: string; readonly kind: OccurrenceKind; readonly key: string }): void {
    const named = `${kind}${key}`;
    if (!this.#occurrences.has(named)) this.#occurrences.set(named, id);
    this.#occurrenceIds.add(id);
  }

  add(record: ComparableRecord): void {
    const { kind, id, label, personId } = record;
    this.#records.set(id, record);
    if (kind === 'person') this.#addPerson(record, preparePerson(this.#matchableKnown(record)));
    if (kind === 'body') push(this.#bodiesByName, fold(label), id);
    if (kind === 'body' && record.bodyName !== null) {
      this.#parents.set(keyOfBody(label, record.countryId), keyOfBody(record.bodyName, record.countryId));
    }
    if (kind === 'post' && personId) push(this.#postsOf, personId, record);
    if (kind === 'channel' && personId) push(this.#channelsOf, personId, record);
  }

  /**
   * Takes down what a row says that a body is a part of.
   *
   * @returns false where that would make it a part of itself; then nothing is taken down
   */
  takeParent(record: ImportRecord): boolean {
    const name = this.bodyName(record.body);
    if (record.kind !== 'body' || name === null) return true;
    const countryId = record.countryIds[0] ?? null;
    const [byName, parentByName] = [keyOfBody(record.label, countryId), keyOfBody(name, countryId)];
    // A directorate may be called as its ministry is: where the names are one, the ids tell the two apart.
    const parentId = idOf(record.body);
    const isByIds = byName === parentByName && record.hasOwnId && parentId !== null;
    const [body, parent] = isByIds ? [`id ${record.id}`, `id ${parentId}`] : [byName, parentByName];
    if (parentRefusal(body, parent, this.#parents)) return false;
    this.#parents.set(body, parent);
    return true;
  }

  /** Remembers a row that is new, so that the rows after it can be it, or point at it. */
  addRow(record: ImportRecord, row: number, person: PreparedPerson | null): void {
    const { kind, id } = record;
    this.#rows.set(id, { record, row });
    if (record.hasOwnId) this.#ownIds.add(id);
    if (isOccurrence(kind)) this.addOccurrence({ id, kind, key: keyOfOccurrence(record) });
    else if (person) {
      this.#addPerson(record, person);
      // A row of its own may name the post by the id that the file gave it.
      if (record.post?.hasOwnId) this.record(id);
    } else this.add(this.#comparable(record));
  }

  #comparable(record: ImportRecord): ComparableRecord {
    const { kind, id, label, columns, channels, ownerId, deputyId } = record;
    const countryId = record.countryIds[0] ?? null;
    const personId = idOf(record.person);
    const bodyName = this.bodyName(record.body);
    const stance = record.stance?.value ?? null;
    return { kind, id, label, columns, countryId, personId, bodyName, channels, stance, ownerId, deputyId };
  }

  #postOfRow(personId: string, { id, title, body, fromOn, toOn }: RecordPost): ComparableRecord {
    const columns: Record<string, string> = { title };
    if (fromOn) columns.fromOn = fromOn;
    if (toOn) columns.toOn = toOn;
    return { ...NOTHING, kind: 'post', id, label: title, columns, personId, bodyName: this.bodyName(body) };
  }

  /** Two rows with ids of their own are two records, however alike they are. */
  #mayBe(record: ImportRecord, id: string): boolean {
    return id === record.id || !(record.hasOwnId && this.#ownIds.has(id));
  }

  #matchableKnown({ id, columns, countryId, channels }: ComparableRecord): MatchablePerson {
    const posts = this.postsOf(id).map((post) => ({
      fromOn: post.columns.fromOn ?? null,
      toOn: post.columns.toOn ?? null,
      title: post.label,
      bodyName: post.bodyName,
    }));
    return matchable(id, columns, countryId, channels, posts);
  }

  #traitsOf(id: string): PersonTraits {
    const record = this.record(id);
    if (!record) throw new Error('only people who were added are asked for');
    return traitsToMatch(this.#matchableKnown(record));
  }

  #addPerson(record: Face, person: PreparedPerson): void {
    this.#contacts.add(person);
    this.#peopleIds.push(record.id);
    if (this.#faces) addFace(this.#faces, record);
  }

  #knownFaces() {
    if (this.#faces === null) {
      this.#faces = { byName: new Map(), byEmail: new Map() };
      for (const id of this.#peopleIds) {
        const record = this.#records.get(id) ?? this.#rows.get(id)?.record;
        if (record) addFace(this.#faces, record);
      }
    }
    return this.#faces;
  }
}

/** What somebody who is named is known by. */
type Face = Pick<ComparableRecord, 'id' | 'columns' | 'channels'>;

function addFace(
  { byName, byEmail }: { readonly byName: Map<string, string[]>; readonly byEmail: Map<string, string> },
  { id, columns, channels }: Face,
): void {
  push(byName, nameKey(columns.name ?? ''), id);
  for (const { kind, value } of channels) if (kind === 'email') byEmail.set(value.toLowerCase(), id);
}

/** Of a record that is neither a person nor a body. */
const NOTHING = { countryId: null, channels: [], stance: null, ownerId: null, deputyId: null };

function matchable(
  id: string,
  columns: Readonly<Record<string, string>>,
  countryId: string | null,
  channels: readonly RecordChannel[],
  posts: readonly (Pick<RecordPost, 'fromOn' | 'toOn' | 'title'> & { readonly bodyName: string | null })[],
): MatchablePerson {
  return {
    id,
    name: columns.name ?? '',
    nativeName: columns.nativeName ?? null,
    otherNames: columns.otherNames ?? null,
    bornOn: columns.bornOn ?? null,
    countryId,
    channelKeys: channels.map(({ kind, value }) => channelKey(kind, value)).filter((key) => key !== null),
    // The name of a body stands for the body: a row knows no other.
    posts: posts.map(({ fromOn, toOn, title, bodyName }) => ({
      fromOn,
      toOn,
      title,
      organisationId: bodyName === null ? null : fold(bodyName),
    })),
  };
}

/** Bodies are known by their name in their state. */
function keyOfBody(name: string, countryId: string | null): string {
  return `${fold(name)}|${countryId ?? ''}`;
}

/** Two dates of which one is not known do not contradict each other. */
function agree(ours: string | undefined, theirs: string | undefined): boolean {
  return ours === undefined || theirs === undefined || ours === theirs;
}

function push<T>(index: Map<string, T[]>, key: string, value: T): void {
  const values = index.get(key);
  if (values) values.push(value);
  else index.set(key, [value]);
}
