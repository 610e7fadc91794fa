import type { Tx } from '../../db/database.ts';
import { addAction } from '../../db/queries/actions.ts';
import { casesOfCountries, enterStage, findCase, updateCase } from '../../db/queries/cases.ts';
import { addClaim } from '../../db/queries/claims.ts';
import { addCommitment, closeCommitment } from '../../db/queries/commitments.ts';
import { addCountryNote, listCountries, setTier } from '../../db/queries/countries.ts';
import { addDocument } from '../../db/queries/documents.ts';
import { writeSetting } from '../../db/queries/house.ts';
import { addOfficer, addPerson } from '../../db/queries/people.ts';
import { caseForFollowUp } from '../../domain/action-entry.ts';
import type { ActionKind } from '../../domain/action-kind.ts';
import { addDays, type CalendarDate } from '../../domain/calendar-date.ts';
import type { Marking } from '../../domain/marking.ts';
import { Dice } from './dice.ts';
import { inventPeople, SAMPLE_OFFICERS } from './sample-people.ts';
import {
  DECIDES,
  FOLLOW_UPS,
  NOTES,
  OTHER_POSITIONS,
  PARTNER_ASKS,
  POSITIONS,
  SUMMARIES,
  THEIR_PROMISES,
} from './sample-texts.ts';
import { writeCorrespondence } from './write-correspondence.ts';
import { writePartners } from './write-partners.ts';
import { writePeople } from './write-people.ts';
import { writePositions } from './write-positions.ts';
import { writeRepresentation } from './write-representation.ts';
import { writeTrips } from './write-trips.ts';

const SEED = 20_080_217;
/** Dice of their own: a longer story elsewhere does not change this one. */
const POSITIONS_SEED = 20_100_722;
const THREE_YEARS_DAYS = 3 * 365;

/** Where the invented desk has brought its cases. The states are real, every step of this story is not. */
const TARGETS: Readonly<Record<string, { readonly stageId: string; readonly tier: 'A' | 'B' | 'C' }>> = {
  LKA: { stageId: 'R3', tier: 'A' },
  MNG: { stageId: 'R5', tier: 'A' },
  DZA: { stageId: 'R1', tier: 'C' },
  ETH: { stageId: 'R3', tier: 'A' },
  IRQ: { stageId: 'R2', tier: 'B' },
  NPL: { stageId: 'R4', tier: 'A' },
  PHL: { stageId: 'R2', tier: 'B' },
  VNM: { stageId: 'R1', tier: 'C' },
  KAZ: { stageId: 'R1', tier: 'C' },
  CHL: { stageId: 'R2', tier: 'B' },
  ECU: { stageId: 'R2', tier: 'B' },
  JAM: { stageId: 'R5', tier: 'A' },
  PRY: { stageId: 'R4', tier: 'A' },
  GTM: { stageId: 'R3', tier: 'B' },
  URY: { stageId: 'R1', tier: 'B' },
  BWA: { stageId: 'R4', tier: 'A' },
  ZMB: { stageId: 'R3', tier: 'A' },
  NAM: { stageId: 'R2', tier: 'B' },
  RWA: { stageId: 'R3', tier: 'B' },
  UGA: { stageId: 'R2', tier: 'B' },
  NGA: { stageId: 'R2', tier: 'A' },
  CPV: { stageId: 'R4', tier: 'B' },
  SYC: { stageId: 'R5', tier: 'B' },
  MUS: { stageId: 'R2', tier: 'B' },
  GRC: { stageId: 'R2', tier: 'A' },
  ESP: { stageId: 'R1', tier: 'B' },
  SVK: { stageId: 'R2', tier: 'B' },
  ROU: { stageId: 'R2', tier: 'B' },
  CYP: { stageId: 'R1', tier: 'C' },
};

/** Recognisers that the invented desk keeps warm, one of them only just. */
const KEPT_WARM = ['KEN', 'GHA', 'SUR', 'ISR', 'JPN', 'SEN', 'GNB', 'LBR', 'MDV', 'SDN', 'SYR', 'BHS', 'COL'] as const;

const KINDS: readonly ActionKind[] = [
  'meeting',
  'meeting',
  'meeting',
  'call',
  'call',
  'pullAside',
  'demarche',
  'partnerDemarche',
  'noteOut',
  'noteIn',
  'letterOut',
  'letterIn',
  'email',
  'reception',
  'visit',
  'signal',
  'otherSideMove',
  'media',
  'internal',
];

interface SampleCountry {
  readonly countryId: string;
  readonly iso3: string;
  readonly name: string;
  readonly region: string;
  readonly ownerId: string;
  readonly officer: string;
  readonly personIds: readonly string[];
  readonly caseId: string | null;
}

/**
 * An invented desk over the real states: people, some four hundred entries over three years, promises kept and overdue,
 * cases on their way, notes that contradict each other. The same story for every start, told up to `today`.
 */
