import fc from 'fast-check';
import type { TestDesk } from './desk.ts';
import { newMeeting } from './trip-input.ts';

type Desk = TestDesk['desk'];

const KINDS = [
  'tier',
  'note',
  'condition',
  'likelihood',
  'target',
  'owner',
  'claim',
  'correctClaim',
  'paper',
  'correctPaper',
  'reply',
  'promise',
  'closePromise',
  'movePromise',
  'log',
  'person',
  'officer',
  'renameStage',
  'renamePipeline',
  'move',
  'outcome',
  'undo',
  'putBack',
  'objection',
  'turn',
  'line',
  'useLine',
  'step',
  'removeStep',
  'event',
  'ask',
  'askProgress',
  'offerItem',
  'offer',
  'mandate',
  'trip',
  'stop',
  'meetingOfTrip',
] as const;

const POINT = {
  raisedBy: 'them',
  ourAsk: null,
  theirWords: 'In spring',
  answer: null,
  followUp: 'Ask again',
  marking: 'open',
  promise: { dueOn: null, ownerId: null },
} as const;

/** One thing that an officer does, and how long after the one before. */
export const editStep = fc.record({
  kind: fc.constantFrom(...KINDS),
  country: fc.nat(2),
  /** Chooses among what is there. */
  pick: fc.nat(50),
  day: fc.integer({ min: 1, max: 22 }),
  hours: fc.constantFrom(0, 0, 1, 5, 13, 26),
});
export type EditStep = typeof editStep extends fc.Arbitrary<infer T> ? T : never;

/**
 * Carries out one edit through the procedures, as a screen would. What cannot be done to what is there is refused, and then
 * nothing has changed.
 *
 * @returns the number of the change; `null` when there was nothing to do or it was refused
 */
export async function edit(desk: Desk, countryIds: readonly string[], step: EditStep): Promise<number | null> {
  try {
    return (await attempt(desk, countryIds, step))?.changeId ?? null;
  } catch (error) {
    const refusal = (error as { readonly data?: { readonly refusal?: unknown } }).data?.refusal;
    if (!refusal) throw error;
    return null;
  }
}

