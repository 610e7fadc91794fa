import { bodyKindOf } from './body.ts';
import { readCaseName } from './case-name.ts';
import type { CountryFinder } from './country-finder.ts';
import type { RecordKind } from './exchange-field.ts';
import { EXCHANGE_FIELDS } from './exchange-fields.ts';
import { areSeveralNames } from './foreign-cell.ts';
import { CHANNEL_FIELDS, type ImportRecord, type RecordRef, type RowProblem } from './import-record.ts';
import { type CellProblem, idIn } from './import-value.ts';
import type { Marking } from './marking.ts';
import { type Aspect, type Influence, isOfScale, STANCES, type Stance } from './person.ts';
import type { PipelineId } from './pipelines.ts';
import { type CellContext, RowCells } from './row-cells.ts';

/** How a row's words become records that are there: asked of what the desk knows and of the rows before it. */
export interface RowLookups {
  readonly countries: CountryFinder;
  readonly today: string;
  readonly defaultMarking: Marking;
  newId(): string;
  /** A person by name or `Name <address>`: who it is, or why that cannot be said. */
  person(text: string, countryId: string | null): RecordRef | CellProblem;
  hasRecord(kind: RecordKind, id: string): boolean;
  /** Whether a case of that state is open in that pipeline. */
  hasCase(found: ImportRecord['cases'][number]): boolean;
  /** The states of people, for an entry that names people only. */
  countryOf(person: RecordRef): string | null;
  officer(name: string): string | null;
}

/** What all rows of a sheet have in common. */
export interface RowContext extends CellContext {
  readonly lookups: RowLookups;
  readonly mapped: ReadonlySet<string>;
}

/** Kinds whose rows are nothing without their entry. */
const OF_AN_ENTRY: ReadonlySet<RecordKind> = new Set(['point', 'comment']);

/** Of somebody whose card names a house and no office there. */
const UNKNOWN_OFFICE = 'Point of contact';

/** Kinds whose rows point at a person. */
const OF_A_PERSON: ReadonlySet<RecordKind> = new Set(['channel', 'post', 'assessment', 'point', 'promise']);
/** Shared by all rows that say nothing of it: there are tens of thousands of them, and each lives as long as the file. */
const NONE: readonly never[] = [];
const NO_CASES = { cases: NONE, casesNotOpen: NONE } as const;
const NONE_OF_OURS = { oursIds: NONE, oursUnknown: NONE } as const;
const NOTHING: Readonly<Record<string, string>> = {};

/** Makes a record of the cells of one row. */
export class RowReader {
  readonly #kind: RecordKind;
  readonly #lookups: RowLookups;
  readonly #shape: RowContext;
  readonly #cells: RowCells;
  /** Officers who stand among the guests of a meeting. */
  readonly #oursAmongGuests: string[] = [];

  constructor(shape: RowContext, row: readonly string[]) {
    this.#kind = shape.kind;
    this.#lookups = shape.lookups;
    this.#shape = shape;
    this.#cells = new RowCells(shape, row);
  }

  get problems(): readonly RowProblem[] {
    return this.#cells.problems;
  }