export function writeSampleDesk(tx: Tx, today: CalendarDate): void {
  const dice = new Dice(SEED);
  const officers = SAMPLE_OFFICERS.map((officer) => ({
    ...officer,
    id: addOfficer(tx, officer.name, officer.desk),
  }));
  writeSetting(tx, 'officerId', officers[0]?.id ?? null);

  const ofCode = new Map(listCountries(tx).map((country) => [country.iso3, country]));
  const written: SampleCountry[] = [];
  for (const iso3 of [...Object.keys(TARGETS), ...KEPT_WARM]) {
    const found = ofCode.get(iso3);
    if (!found) continue;
    const officer = officers.find(({ desk }) => desk.startsWith(found.region.slice(0, 4))) ?? officers[1];
    if (!officer) continue;
    const country: SampleCountry = {
      countryId: found.id,
      iso3,
      name: found.nameEn,
      region: found.region,
      ownerId: officer.id,
      officer: officer.name,
      personIds: inventPeople(dice, iso3, found.region).map((person) =>
        addPerson(tx, { ...person, countryId: found.id }),
      ),
      caseId: caseForFollowUp(casesOfCountries(tx, [found.id]))?.id ?? null,
    };
    writeCountry(tx, dice, country, today);
    written.push(country);
  }
  writeCorrespondence(tx, dice, written, today);
  writePositions(tx, new Dice(POSITIONS_SEED), today);
  writeRepresentation(tx, today);
  writePartners(tx, today);
  writePeople(tx, written, today);
  writeTrips(tx, officers, today);
}

function writeCountry(tx: Tx, dice: Dice, country: SampleCountry, today: CalendarDate): void {
  const target = TARGETS[country.iso3];
  if (target) {
    setTier(tx, country.countryId, target.tier);
    climb(tx, dice, country, target.stageId, today);
  }
  if (country.caseId)
    updateCase(tx, country.caseId, { ownerId: country.ownerId, ...conditionOf(dice, target !== undefined, today) });
  writeNotes(tx, dice, country, today);

  // A few countries fell silent: their last entry is long past.
  const silentDays = dice.chance(0.25) ? dice.between(130, 400) : dice.between(1, 45);
  const count = country.iso3 === 'KEN' ? 28 : dice.between(5, 14);
  for (let index = 0; index < count; index += 1) {
    const daysAgo = index === 0 ? silentDays : dice.between(silentDays, THREE_YEARS_DAYS);
    writeAction(tx, dice, country, addDays(today, -daysAgo), today);
  }
  if (dice.chance(0.8)) {
    addCommitment(tx, {
      direction: 'ours',
      countryId: country.countryId,
      caseId: country.caseId,
      actionId: null,
      personId: null,
      text: dice.pick(FOLLOW_UPS),
      dueOn: dice.chance(0.9) ? addDays(today, dice.between(-12, 40)) : null,
      ownerId: country.ownerId,
      marking: 'restricted',
    });
  }
  if (dice.chance(0.3)) {
    addCommitment(tx, {
      direction: 'partner',
      countryId: country.countryId,
      caseId: country.caseId,
      actionId: null,
      personId: null,
      text: dice.pick(PARTNER_ASKS),
      dueOn: dice.chance(0.5) ? addDays(today, dice.between(-20, 40)) : null,
      ownerId: null,
      marking: 'restricted',
    });
  }
}

/** Step by step from R0 to the stage, at rising dates; some steps pass the soft gate with a written reason. */
function climb(tx: Tx, dice: Dice, country: SampleCountry, stageId: string, today: CalendarDate): void {
  const caseId = casesOfCountries(tx, [country.countryId]).find(({ pipelineId }) => pipelineId === 'recognition')?.id;
  const steps = Number(stageId.slice(1));
  // What the reference data places stays where its evidence puts it.
  if (!caseId || findCase(tx, caseId)?.stageId !== 'R0') return;
  let daysAgo = THREE_YEARS_DAYS;
  for (let step = 1; step <= steps; step += 1) {
    daysAgo -= dice.between(60, Math.max(61, Math.floor(THREE_YEARS_DAYS / (steps + 0.5))));
    const effectiveOn = addDays(today, -Math.max(3, daysAgo));
    const isProved = step > 1 && dice.chance(0.6);
    const documentId =
      isProved &&
      addDocument(
        tx,
        {
          kind: 'record',
          number: `${dice.between(100, 999)}/${effectiveOn.slice(0, 4)}`,
          datedOn: effectiveOn,
          title: `Record of conversation on ${country.name}`,
          source: 'Sample desk',
          marking: 'restricted',
          attachmentId: null,
        },
        [country.countryId],
      );
    enterStage(tx, {
      caseId,
      fromStageId: findCase(tx, caseId)?.stageId ?? null,
      toStageId: `R${step}`,
      effectiveOn,
      reason: isProved ? '' : 'Agreed at the desk’s review; the paper follows.',
      missing: isProved || step === 1 ? [] : ['The paper that this stage asks for'],
      documentIds: documentId ? [documentId] : [],
      enteredAt: `${effectiveOn}T09:00:00.000Z`,
      actor: country.officer,
      undoesId: null,
    });
  }
}