async function attempt(
  desk: Desk,
  countryIds: readonly string[],
  { kind, country, pick, day }: EditStep,
): Promise<{ readonly changeId: number } | null> {
  const countryId = countryIds[country] ?? '';
  const dossier = await desk.countries.dossier.query({ countryId });
  const date = `2026-11-${String(day).padStart(2, '0')}`;
  const chosen = <T>(list: readonly T[]): T | undefined => list[pick % Math.max(1, list.length)];
  const found = chosen(dossier.cases);
  const caseId = found?.caseId ?? '';
  const claim = {
    kind: chosen(['recognition', 'withdrawal', 'withdrawalDenied', 'refusal'] as const) ?? 'refusal',
    byWhom: `Minister ${pick}`,
    voice: 'theirs' as const,
    addressee: null,
    effectiveOn: date,
    decidedOn: null,
    notifiedOn: null,
    receivedOn: null,
    reportedOn: null,
    basis: chosen(['said', 'published', 'confirmedToUs'] as const) ?? 'said',
    source: 'Their gazette',
    note: pick % 2 === 0 ? null : `Remark ${pick}`,
    documentIds: dossier.documents.slice(0, pick % 3).map(({ id }) => id),
    document: null,
  };
  const paper = {
    countryIds: [countryId, countryIds[pick % 3] ?? countryId],
    document: {
      kind: chosen(['noteVerbale', 'letter', 'report'] as const) ?? 'letter',
      number: pick % 2 === 0 ? null : `N-${pick}`,
      datedOn: date,
      title: `Paper ${pick}`,
      source: 'Our post',
      marking: 'restricted' as const,
      attachmentId: null,
      direction: chosen(['in', 'out', null] as const) ?? null,
    },
  };
  switch (kind) {
    case 'tier':
      return desk.countries.update.mutate({
        countryId,
        tier: chosen(['A', 'B', 'C', null] as const) ?? null,
        ...(pick % 3 === 0 ? { nationalDay: '03-06' } : {}),
      });
    case 'note':
      return desk.countries.addNote.mutate({
        countryId,
        topic: 'position',
        text: `Note ${pick}`,
        asOf: date,
        source: 'A partner',
        marking: 'open',
      });
    case 'condition':
      return pick % 2 === 0
        ? desk.cases.update.mutate({ caseId, condition: 'waitingOnThem', conditionReason: `Since ${pick}` })
        : desk.cases.update.mutate({
            caseId,
            condition: 'stalled',
            conditionReason: 'Nobody answers',
            reviewOn: '2027-01-15',
          });
    case 'likelihood':
      return desk.cases.update.mutate({ caseId, likelihood: 'likely', likelihoodBasis: `Word ${pick}` });
    case 'target':
      return desk.cases.update.mutate({ caseId, targetOn: `2027-0${1 + (pick % 9)}`, targetReason: `Reason ${pick}` });
    case 'owner':
      return desk.cases.update.mutate({ caseId, ownerId: chosen(await desk.officers.list.query())?.id ?? null });
    case 'claim':
      return desk.claims.add.mutate({ countryId, ...claim });
    case 'correctClaim': {
      const found = chosen(dossier.claims.filter(({ isByHand, isFromList }) => isByHand || isFromList));
      const kind = found?.isFromList ? found.kind : claim.kind;
      return found ? desk.claims.correct.mutate({ claimId: found.id, ...claim, kind }) : null;
    }
    case 'paper':
      return desk.documents.add.mutate(paper);
    case 'correctPaper': {
      const document = chosen(dossier.documents);
      return document ? desk.documents.correct.mutate({ documentId: document.id, ...paper }) : null;
    }
    case 'reply': {
      const [asked, answer] = [chosen(dossier.documents), dossier.documents.at(-1)];
      return asked && answer ? desk.documents.reply.mutate({ documentId: asked.id, repliedById: answer.id }) : null;
    }
    case 'promise':
      return desk.commitments.add.mutate({
        countryId,
        direction: chosen(['ours', 'theirs', 'partner'] as const) ?? 'ours',
        text: `Promise ${pick}`,
        dueOn: `2026-12-${String(day).padStart(2, '0')}`,
        marking: 'open',
      });
    case 'closePromise':
    case 'movePromise': {
      const open = chosen(dossier.commitments.filter(({ status }) => status === 'open'));
      if (!open) return null;
      return kind === 'closePromise'
        ? desk.commitments.close.mutate({ id: open.id, status: 'kept', note: `Kept ${pick}` })
        : desk.commitments.move.mutate({ id: open.id, dueOn: '2027-02', reason: `Later ${pick}` });
    }
    case 'log':
      return desk.actions.log.mutate({
        kind: chosen(['meeting', 'call', 'media', 'otherSideVisit', 'signal'] as const) ?? 'call',
        happenedOn: date,
        summary: `Entry ${pick}`,
        marking: 'open',
        countryIds: [...new Set([countryId, countryIds[pick % 3] ?? countryId])],
        caseIds: dossier.cases.slice(0, pick % 3).map((each) => each.caseId),
        people: dossier.people.slice(0, pick % 3).map(({ id }) => ({ personId: id })),
        newPeople: pick % 4 === 0 ? [{ name: `Newcomer ${pick}`, title: 'Director' }] : [],
        points: pick % 2 === 0 ? [] : [{ ...POINT, topic: `Point ${pick}` }],
        followUp:
          pick % 3 === 0
            ? { text: `Next ${pick}`, dueOn: '2026-12-20', ownerId: null, point: pick % 2 === 0 ? null : 0 }
            : null,
        theirPromise: pick % 5 === 0 ? { text: `Said ${pick}`, dueOn: null } : null,
      });
    case 'person':
      return desk.people.add.mutate({ name: `Person ${pick}`, countryId, title: 'Director', organisation: 'Ministry' });
    case 'officer':
      return desk.officers.add.mutate({ name: `Officer ${pick}` });
    case 'renameStage':
    case 'renamePipeline': {
      const pipeline = chosen(await desk.boards.pipelines.query());
      const stage = pipeline && chosen(pipeline.stages);
      if (!pipeline || !stage) return null;
      if (kind === 'renamePipeline') {
        return desk.stages.renamePipeline.mutate({ pipelineId: pipeline.id as 'recognition', name: `Way ${pick}` });
      }
      return desk.stages.edit.mutate({
        stageId: stage.id,
        name: `Stage ${pick}`,
        enterWhen: `When ${pick}`,
        reviewDays: 1 + pick,
        // The first criterion goes, a new one comes.
        criteria: [...stage.criteria.slice(1), { id: null, text: `Criterion ${pick}`, documentKinds: ['letter'] }],
        tasks: stage.tasks,
      });
    }
    case 'move': {
      const pipeline = (await desk.boards.pipelines.query()).find(({ id }) => id === found?.pipelineId);
      const stage = pipeline && chosen(pipeline.stages);
      if (!stage) return null;
      return desk.cases.move.mutate({
        caseId,
        stageId: stage.id,
        effectiveOn: date,
        reason: `Agreed ${pick}`,
        confirmed: [],
        documentIds: [],
        document: null,
      });
    }
    case 'outcome':
      return desk.cases.enterOutcome.mutate({
        caseId,
        outcome: chosen(['refused', 'deferredToDialogue', 'contested', null] as const) ?? null,
        effectiveOn: date,
        reason: `They said ${pick}`,
        documentIds: [],
        document: null,
      });
    case 'objection':
      return desk.objections.add.mutate({
        countryId,
        codeId: chosen(['ownTerritory', 'tiesSerbia', 'procedural'] as const) ?? 'procedural',
        words: `They will not, for reason ${pick}`,
        personId: chosen(dossier.people)?.id ?? null,
        saidBy: 'Their delegation',
        postHeld: null,
        saidOn: date,
        source: 'Record',
        marking: 'open',
      });
    case 'turn': {
      const objection = chosen(dossier.objections);
      return objection
        ? desk.objections.turn.mutate({
            objectionId: objection.id,
            state: 'eased',
            turnedOn: date,
            note: `Word ${pick}`,
          })
        : null;
    }
    case 'line':
      return desk.lines.add.mutate({
        topic: `Topic ${pick}`,
        text: `Line ${pick}`,
        language: 'en',
        translatesId: null,
        level: 'official',
        codeIds: ['procedural'],
        approvedBy: null,
        approvedOn: null,
        validUntil: null,
        marking: 'open',
      });
    case 'useLine': {
      const objection = chosen(dossier.objections);
      const line = chosen((await desk.lines.list.query()).lines);
      if (!objection || !line) return null;
      return desk.lines.use.mutate({
        lineId: line.id,
        objectionId: objection.id,
        usedOn: date,
        toWhom: null,
        level: 'minister',
        effect: 'noted',
        note: null,
      });
    }
    case 'step':
      return desk.decisions.add.mutate({
        countryId,
        organ: 'cabinet',
        name: `Organ ${pick}`,
        person: null,
        personId: null,
        isRequired: pick % 2 === 0,
        state: 'open',
        stateOn: null,
        documentIds: [],
        document: null,
        note: null,
        source: 'Our post',
        marking: 'open',
      });
    case 'removeStep': {
      const step = chosen(dossier.decisionSteps);
      return step ? desk.decisions.remove.mutate({ stepId: step.id }) : null;
    }
    case 'event':
      return desk.relations.addEvent.mutate({
        countryId,
        direction: chosen(['ours', 'theirs'] as const) ?? 'ours',
        kind: chosen(['formAgreed', 'agrementAsked', 'agrementGranted', 'headLeft'] as const) ?? 'headLeft',
        effectiveOn: date,
        form: pick % 2 === 0 ? 'resident' : null,
        seat: null,
        person: `Ambassador ${pick}`,
        note: null,
        source: 'Our post',
        documentIds: dossier.documents.slice(0, pick % 2).map(({ id }) => id),
        document: null,
      });
    case 'ask':
      return desk.asks.add.mutate({
        partnerId: countryIds[(country + 1) % 3] ?? null,
        intermediaryId: null,
        targetId: countryId,
        targetPersonId: chosen(dossier.people)?.id ?? null,
        targetBody: null,
        ask: `To say ${pick}`,
        channel: 'call',
        askedOn: date,
        ownerId: chosen(await desk.officers.list.query())?.id ?? null,
        marking: 'open',
        actionId: null,
        documentIds: dossier.documents.slice(0, pick % 2).map(({ id }) => id),
        document: null,
      });
    case 'askProgress': {
      const ask = chosen((await desk.asks.list.query()).asks);
      if (!ask) return null;
      return desk.asks.progress.mutate({
        askId: ask.id,
        reply: 'agreed',
        repliedOn: date,
        deliveredOn: pick % 2 === 0 ? date : null,
        rank: pick % 2 === 0 ? 'minister' : null,
        answer: null,
        answerHeardOn: null,
        documentIds: [],
        document: null,
      });
    }
    case 'offerItem':
      return desk.offers.addItem.mutate({
        kind: 'scholarships',
        name: `Places ${pick}`,
        authority: null,
        quantity: 1 + (pick % 3),
        validUntil: pick % 2 === 0 ? date : null,
        marking: 'open',
      });
    case 'offer': {
      const item = chosen((await desk.offers.list.query()).items);
      if (!item) return null;
      return desk.offers.add.mutate({
        itemId: item.id,
        countryId,
        personId: null,
        quantity: 1,
        offeredOn: date,
        ownerId: null,
        overReason: `All the same ${pick}`,
        marking: 'open',
      });
    }
    case 'mandate':
      return desk.intermediaries.add.mutate({
        name: `Envoy ${pick}`,
        personId: null,
        mandate: 'To carry a letter',
        limits: null,
        fromOn: null,
        untilOn: null,
        ownerId: null,
        marking: 'open',
        countryIds: [countryId],
      });
    case 'trip':
      return desk.trips.add.mutate({
        title: `Visit ${pick}`,
        principal: 'The minister',
        occasion: 'bilateral',
        visitKind: null,
        fromOn: date,
        toOn: date,
        purpose: null,
        success: null,
        avoid: null,
        pressPosture: null,
        marking: 'open',
        ownerId: null,
        objectives: [],
      });
    case 'stop': {
      const trip = chosen((await desk.trips.list.query()).trips);
      if (!trip) return null;
      return desk.trips.saveStop.mutate({
        tripId: trip.id,
        stopId: null,
        place: `City ${pick}`,
        countryId,
        zone: 'Europe/Belgrade',
        arrivesOn: trip.fromOn,
        leavesOn: trip.fromOn,
      });
    }
    case 'meetingOfTrip': {
      const trip = chosen((await desk.trips.list.query()).trips);
      if (!trip) return null;
      const meeting = { on: trip.fromOn, title: `Meeting ${pick}`, countryIds: [countryId] };
      return desk.trips.saveEvent.mutate(newMeeting(trip.id, meeting));
    }
    case 'undo': {
      const { changes } = await desk.countries.changes.query({ countryId });
      // Not the first one, which loaded the reference data.
      const change = chosen(changes.filter(({ linesElsewhere }) => linesElsewhere < 100));
      return change ? desk.changes.undo.mutate({ changeId: change.changeId }) : null;
    }
    case 'putBack': {
      const { changes } = await desk.countries.changes.query({ countryId });
      const line = chosen(changes.flatMap(({ lines }) => lines.filter(({ canPutBack }) => canPutBack)));
      return line ? desk.changes.putBack.mutate({ sequence: line.sequence }) : null;
    }
  }
}