  record(): ImportRecord {
    const kind = this.#kind;
    const countryIds = this.#countryIds();
    const people = this.#people(countryIds[0] ?? null);
    if (kind === 'action' && countryIds.length === 0) countryIds.push(...this.#countriesFromContext(people));
    this.#requireFields(countryIds);
    this.#requireScale();
    const columns: Record<string, string> = {};
    for (const { id, column } of EXCHANGE_FIELDS[kind]) {
      const text = this.#cells.text(id);
      if (column && text !== undefined && text !== '') columns[column] = text;
    }
    const ownId = idIn(this.#cells.text('id') ?? '');
    const actionId = this.#actionId();
    const { cases, casesNotOpen } = this.#cases(countryIds);
    const { oursIds, oursUnknown } = this.#ours();
    return {
      kind,
      id: ownId ?? this.#lookups.newId(),
      hasOwnId: ownId !== null,
      label: this.#cells.text(LABELS[kind]) ?? this.#cells.text('familyName') ?? '',
      columns,
      defaults: this.#defaults(),
      countryIds,
      channels: this.#channels(),
      stance: this.#stance(),
      post: this.#post(),
      person: this.#person(countryIds[0] ?? null),
      body: kind === 'body' ? this.#body('parentId', 'parent') : this.#body('bodyId', 'body'),
      people,
      cases,
      casesNotOpen,
      oursIds,
      oursUnknown,
      actionId,
      pointId: this.#pointId(actionId),
      pipelineId: this.#pipeline(),
      ownerId: this.#officer('owner'),
      deputyId: this.#officer('deputy'),
    };
  }

  #defaults(): Readonly<Record<string, string>> {
    const marking = this.#lookups.defaultMarking;
    switch (this.#kind) {
      case 'body':
        return { kind: bodyKindOf(this.#cells.text('name') ?? '') };
      case 'channel':
        return { isPreferred: '0' };
      case 'post':
        return { isActing: '0' };
      case 'assessment':
        return { marking };
      case 'action':
        return { kind: 'meeting', marking };
      case 'point':
      case 'comment':
        return { marking };
      case 'promise':
        return { status: 'open', marking };
      default:
        return NOTHING;
    }
  }

  #countryIds(): string[] {
    const one = this.#cells.text('country');
    const named = one === undefined ? this.#cells.list('countries') : [one];
    const field = one === undefined ? 'countries' : 'country';
    const { countries } = this.#lookups;
    const ids = named.filter((text) => text !== '').flatMap((text) => countries.find(text) ?? countries.findAll(text));
    if (ids.includes(null)) this.#cells.refuse(field, 'unknownCountry');
    return [...new Set(ids.filter((id) => id !== null))];
  }

  /** A calendar knows whom one met and where, and has no column for the state. */
  #countriesFromContext(people: ImportRecord['people']): string[] {
    const ofPeople = people.flatMap(({ person }) => this.#lookups.countryOf(person) ?? []);
    if (ofPeople.length > 0) return [...new Set(ofPeople)];
    const { countries } = this.#lookups;
    const [summary = '', place = ''] = [this.#cells.text('summary'), this.#cells.text('place')];
    // An ambassador is met at their embassy in another state: what the meeting is called comes first.
    const said = countries.mentionedIn(summary) ?? countries.mentionedIn(`${summary} ${place}`);
    return said === null ? [] : [said];
  }

  #requireFields(countryIds: readonly string[]): void {
    const isRefused = (id: string): boolean => this.#cells.problems.some(({ field }) => field === id);
    for (const { id, isRequired, shape } of EXCHANGE_FIELDS[this.#kind]) {
      if (!isRequired || isRefused(id)) continue;
      // An entry of ours that concerned no state comes back as it left.
      if (id === 'countries' && this.#cells.hasText('loggedAt')) continue;
      const isThere =
        shape === 'country' || shape === 'countries'
          ? countryIds.length > 0
          : (this.#cells.text(id) ?? '') !== '' || (id === 'person' && this.#cells.hasText('personId'));
      if (!isThere) this.#cells.refuse(id, 'missing');
    }
    const happenedOn = this.#cells.text('happenedOn');
    if (happenedOn !== undefined && happenedOn > this.#lookups.today) this.#cells.refuse('happenedOn', 'inFuture');
  }

  /** Stances and influences stand in one column, and each is judged by its own words. */
  #requireScale(): void {
    const [aspect, value] = [this.#cells.text('aspect'), this.#cells.text('value')];
    if (this.#kind !== 'assessment' || !aspect || !value) return;
    if (!isOfScale(aspect as Aspect, value as Stance | Influence)) this.#cells.refuse('value', 'unknownChoice');
  }

  #post(): ImportRecord['post'] {
    const title = this.#cells.text('postTitle');
    const body = this.#body('postBodyId', 'postBody');
    if (this.#kind !== 'person' || (!title && !body)) return null;
    const ownId = idIn(this.#cells.text('postId') ?? '');
    return {
      id: ownId ?? this.#lookups.newId(),
      hasOwnId: ownId !== null,
      title: title || UNKNOWN_OFFICE,
      body,
      isActing: this.#cells.text('postIsActing') === '1',
      fromOn: this.#cells.text('postFrom') ?? null,
      toOn: this.#cells.text('postTo') ?? null,
    };
  }

  #body(idField: string, nameField: string): RecordRef | null {
    const id = idIn(this.#cells.text(idField) ?? '');
    if (id && this.#lookups.hasRecord('body', id)) return { id };
    const name = this.#cells.text(nameField);
    return name ? { name } : null;
  }

  #person(countryId: string | null): RecordRef | null {
    if (!OF_A_PERSON.has(this.#kind)) return null;
    const id = idIn(this.#cells.text('personId') ?? '');
    if (id && this.#lookups.hasRecord('person', id)) return { id };
    const name = this.#cells.text('person');
    if (!name) {
      if (id) this.#cells.refuse('personId', 'unknownPerson');
      return null;
    }
    const found = this.#lookups.person(name, countryId);
    // A post or a promise of somebody unknown hangs in the air; an entry may well name a new face.
    if (typeof found === 'string' || 'name' in found) {
      this.#cells.refuse('person', typeof found === 'string' ? found : 'unknownPerson');
      return null;
    }
    return found;
  }

  #people(countryId: string | null): ImportRecord['people'] {
    const names = this.#cells.list('people');
    const ids = this.#cells.list('peopleIds');
    if (names.length === 0 && ids.length === 0) return NONE;
    const postsHeld = this.#cells.list('postsHeld');
    const remarks = this.#cells.list('remarks');
    const count = Math.max(names.length, ids.length);
    if ([postsHeld, remarks].some((list) => list.length > 0 && list.length !== count)) {
      this.#cells.refuse(postsHeld.length > 0 && postsHeld.length !== count ? 'postsHeld' : 'remarks', 'listsDiffer');
      return [];
    }
    return Array.from({ length: count }, (_, index) => index).flatMap((index) => {
      const id = idIn(ids[index] ?? '');
      const name = names[index] ?? '';
      const isKnown = id !== null && this.#lookups.hasRecord('person', id);
      if (!isKnown && name === '') return [];
      const person = isKnown ? { id } : this.#lookups.person(name, countryId);
      if (typeof person === 'string') {
        this.#cells.refuse('people', person);
        return [];
      }
      const officerId = 'name' in person ? this.#lookups.officer(person.name) : null;
      if (officerId !== null) {
        this.#oursAmongGuests.push(officerId);
        return [];
      }
      if ('name' in person && areSeveralNames(name)) {
        this.#cells.refuse('people', 'severalPeople');
        return [];
      }
      return [
        {
          person,
          postHeld: this.#shape.mapped.has('postsHeld') ? postsHeld[index] || null : undefined,
          remark: remarks[index] || null,
        },
      ];
    });
  }

  #actionId(): string | null {
    const id = idIn(this.#cells.text('actionId') ?? '');
    if (id && this.#lookups.hasRecord('action', id)) return id;
    if (id && OF_AN_ENTRY.has(this.#kind)) this.#cells.refuse('actionId', 'unknownRecord');
    return null;
  }

  /** A point of an entry that did not come with it leads nowhere. */
  #pointId(actionId: string | null): string | null {
    const id = idIn(this.#cells.text('pointId') ?? '');
    return actionId !== null && id && this.#lookups.hasRecord('point', id) ? id : null;
  }

  /** Only cases of states of the entry; those that nobody has opened here are told, and the entry comes in without them. */
  #cases(countryIds: readonly string[]): Pick<ImportRecord, 'cases' | 'casesNotOpen'> {
    if (!this.#cells.hasList('cases')) return NO_CASES;
    const cases: ImportRecord['cases'][number][] = [];
    const casesNotOpen: string[] = [];
    for (const text of this.#cells.list('cases')) {
      const named = readCaseName(text);
      const countryId = named && this.#lookups.countries.find(named.state);
      if (!named || !countryId || !countryIds.includes(countryId)) {
        this.#cells.refuse('cases', 'unknownCase');
        return NO_CASES;
      }
      const found = { countryId, pipelineId: named.pipelineId };
      if (this.#lookups.hasCase(found)) cases.push(found);
      else casesNotOpen.push(text);
    }
    return { cases, casesNotOpen };
  }

  #ours(): Pick<ImportRecord, 'oursIds' | 'oursUnknown'> {
    if (this.#cells.hasText('owner') || this.#cells.hasText('deputy')) {
      const oursUnknown = this.#unknownOfficers();
      return oursUnknown.length === 0 ? NONE_OF_OURS : { oursIds: NONE, oursUnknown };
    }
    if (!this.#cells.hasList('ours') && this.#oursAmongGuests.length === 0) return NONE_OF_OURS;
    const named = this.#cells.list('ours').map((name) => ({ name, id: this.#lookups.officer(name) }));
    return {
      oursIds: [...new Set([...named.flatMap(({ id }) => id ?? []), ...this.#oursAmongGuests])],
      oursUnknown: named.flatMap(({ id, name }) => (id === null ? [name] : [])),
    };
  }

  #pipeline(): PipelineId | null {
    const text = this.#cells.text('case')?.toLowerCase();
    return text === 'recognition' || text === 'relations' ? text : null;
  }

  #officer(field: 'owner' | 'deputy'): string | null {
    const name = this.#cells.text(field);
    return name ? this.#lookups.officer(name) : null;
  }

  /** Who is to look after it, and is no officer of this desk. */
  #unknownOfficers(): readonly string[] {
    return (['owner', 'deputy'] as const).flatMap((field) => {
      const name = this.#cells.text(field) ?? '';
      return name !== '' && this.#lookups.officer(name) === null ? [name] : [];
    });
  }

  #channels(): ImportRecord['channels'] {
    const channels: ImportRecord['channels'][number][] = [];
    for (const { field, kind } of CHANNEL_FIELDS) {
      for (const value of this.#cells.list(field)) channels.push({ kind, value });
    }
    return channels;
  }

  #stance(): ImportRecord['stance'] {
    const value = this.#kind === 'person' ? STANCES.find((stance) => stance === this.#cells.text('stance')) : undefined;
    return value ? { value, asOf: this.#cells.text('stanceOn') ?? this.#lookups.today } : null;
  }
}

/** The field by which people know a record of each kind. */
const LABELS: Readonly<Record<RecordKind, string>> = {
  body: 'name',
  person: 'name',
  post: 'title',
  channel: 'value',
  assessment: 'value',
  action: 'summary',
  point: 'topic',
  comment: 'text',
  promise: 'text',
};