function conditionOf(dice: Dice, isTarget: boolean, today: CalendarDate) {
  if (!isTarget) return {};
  const share = dice.next();
  if (share < 0.15) {
    return {
      condition: 'stalled' as const,
      conditionReason: 'No answer since the change of minister; nobody opposite owns the file.',
      reviewOn: addDays(today, dice.between(-30, 60)),
    };
  }
  if (share < 0.45) return { condition: 'waitingOnThem' as const };
  if (share < 0.6) return { condition: 'waitingOnUs' as const };
  if (share < 0.7) return { condition: 'waitingOnEvent' as const, conditionReason: 'Elections in the spring.' };
  return {};
}

function writeNotes(tx: Tx, dice: Dice, country: SampleCountry, today: CalendarDate): void {
  const note = (
    topic: 'decides' | 'position',
    text: string,
    daysAgo: number,
    source: string,
    marking: Marking,
  ): void => {
    addCountryNote(tx, { countryId: country.countryId, topic, text, asOf: addDays(today, -daysAgo), source, marking });
  };
  note('decides', dice.pick(DECIDES), dice.between(20, 500), 'Embassy of a partner (sample)', 'restricted');
  note('position', dice.pick(POSITIONS), dice.between(5, 300), 'Meeting (sample)', 'restricted');
  if (!dice.chance(0.3)) return;
  note('position', dice.pick(OTHER_POSITIONS), dice.between(5, 120), 'Partner (sample)', 'confidential');
  if (!TARGETS[country.iso3]) return;
  const refusal = {
    countryId: country.countryId,
    kind: 'refusal' as const,
    byWhom: 'A partner’s embassy (sample)',
    voice: 'others' as const,
    effectiveOn: addDays(today, -dice.between(100, 700)),
    basis: 'said' as const,
    grade: 'claimed' as const,
    source: 'Sample desk',
    note: 'Second-hand; their ministry has never said so to us.',
    origin: null,
  };
  addClaim(tx, refusal, []);
}

function writeAction(tx: Tx, dice: Dice, country: SampleCountry, happenedOn: CalendarDate, today: CalendarDate): void {
  const kind = dice.pick(KINDS);
  const isOurOwn = kind === 'internal' || kind === 'media' || kind === 'otherSideMove' || kind === 'signal';
  const met = isOurOwn ? [] : country.personIds.slice(0, dice.between(1, 2));
  const marking: Marking = dice.chance(0.2) ? 'confidential' : 'restricted';
  const actionId = addAction(tx, {
    kind,
    happenedOn,
    localTime: kind === 'meeting' || kind === 'call' ? `${dice.between(9, 17)}`.padStart(2, '0').concat(':30') : null,
    zone: null,
    place: kind === 'meeting' ? dice.pick(['New York', 'Their ministry', 'Brussels', 'Pristina', 'Addis Ababa']) : null,
    summary: dice.pick(SUMMARIES[kind] ?? ['Contact']),
    notes: dice.chance(0.35) ? dice.pick(NOTES) : null,
    marking: kind === 'media' ? 'open' : marking,
    actor: country.officer,
    loggedAt: `${happenedOn}T16:00:00.000Z`,
    countryIds: [country.countryId],
    caseIds: isOurOwn || country.caseId === null ? [] : [country.caseId],
    people: met.map((personId) => ({ personId, remark: null })),
  });
  if (isOurOwn) return;
  const from = { countryId: country.countryId, caseId: country.caseId, actionId, marking };
  if (dice.chance(0.35)) {
    const dueOn = addDays(happenedOn, dice.between(7, 45));
    const id = addCommitment(tx, {
      ...from,
      direction: 'ours',
      personId: null,
      text: dice.pick(FOLLOW_UPS),
      dueOn,
      ownerId: country.ownerId,
    });
    // What is long past was mostly done; the rest is the overdue list of a real desk.
    if (dueOn < today && dice.chance(0.85)) {
      closeCommitment(tx, id, { status: 'kept', closedOn: addDays(dueOn, dice.between(-5, 0)), closingNote: null });
    }
  }
  if (dice.chance(0.2)) {
    const dueOn = dice.chance(0.6) ? addDays(happenedOn, dice.between(14, 60)) : null;
    const id = addCommitment(tx, {
      ...from,
      direction: 'theirs',
      personId: met[0] ?? null,
      text: dice.pick(THEIR_PROMISES),
      dueOn,
      ownerId: null,
    });
    if (happenedOn < addDays(today, -200) && dice.chance(0.7)) {
      const status = dice.chance(0.5) ? ('kept' as const) : ('broken' as const);
      closeCommitment(tx, id, { status, closedOn: dueOn ?? addDays(happenedOn, 90), closingNote: null });
    }
  }
}
