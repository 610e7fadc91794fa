import { type BriefingContext, cell, factDate, missingText } from './briefing-dates.ts';
import type { BriefingBlock, BriefingCell, StatusRow } from './briefing-document.ts';
import type { BriefingFacts, CaseFact, ClaimFact, ContactFact } from './briefing-facts.ts';
import type { ClaimKind } from './recognition-evidence.ts';
import { bestGrade } from './recognition-evidence.ts';
import { REPRESENTATION_DIRECTIONS, type RepresentationDirection } from './representation.ts';
import { officesOf } from './representation-offices.ts';
import type { Track } from './representation-track.ts';

/** Which claims speak against the recognition; all others speak for it. */
const AGAINST: ReadonlySet<ClaimKind> = new Set(['withdrawal', 'refusal']);

/** What a state said to us, which is no act that anybody else could know of. */
const SAID_TO_US: ReadonlySet<ClaimKind> = new Set(['promise', 'refusal']);

/**
 * The box on top: recognition with grade and source, every claim, relations both ways, our mission, last contact. Others read in
 * it what is public and on record, and nothing where there is none: a stage says how far we believe to have come.
 */
export function statusBlocks(
  facts: BriefingFacts,
  lastContact: ContactFact | null,
  context: BriefingContext,
): readonly BriefingBlock[] {
  const rows = context.isOurs ? ourRows(facts, lastContact, context) : publicRows(facts, lastContact, context);
  return rows.length === 0 ? [] : [{ type: 'status', rows }];
}

function ourRows(
  facts: BriefingFacts,
  lastContact: ContactFact | null,
  context: BriefingContext,
): readonly StatusRow[] {
  const { labels } = context;
  return [
    plainRow(labels.recognition, [caseCell(facts.recognition, [bestEvidence(facts.claims, context)], context)]),
    evidenceRow(facts.claims, context),
    plainRow(labels.relations, [caseCell(facts.relations, [], context)]),
    ...(facts.relations ? [representationRow(facts, context)] : []),
    plainRow(labels.ourMissions, missionCells(facts, context)),
    plainRow(labels.lastContact, [lastContactCell(lastContact, context)]),
  ];
}

function publicRows(
  { claims, ...facts }: BriefingFacts,
  lastContact: ContactFact | null,
  context: BriefingContext,
): readonly StatusRow[] {
  const { labels } = context;
  const acts = claims.filter(({ kind }) => !SAID_TO_US.has(kind));
  return [
    ...(bestGrade(acts, 'recognition') === null
      ? []
      : [plainRow(labels.recognition, [cell(bestEvidence(acts, context), null)])]),
    ...(acts.length === 0 ? [] : [evidenceRow(acts, context)]),
    ...(facts.representation.length === 0 ? [] : [representationRow(facts, context)]),
    ...(facts.missions.length === 0 ? [] : [plainRow(labels.ourMissions, missionCells(facts, context))]),
    ...(lastContact === null ? [] : [plainRow(labels.lastContact, [lastContactCell(lastContact, context)])]),
  ];
}

function plainRow(label: string, cells: readonly BriefingCell[]): StatusRow {
  return { label, columns: [{ heading: null, cells }] };
}

function caseCell(found: CaseFact | null, lines: readonly string[], context: BriefingContext): BriefingCell {
  const { labels } = context;
  if (!found) return cell(labels.noCase, null, lines);
  const outcome = found.outcome && labels.outcome[found.outcome];
  const stage = labels.stage(found.stageName, found.stageCode);
  const condition = found.condition && labels.condition[found.condition];
  return cell(outcome ? `${stage}. ${outcome}` : stage, factDate(context, found.since, labels.since), [
    condition && found.conditionReason ? labels.because(condition, found.conditionReason) : condition,
    ...lines,
  ]);
}

function bestEvidence(claims: readonly ClaimFact[], { labels }: BriefingContext): string {
  const grade = bestGrade(claims, 'recognition');
  const claim = claims.find((candidate) => candidate.kind === 'recognition' && candidate.grade === grade);
  return claim ? labels.bestEvidence(labels.grade[claim.grade], claim.source) : labels.noRecognitionClaim;
}

