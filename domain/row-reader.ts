import { bodyKindOf } from './body.ts';
import { readCaseName } from './case-name.ts';
import type { CountryFinder } from './country-finder.ts';
import type { ExchangeField, RecordKind } from './exchange-field.ts';
import { EXCHANGE_FIELDS } from './exchange-fields.ts';
import {
  areSeveralNames,
  dayWithoutYear,
  harmDone,
  hasHiddenSigns,
  saysSomething,
  withoutHiddenSigns,
} from './foreign-cell.ts';
import { CHANNEL_FIELDS, type ImportRecord, type RecordRef, type RowProblem } from './import-record.ts';
import { type CellProblem, idIn, readCell } from './import-value.ts';
import { cellsOf, type FilledCell, type MappedField } from './mapped-fields.ts';
import type { Marking } from './marking.ts';
import { type Aspect, type Influence, isOfScale, STANCES, type Stance } from './person.ts';
import type { PipelineId } from './pipelines.ts';

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
export interface RowContext {
  readonly columns: readonly string[];
  readonly kind: RecordKind;
  readonly lookups: RowLookups;
  readonly fields: readonly MappedField[];
  readonly mapped: ReadonlySet<string>;
  /** By an id of ours a row is known as one that left this desk, or another like it. */
  readonly idColumns: readonly number[];
}

function withoutHidden({ column, cell }: FilledCell): FilledCell {
  return { column, cell: withoutHiddenSigns(cell) };
}

function isOfChannels({ shape }: ExchangeField): boolean {
  return shape === 'emails' || shape === 'phones';
}

/** Kinds whose rows are nothing without their entry. */
const OF_AN_ENTRY: ReadonlySet<RecordKind> = new Set(['point', 'comment']);

/** Of somebody whose card names a house and no office there. */
const UNKNOWN_OFFICE = 'Point of contact';

/** Kinds whose rows point at a person. */
const OF_A_PERSON: ReadonlySet<RecordKind> = new Set(['channel', 'post', 'assessment', 'point', 'promise']);
/** As much of a cell as a refusal shows. */
export const SHOWN_OF_CELL = 80;

/** Shared by all rows that say nothing of it: there are tens of thousands of them, and each lives as long as the file. */
const NONE: readonly never[] = [];
const NO_CASES = { cases: NONE, casesNotOpen: NONE } as const;
const NONE_OF_OURS = { oursIds: NONE, oursUnknown: NONE } as const;
const NOTHING: Readonly<Record<string, string>> = {};

/** Reads one row: its cells by their fields, and these as a record. */
export class RowReader {
  readonly problems: RowProblem[] = [];
  readonly #kind: RecordKind;
  readonly #lookups: RowLookups;
  readonly #shape: RowContext;
  readonly #row: readonly string[];
  readonly #texts = new Map<string, string>();
  readonly #lists = new Map<string, readonly string[]>();
  /** What the record has no field for, and its note keeps. */
  readonly #noted: string[] = [];
  /** Officers who stand among the guests of a meeting. */
  readonly #oursAmongGuests: string[] = [];

  constructor(shape: RowContext, row: readonly string[]) {
    this.#kind = shape.kind;
    this.#lookups = shape.lookups;
    this.#shape = shape;
    this.#row = row;
    const isOurs = shape.idColumns.some((index) => idIn(row[index] ?? '') !== null);
    for (const mappedField of shape.fields) {
      const cells = cellsOf(mappedField, shape.columns, row);
      if (cells.length === 0) continue;
      if (isOurs) this.#read(mappedField.field, cells);
      else this.#readForeign(mappedField.field, cells);
    }
  }

