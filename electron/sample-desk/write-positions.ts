import type { Tx } from '../../db/database.ts';
import { postHeldOn } from '../../db/queries/actions.ts';
import { listCountries, peopleOf } from '../../db/queries/countries.ts';
import { addDecisionStep } from '../../db/queries/decision-steps.ts';
import { addLine, addLineUse } from '../../db/queries/lines.ts';
import { addObjection, addTurn } from '../../db/queries/objections.ts';
import { addDays, type CalendarDate } from '../../domain/calendar-date.ts';
import type { Dice } from './dice.ts';
import { SAMPLE_LINES, SAMPLE_POSITIONS, type SampleObjection, type SamplePosition } from './sample-positions.ts';

const SOURCES = ['Record of conversation (sample)', 'Our post (sample)', 'Embassy of a partner (sample)'] as const;

/** The bank of lines, what was objected where, what was said to it, and whose word a decision needs. */
export function writePositions(tx: Tx, dice: Dice, today: CalendarDate): void {
  const lineIds = new Map<string, string>();
  for (const { key, codes, clearedAgo, validFor, translates, ...line } of SAMPLE_LINES) {
    const fields = {
      ...line,
      translatesId: translates === undefined ? null : (lineIds.get(translates) ?? null),
      approvedBy: clearedAgo === null ? null : 'Office of the Minister (sample)',
      approvedOn: clearedAgo === null ? null : addDays(today, -clearedAgo),
      validUntil: validFor === null ? null : addDays(today, validFor),
    };
    lineIds.set(key, addLine(tx, fields, codes));
  }
  for (const { id: countryId, iso3 } of listCountries(tx)) {
    const position = SAMPLE_POSITIONS[iso3 ?? ''];
    if (position) writePosition(tx, dice, countryId, position, lineIds, today);
  }
}

function writePosition(
  tx: Tx,
  dice: Dice,
  countryId: string,
  { objections = [], steps = [] }: SamplePosition,
  lineIds: ReadonlyMap<string, string>,
  today: CalendarDate,
): void {
  const people = peopleOf(tx, countryId);
  for (const objection of objections) {
    const personId = typeof objection.by === 'number' ? (people[objection.by]?.id ?? null) : null;
    const saidOn = addDays(today, -objection.daysAgo);
    const objectionId = addObjection(tx, countryId, {
      codeId: objection.code,
      words: objection.words,
      personId,
      saidBy: personId === null ? (typeof objection.by === 'string' ? objection.by : 'their delegation') : null,
      postHeld: personId === null ? null : postHeldOn(tx, personId, saidOn),
      saidOn,
      source: dice.pick(SOURCES),
      marking: objection.marking ?? 'restricted',
    });
    for (const { state, daysAgo, note } of objection.turns ?? []) {
      addTurn(tx, objectionId, { state, turnedOn: addDays(today, -daysAgo), note });
    }
    writeUses(tx, dice, countryId, objectionId, objection, lineIds, today);
  }
  for (const { by, on, ...step } of steps) {
    addDecisionStep(tx, countryId, {
      organ: step.organ,
      name: step.name,
      person: null,
      personId: by === undefined ? null : (people[by]?.id ?? null),
      isRequired: step.isRequired ?? true,
      state: step.state,
      stateOn: typeof on === 'number' ? addDays(today, -on) : (on ?? null),
      documentId: null,
      note: step.note ?? null,
      source: 'Sample desk',
      marking: step.marking ?? 'restricted',
    });
  }
}

/** A line is said some time after the objection was raised, mostly to whoever raised it. */
function writeUses(
  tx: Tx,
  dice: Dice,
  countryId: string,
  objectionId: string,
  { uses = [], daysAgo, by }: SampleObjection,
  lineIds: ReadonlyMap<string, string>,
  today: CalendarDate,
): void {
  for (const [key, level, effect, note] of uses) {
    const lineId = lineIds.get(key);
    if (!lineId) continue;
    addLineUse(tx, {
      lineId,
      countryId,
      objectionId,
      usedOn: addDays(today, -dice.between(1, Math.max(1, daysAgo - 1))),
      toWhom: typeof by === 'string' ? by : null,
      level,
      effect,
      note,
    });
  }
}