function evidenceRow(claims: readonly ClaimFact[], context: BriefingContext): StatusRow {
  const { labels } = context;
  if (claims.length === 0) return plainRow(labels.evidence, [cell(labels.noEvidence, null)]);

  const cells = (of: readonly ClaimFact[]) => of.map((claim) => claimCell(claim, context));
  const against = claims.filter((claim) => AGAINST.has(claim.kind));
  const inFavour = claims.filter((claim) => !AGAINST.has(claim.kind));
  if (against.length === 0 || inFavour.length === 0) return plainRow(labels.evidence, cells(claims));
  return {
    label: labels.evidence,
    columns: [
      { heading: labels.claimsFor, cells: cells(inFavour) },
      { heading: labels.claimsAgainst, cells: cells(against) },
    ],
  };
}

function claimCell(claim: ClaimFact, context: BriefingContext): BriefingCell {
  const { labels } = context;
  const date =
    claim.effectiveOn === null && claim.reportedOn !== null
      ? factDate(context, claim.reportedOn, labels.reported)
      : factDate(context, claim.effectiveOn);
  const reported =
    claim.effectiveOn !== null && claim.reportedOn !== null && claim.reportedOn !== claim.effectiveOn
      ? factDate(context, claim.reportedOn, labels.reported).text
      : null;
  return cell(labels.claimKind[claim.kind], date, [
    // Who told us, and what we think of it, is written for ourselves.
    context.isOurs ? labels.gradeBy(labels.grade[claim.grade], claim.byWhom) : labels.grade[claim.grade],
    labels.source(claim.source),
    reported,
    context.isOurs ? claim.note : null,
  ]);
}

/** Our representation there and theirs here, side by side. */
function representationRow(
  { representation }: Pick<BriefingFacts, 'representation'>,
  context: BriefingContext,
): StatusRow {
  const words = context.labels.representation;
  return {
    label: words.heading,
    columns: REPRESENTATION_DIRECTIONS.map((direction) => ({
      heading: words.direction[direction],
      cells: officeCells(representation, direction, context),
    })),
  };
}

/** The mission, and below it the consul, who does not stand for it. */
function officeCells(
  events: BriefingFacts['representation'],
  direction: RepresentationDirection,
  context: BriefingContext,
): readonly BriefingCell[] {
  const { mission, consulate, leading } = officesOf(
    events.filter((event) => event.direction === direction),
    context.on,
  );
  return [
    ...(leading === mission ? [trackCell(mission, context)] : []),
    ...(consulate ? [consulateCell(consulate, context)] : []),
  ];
}

function consulateCell({ working, since, seat, head, sides }: Track, context: BriefingContext): BriefingCell {
  const words = context.labels.representation;
  return cell(words.form.honoraryConsul(seat), factDate(context, since, context.labels.since), [
    working ? words.consulate.working : words.consulate.agreed,
    head && words.consulate.name(head),
    ...sides.map(({ kind, since: on }) => {
      const word = kind === 'lapsed' ? words.consulate.lapsed : words.side[kind];
      return `${word}, ${factDate(context, on, context.labels.since).text}`;
    }),
  ]);
}

function trackCell({ step, since, form, seat, head, sides }: Track, context: BriefingContext): BriefingCell {
  const words = context.labels.representation;
  return cell(words.step[step], step === 'none' ? null : factDate(context, since, context.labels.since), [
    form && words.form[form](seat),
    head && words.head(head),
    ...sides.map((side) => `${words.side[side.kind]}, ${factDate(context, side.since, context.labels.since).text}`),
  ]);
}

function missionCells(
  { missions, country }: Pick<BriefingFacts, 'missions' | 'country'>,
  context: BriefingContext,
): readonly BriefingCell[] {
  const { labels } = context;
  if (missions.length === 0) return [cell(labels.noMission, null)];
  return missions.map((mission) =>
    cell(labels.missionType[mission.type](mission.city), factDate(context, country.asOf, labels.asOf), [
      labels.source(mission.source),
    ]),
  );
}

function lastContactCell(contact: ContactFact | null, context: BriefingContext): BriefingCell {
  const { labels } = context;
  if (!contact) return cell(missingText(context, labels.noContactEver), null);
  const kind = labels.actionKind[contact.kind];
  return cell(contact.place ? labels.contacts.kindAt(kind, contact.place) : kind, factDate(context, contact.on));
}