  record(): ImportRecord {
    const kind = this.#kind;
    if (kind === 'person') this.#composeName();
    if (this.#noted.length > 0)
      this.#texts.set('note', [this.#texts.get('note'), ...this.#noted].filter(Boolean).join('\n'));
    const countryIds = this.#countryIds();
    const people = this.#people(countryIds[0] ?? null);
    if (kind === 'action' && countryIds.length === 0) countryIds.push(...this.#countriesFromContext(people));
    this.#requireFields(countryIds);
    this.#requireScale();
    const columns: Record<string, string> = {};
    for (const { id, column } of EXCHANGE_FIELDS[kind]) {
      const text = this.#texts.get(id);
      if (column && text !== undefined && text !== '') columns[column] = text;
    }
    const ownId = idIn(this.#texts.get('id') ?? '');
    const actionId = this.#actionId();
    const { cases, casesNotOpen } = this.#cases(countryIds);
    const { oursIds, oursUnknown } = this.#ours();
    return {
      kind,
      id: ownId ?? this.#lookups.newId(),
      hasOwnId: ownId !== null,
      label: this.#texts.get(LABELS[kind]) ?? this.#texts.get('familyName') ?? '',
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

  /** A cell of another program. What left this desk comes back as it was, to the letter. */
  #readForeign(field: ExchangeField, cells: readonly FilledCell[]): void {
    for (const { cell } of cells) {
      const harm = harmDone(field, cell);
      if (harm !== null) {
        this.#refuse(field.id, harm);
        return;
      }
    }
    this.#read(field, cells.some(({ cell }) => hasHiddenSigns(cell)) ? cells.map(withoutHidden) : cells);
    if (this.#kind !== 'person' || !isOfChannels(field) || this.#lists.get(field.id)?.length !== 0) return;
    // Nobody can be reached by `ask the secretary`, and somebody wrote it down all the same.
    for (const { cell } of cells) if (saysSomething(cell)) this.#noted.push(`${field.header}: ${cell.trim()}`);
  }

  #read(field: ExchangeField, cells: readonly FilledCell[]): void {
    const isProse = field.shape === 'prose';
    let texts: readonly string[] = NONE;
    for (const { cell } of isProse ? [{ cell: cells.map((each) => each.cell).join('\n') }] : cells) {
      const value = readCell(field, cell);
      const day = 'problem' in value && field.id === 'bornOn' ? dayWithoutYear(cell) : null;
      if (day !== null) {
        this.#noted.push(`Birthday: ${day}`);
        return;
      }
      if ('problem' in value) {
        this.#refuse(field.id, value.problem);
        return;
      }
      if ('text' in value) {
        this.#texts.set(field.id, value.text);
        return;
      }
      texts = texts.length === 0 ? value.texts : [...texts, ...value.texts];
    }
    const isSet = isOfChannels(field);
    this.#lists.set(field.id, isSet && cells.length > 1 ? [...new Set(texts)] : texts);
  }

  /** The cell is looked up again: few rows are refused, and all would have to keep theirs. */
  #refuse(field: string, problem: CellProblem): void {
    const mapped = this.#shape.fields.find((each) => each.field.id === field);
    const [source] = mapped ? cellsOf(mapped, this.#shape.columns, this.#row) : [];
    const cell = (source?.cell ?? '').slice(0, SHOWN_OF_CELL);
    this.problems.push({ field, column: source?.column ?? null, problem, cell });
  }

  /** Address books keep the parts of a name apart. */
  #composeName(): void {
    if ((this.#texts.get('name') ?? '') !== '') return;
    const [given = '', middle = '', family = ''] = ['givenName', 'middleName', 'familyName'].map(
      (id) => this.#texts.get(id) ?? '',
    );
    // Some call the whole name what others call the family name.
    const isWhole = given !== '' && ` ${family} `.includes(` ${given} `);
    const name = isWhole ? family : [given, middle, family].filter(Boolean).join(' ');
    if (name !== '') this.#texts.set('name', name);
  }

  #defaults(): Readonly<Record<string, string>> {
    const marking = this.#lookups.defaultMarking;
    switch (this.#kind) {
      case 'body':
        return { kind: bodyKindOf(this.#texts.get('name') ?? '') };
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
    const one = this.#texts.get('country');
    const named = one === undefined ? (this.#lists.get('countries') ?? NONE) : [one];
    const field = one === undefined ? 'countries' : 'country';
    const { countries } = this.#lookups;
    const ids = named.filter((text) => text !== '').flatMap((text) => countries.find(text) ?? countries.findAll(text));
    if (ids.includes(null)) this.#refuse(field, 'unknownCountry');
    return [...new Set(ids.filter((id) => id !== null))];
  }

  /** A calendar knows whom one met and where, and has no column for the state. */
  #countriesFromContext(people: ImportRecord['people']): string[] {
    const ofPeople = people.flatMap(({ person }) => this.#lookups.countryOf(person) ?? []);
    if (ofPeople.length > 0) return [...new Set(ofPeople)];
    const { countries } = this.#lookups;
    const [summary = '', place = ''] = [this.#texts.get('summary'), this.#texts.get('place')];
    // An ambassador is met at their embassy in another state: what the meeting is called comes first.
    const said = countries.mentionedIn(summary) ?? countries.mentionedIn(`${summary} ${place}`);
    return said === null ? [] : [said];
  }

  #requireFields(countryIds: readonly string[]): void {
    const isRefused = (id: string): boolean => this.problems.some(({ field }) => field === id);
    for (const { id, isRequired, shape } of EXCHANGE_FIELDS[this.#kind]) {
      if (!isRequired || isRefused(id)) continue;
      // An entry of ours that concerned no state comes back as it left.
      if (id === 'countries' && this.#texts.has('loggedAt')) continue;
      const isThere =
        shape === 'country' || shape === 'countries'
          ? countryIds.length > 0
          : (this.#texts.get(id) ?? '') !== '' || (id === 'person' && this.#texts.has('personId'));
      if (!isThere) this.#refuse(id, 'missing');
    }
    const happenedOn = this.#texts.get('happenedOn');
    if (happenedOn !== undefined && happenedOn > this.#lookups.today) this.#refuse('happenedOn', 'inFuture');
  }

  /** Stances and influences stand in one column, and each is judged by its own words. */
  #requireScale(): void {
    const [aspect, value] = [this.#texts.get('aspect'), this.#texts.get('value')];
    if (this.#kind !== 'assessment' || !aspect || !value) return;
    if (!isOfScale(aspect as Aspect, value as Stance | Influence)) this.#refuse('value', 'unknownChoice');
  }

  #post(): ImportRecord['post'] {
    const title = this.#texts.get('postTitle');
    const body = this.#body('postBodyId', 'postBody');
    if (this.#kind !== 'person' || (!title && !body)) return null;
    const ownId = idIn(this.#texts.get('postId') ?? '');
    return {
      id: ownId ?? this.#lookups.newId(),
      hasOwnId: ownId !== null,
      title: title || UNKNOWN_OFFICE,
      body,
      isActing: this.#texts.get('postIsActing') === '1',
      fromOn: this.#texts.get('postFrom') ?? null,
      toOn: this.#texts.get('postTo') ?? null,
    };
  }

  #body(idField: string, nameField: string): RecordRef | null {
    const id = idIn(this.#texts.get(idField) ?? '');
    if (id && this.#lookups.hasRecord('body', id)) return { id };
    const name = this.#texts.get(nameField);
    return name ? { name } : null;
  }

  #person(countryId: string | null): RecordRef | null {
    if (!OF_A_PERSON.has(this.#kind)) return null;
    const id = idIn(this.#texts.get('personId') ?? '');
    if (id && this.#lookups.hasRecord('person', id)) return { id };
    const name = this.#texts.get('person');
    if (!name) {
      if (id) this.#refuse('personId', 'unknownPerson');
      return null;
    }
    const found = this.#lookups.person(name, countryId);
    // A post or a promise of somebody unknown hangs in the air; an entry may well name a new face.
    if (typeof found === 'string' || 'name' in found) {
      this.#refuse('person', typeof found === 'string' ? found : 'unknownPerson');
      return null;
    }
    return found;
  }

  #people(countryId: string | null): ImportRecord['people'] {
    const names = this.#lists.get('people') ?? NONE;
    const ids = this.#lists.get('peopleIds') ?? NONE;
    if (names.length === 0 && ids.length === 0) return NONE;
    const postsHeld = this.#lists.get('postsHeld') ?? [];
    const remarks = this.#lists.get('remarks') ?? [];
    const count = Math.max(names.length, ids.length);
    if ([postsHeld, remarks].some((list) => list.length > 0 && list.length !== count)) {
      this.#refuse(postsHeld.length > 0 && postsHeld.length !== count ? 'postsHeld' : 'remarks', 'listsDiffer');
      return [];
    }
    return Array.from({ length: count }, (_, index) => index).flatMap((index) => {
      const id = idIn(ids[index] ?? '');
      const name = names[index] ?? '';
      const isKnown = id !== null && this.#lookups.hasRecord('person', id);
      if (!isKnown && name === '') return [];
      const person = isKnown ? { id } : this.#lookups.person(name, countryId);
      if (typeof person === 'string') {
        this.#refuse('people', person);
        return [];
      }
      const officerId = 'name' in person ? this.#lookups.officer(person.name) : null;
      if (officerId !== null) {
        this.#oursAmongGuests.push(officerId);
        return [];
      }
      if ('name' in person && areSeveralNames(name)) {
        this.#refuse('people', 'severalPeople');
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
    const id = idIn(this.#texts.get('actionId') ?? '');
    if (id && this.#lookups.hasRecord('action', id)) return id;
    if (id && OF_AN_ENTRY.has(this.#kind)) this.#refuse('actionId', 'unknownRecord');
    return null;
  }

  /** A point of an entry that did not come with it leads nowhere. */
  #pointId(actionId: string | null): string | null {
    const id = idIn(this.#texts.get('pointId') ?? '');
    return actionId !== null && id && this.#lookups.hasRecord('point', id) ? id : null;
  }

  /** Only cases of states of the entry; those that nobody has opened here are told, and the entry comes in without them. */
  #cases(countryIds: readonly string[]): Pick<ImportRecord, 'cases' | 'casesNotOpen'> {
    if (!this.#lists.has('cases')) return NO_CASES;
    const cases: ImportRecord['cases'][number][] = [];
    const casesNotOpen: string[] = [];
    for (const text of this.#lists.get('cases') ?? []) {
      const named = readCaseName(text);
      const countryId = named && this.#lookups.countries.find(named.state);
      if (!named || !countryId || !countryIds.includes(countryId)) {
        this.#refuse('cases', 'unknownCase');
        return NO_CASES;
      }
      const found = { countryId, pipelineId: named.pipelineId };
      if (this.#lookups.hasCase(found)) cases.push(found);
      else casesNotOpen.push(text);
    }
    return { cases, casesNotOpen };
  }

  #ours(): Pick<ImportRecord, 'oursIds' | 'oursUnknown'> {
    if (this.#texts.has('owner') || this.#texts.has('deputy')) {
      const oursUnknown = this.#unknownOfficers();
      return oursUnknown.length === 0 ? NONE_OF_OURS : { oursIds: NONE, oursUnknown };
    }
    if (!this.#lists.has('ours') && this.#oursAmongGuests.length === 0) return NONE_OF_OURS;
    const named = (this.#lists.get('ours') ?? NONE).map((name) => ({ name, id: this.#lookups.officer(name) }));
    return {
      oursIds: [...new Set([...named.flatMap(({ id }) => id ?? []), ...this.#oursAmongGuests])],
      oursUnknown: named.flatMap(({ id, name }) => (id === null ? [name] : [])),
    };
  }

  #pipeline(): PipelineId | null {
    const text = this.#texts.get('case')?.toLowerCase();
    return text === 'recognition' || text === 'relations' ? text : null;
  }

  #officer(field: 'owner' | 'deputy'): string | null {
    const name = this.#texts.get(field);
    return name ? this.#lookups.officer(name) : null;
  }

  /** Who is to look after it, and is no officer of this desk. */
  #unknownOfficers(): readonly string[] {
    return (['owner', 'deputy'] as const).flatMap((field) => {
      const name = this.#texts.get(field) ?? '';
      return name !== '' && this.#lookups.officer(name) === null ? [name] : [];
    });
  }

  #channels(): ImportRecord['channels'] {
    const channels: ImportRecord['channels'][number][] = [];
    for (const { field, kind } of CHANNEL_FIELDS) {
      for (const value of this.#lists.get(field) ?? NONE) channels.push({ kind, value });
    }
    return channels;
  }

  #stance(): ImportRecord['stance'] {
    const value = this.#kind === 'person' ? STANCES.find((stance) => stance === this.#texts.get('stance')) : undefined;
    return value ? { value, asOf: this.#texts.get('stanceOn') ?? this.#lookups.today } : null;
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
