import type { Reader } from '../../db/database.ts';
import { deliveriesElsewhere, interlocutorsOf, keptPromisesOf, lastEntriesWith } from '../../db/queries/doors.ts';
import { listIntermediaries } from '../../db/queries/intermediaries.ts';
import { asksOfCountry } from '../../db/queries/partner-asks.ts';
import type { CalendarDate } from '../../domain/calendar-date.ts';
import { type Approach, approachOfAsk, approachOfEntry, approachOfPromise } from '../../domain/door-approaches.ts';
import { type DoorKind, type DoorSuccess, rankDoors } from '../../domain/doors.ts';
import { maySpeakTo } from '../../domain/intermediaries.ts';
import type { DocumentKind } from '../../domain/pipelines.ts';
import { isMultilateralPost } from '../../domain/ranks.ts';

type Ask = ReturnType<typeof asksOfCountry>[number];
type Ally = NonNullable<Ask['partner']>;

/** What stands behind one approach, for the sentence that explains the door. */
interface Told {
  /** What they said, or what came of it, in one line. */
  readonly words: string | null;
  /** What was handed over. */
  readonly papers: readonly DocumentKind[];
}

interface Door {
  readonly key: string;
  readonly kind: DoorKind;
  readonly ally: Ally | null;
  readonly intermediary: { readonly id: string; readonly name: string } | null;
  readonly person: { readonly id: string; readonly name: string; readonly post: string | null } | null;
  /** The newest ask through this door that nobody withdrew, for the warning before the next one. */
  readonly lastAskedOn: CalendarDate | null;
  readonly hasDeclined: boolean;
  readonly elsewhere: number;
  readonly approaches: readonly (Approach & Told)[];
}

/** Every way to a state that the desk knows of, the best first, each with what speaks for it. */
export function doorsTo(db: Reader, countryId: string, today: CalendarDate) {
  const elsewhere = deliveriesElsewhere(db, countryId);
  const asks = asksOfCountry(db, countryId).filter(({ target }) => target.id === countryId);
  const doors = [
    ...people(db, countryId),
    ...allies(asks, elsewhere),
    ...intermediariesOf(db, countryId, asks, elsewhere, today),
  ];
  return rankDoors(doors.map(recordOf), today).map(({ approaches: _, successes, triedOn, ...door }) => ({
    ...door,
    successes: successes.length,
    tries: triedOn.length,
  }));
}

function recordOf(door: Door) {
  const successes = door.approaches.flatMap(({ success, words, papers }): (DoorSuccess & Told)[] =>
    success ? [{ ...success, words, papers }] : [],
  );
  const triedOn = door.approaches.flatMap(({ success, on }) => (success ? [] : [on]));
  return { ...door, successes, triedOn };
}

const NO_ONE = { ally: null, intermediary: null, person: null, lastAskedOn: null, hasDeclined: false, elsewhere: 0 };

function people(db: Reader, countryId: string): Door[] {
  const entriesOf = Map.groupBy(lastEntriesWith(db, countryId), ({ personId }) => personId);
  const promisesOf = Map.groupBy(keptPromisesOf(db, countryId), ({ personId }) => personId);
  return interlocutorsOf(db, countryId).map((person): Door => {
    const entries = (entriesOf.get(person.id) ?? []).flatMap((entry) => {
      const approach = approachOfEntry(entry);
      return approach ? [{ ...approach, words: entry.summary, papers: [] }] : [];
    });
    const promises = (promisesOf.get(person.id) ?? []).map((promise) => ({
      ...approachOfPromise({ ...promise, post: person.post }),
      words: promise.text,
      papers: [],
    }));
    return {
      ...NO_ONE,
      key: `person:${person.id}`,
      kind: isMultilateralPost(person.post) ? 'mission' : 'direct',
      person,
      approaches: [...entries, ...promises],
    };
  });
}

type Elsewhere = ReturnType<typeof deliveriesElsewhere>;

/** Allies that were asked about this state, and those that have delivered elsewhere and were not. */
function allies(asks: readonly Ask[], elsewhere: Elsewhere): Door[] {
  const asked = Map.groupBy(
    asks.filter(({ partner }) => partner !== null),
    ({ partner }) => partner?.id,
  );
  const untried = elsewhere.filter(({ partnerId }) => partnerId !== null && !asked.has(partnerId));
  return [
    ...[...asked.values()].flatMap((ofAlly): Door[] => {
      const ally = ofAlly[0]?.partner;
      if (!ally) return [];
      const deliveries = elsewhere.find(({ partnerId }) => partnerId === ally.id)?.deliveries ?? 0;
      return [
        { ...NO_ONE, ...ofAsks(ofAlly), key: `partner:${ally.id}`, kind: 'partner', ally, elsewhere: deliveries },
      ];
    }),
    ...untried.map(({ countryId, iso2, nameEn, nameSq, nameSr, deliveries }): Door => {
      const ally = { id: countryId, iso2, nameEn, nameSq, nameSr };
      return { ...NO_ONE, key: `partner:${countryId}`, kind: 'partner', ally, elsewhere: deliveries, approaches: [] };
    }),
  ];
}

/** Only those whose mandate holds today: one that has run out is never proposed, whatever it once opened. */
function intermediariesOf(
  db: Reader,
  countryId: string,
  asks: readonly Ask[],
  elsewhere: Elsewhere,
  today: CalendarDate,
): Door[] {
  return listIntermediaries(db)
    .filter((each) => maySpeakTo({ ...each, countryIds: each.countries.map(({ id }) => id) }, countryId, today))
    .map(
      ({ id, name }): Door => ({
        ...NO_ONE,
        ...ofAsks(asks.filter(({ intermediary }) => intermediary?.id === id)),
        key: `intermediary:${id}`,
        kind: 'intermediary',
        intermediary: { id, name },
        elsewhere: elsewhere.find(({ intermediaryId }) => intermediaryId === id)?.deliveries ?? 0,
      }),
    );
}

function ofAsks(asks: readonly Ask[]): Pick<Door, 'approaches' | 'lastAskedOn' | 'hasDeclined'> {
  const live = asks.filter(({ withdrawnOn }) => withdrawnOn === null);
  return {
    lastAskedOn: live[0]?.askedOn ?? null,
    hasDeclined: live[0]?.reply === 'declined',
    approaches: live.flatMap((ask) => {
      const approach = approachOfAsk(ask);
      return approach ? [{ ...approach, words: ask.answer, papers: ask.papers.map(({ kind }) => kind) }] : [];
    }),
  };
}
