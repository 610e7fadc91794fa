import { nameKey } from './contact-match.ts';
import type { RecordKind } from './exchange-field.ts';
import { columnFields } from './exchange-fields.ts';
import { fold } from './fold.ts';
import { CHANNEL_FIELDS, type ImportRecord, type RecordChannel, type RecordRef } from './import-record.ts';
import { channelKey } from './person.ts';

/** A record on the desk's side of a comparison: one on record, or an earlier row of the same file. */
export interface ComparableRecord {
  readonly kind: RecordKind;
  readonly id: string;
  readonly label: string;
  /** What the columns hold; an empty one is not there. */
  readonly columns: Readonly<Record<string, string>>;
  readonly countryId: string | null;
  readonly channels: readonly RecordChannel[];
  readonly stance: string | null;
  readonly ownerId: string | null;
  readonly deputyId: string | null;
  /** Of a post, a channel or an assessment: whose it is; of a post: where, and of a body: what it is a part of. */
  readonly personId: string | null;
  readonly bodyName: string | null;
}

/** One field in which a row and a record part. */
export interface Difference {
  readonly field: string;
  readonly ours: string | null;
  readonly theirs: string;
  /** We have nothing there: taking it contradicts nobody. */
  readonly isFill: boolean;
}

export interface NamesOfRecords {
  body(body: RecordRef | null): string | null;
  country(id: string | null): string | null;
  officer(id: string | null): string | null;
}

/**
 * Where a row and the record that it may be part. What the row leaves empty is no difference, nor is a name that is only
 * spelled otherwise (accents, script, order of the words, a form of address).
 *
 * @param posts the posts of the person it may be
 * @param names what people call the records that either side points at
 */
export function compareRecords(
  record: ImportRecord,
  target: ComparableRecord,
  posts: readonly ComparableRecord[],
  names: NamesOfRecords,
): readonly Difference[] {
  const found: Difference[] = [];
  const note = (field: string, ours: string | null | undefined, theirs: string | null | undefined): void => {
    if (!theirs || ours === theirs) return;
    found.push({ field, ours: ours || null, theirs, isFill: !ours });
  };
  for (const { id, column } of columnFields(record.kind)) {
    const theirs = record.columns[column];
    const ours = target.columns[column];
    if (theirs !== undefined && !(column === 'name' && sameName(record.kind, ours, theirs))) note(id, ours, theirs);
  }
  note('country', names.country(target.countryId), names.country(record.countryIds[0] ?? null));
  for (const { field, kind } of CHANNEL_FIELDS) {
    const added = newChannels(record.channels, target.channels).filter((channel) => channel.kind === kind);
    if (added.length > 0) {
      found.push({ field, ours: null, theirs: added.map(({ value }) => value).join('; '), isFill: true });
    }
  }
  note('stance', target.stance, record.stance?.value);
  note('owner', names.officer(target.ownerId), names.officer(record.ownerId));
  note('deputy', names.officer(target.deputyId), names.officer(record.deputyId));
  if (record.kind === 'body') note('parent', target.bodyName, names.body(record.body));
  if (record.kind === 'post') note('body', target.bodyName, names.body(record.body));
  if (record.post) {
    const name = names.body(record.post.body);
    const said = [record.post.title, name].filter(Boolean).join(', ');
    const isHeld = posts.some(
      (post) =>
        post.id === record.post?.id ||
        (fold(post.label) === fold(record.post?.title ?? '') && sameBody(post.bodyName, name)),
    );
    const current = posts.find(({ columns }) => columns.toOn === undefined);
    const held = current ? [current.label, current.bodyName].filter(Boolean).join(', ') : null;
    if (!isHeld) found.push({ field: 'postTitle', ours: held, theirs: said, isFill: held === null });
  }
  return found;
}

/** Whether two names of bodies are one; a row without a body contradicts none. */
export function sameBody(ours: string | null, theirs: string | null): boolean {
  return theirs === null || fold(ours ?? '') === fold(theirs);
}

function sameName(kind: RecordKind, ours: string | undefined, theirs: string): boolean {
  if (ours === undefined) return false;
  if (kind === 'body') return fold(ours) === fold(theirs);
  return nameKey(ours) === nameKey(theirs);
}

/**
 * Addresses and numbers that are not there yet, however they are written. Two numbers that both say their country are two if a
 * digit differs, also where their ends agree: one may be of the capital, and one a mobile.
 */
export function newChannels(
  added: readonly RecordChannel[],
  known: readonly RecordChannel[],
): readonly RecordChannel[] {
  const there = Map.groupBy(known, keyOfChannel);
  return added.filter((channel) => {
    const key = keyOfChannel(channel);
    const alike = there.get(key) ?? [];
    const isNew = alike.every((other) => areTwoNumbers(other.value, channel.value));
    there.set(key, [...alike, channel]);
    return isNew;
  });
}

function areTwoNumbers(ours: string, theirs: string): boolean {
  const [one, other] = [digitsInFull(ours), digitsInFull(theirs)];
  return one !== null && other !== null && one !== other;
}

/** Of a number with its country before it; null for any other. */
function digitsInFull(value: string): string | null {
  if (!/^\s*(?:\+|00)/.test(value) || value.includes('@')) return null;
  return value.replace('(0)', '').replace(/\D/g, '').replace(/^00/, '');
}

function keyOfChannel({ kind, value }: RecordChannel): string {
  return channelKey(kind, value) ?? `${kind} ${fold(value)}`;
}
