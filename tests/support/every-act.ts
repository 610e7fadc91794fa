import { DEFAULT_WEIGHTS } from '../../domain/watch.ts';
import type { TestDesk } from './desk.ts';
import { newMeeting } from './trip-input.ts';

type Desk = TestDesk['desk'];
type Done = Promise<{ readonly changeId: number }>;
/** Does the act; or makes what it needs by changes of their own and answers with the act itself. */
type Act = () => Done | Promise<() => Done>;

const NO_PAPER = { documentIds: [], document: null };
const MARKING = 'restricted' as const;
const DAY = '2026-11-20';

/** Of procedures that change something: why no change of theirs is taken back as the others are. */
export const NOT_TAKEN_BACK: Readonly<Record<string, string>> = {
  'desk.create': 'makes the base',
  'desk.unlock': 'changes no row',
  'desk.lock': 'changes no row',
  'desk.touch': 'changes no row',
  'reference.load': 'the first load is the ground on which all else stands',
  'reference.compare': 'changes no row',
  'reference.take': 'taken back as one in reference-update.test.ts',
  'exchange.readAgain': 'changes no row',
  'exchange.plan': 'remembers how the columns were named, which is no fact',
  'exchange.decide': 'changes no row',
  'exchange.decideBody': 'changes no row',
  'exchange.write': 'taken back as one in import.test.ts',
  'exchange.drop': 'changes no row',
  'changes.undo': 'is what takes back; undoing it is tested in put-back.test.ts',
  'changes.putBack': 'taken back in put-back.test.ts',
  'drafts.save': 'an unfinished thought keeps no history',
  'drafts.drop': 'an unfinished thought keeps no history',
};

/**
 * Every act of the desk once, by its procedure, in an order in which each has something to act on: what is added is corrected, and
 * only then removed. An act that needs a second object of its kind makes it beforehand, as a change that stays.
 */
export function everyAct(desk: Desk, countryId: string, otherCountryId: string): readonly (readonly [string, Act])[] {
  const made: Record<string, string> = {};
  const id = (name: string): string => made[name] ?? '';
  const keep = async <R extends { readonly changeId: number }>(
    result: Promise<R>,
    ids: (result: R) => Record<string, string>,
  ): Promise<R> => {
    const done = await result;
    Object.assign(made, ids(done));
    return done;
  };
  const caseOf = async (pipelineId: string): Promise<string> =>
    (await desk.countries.dossier.query({ countryId })).cases.find((each) => each.pipelineId === pipelineId)?.caseId ??
    '';
  const paper = {
    kind: 'letter' as const,
    number: null,
    datedOn: DAY,
    title: 'Letter of their minister',
    source: 'Our post',
    marking: MARKING,
    attachmentId: null,
    direction: 'in' as const,
  };
  const claim = {
    kind: 'refusal' as const,
    byWhom: 'Their minister',
    voice: 'theirs' as const,
    addressee: null,
    effectiveOn: DAY,
    decidedOn: null,
    notifiedOn: null,
    receivedOn: null,
    reportedOn: null,
    basis: 'said' as const,
    source: 'Record of the meeting',
    note: null,
    ...NO_PAPER,
  };
  const event = {
    direction: 'ours' as const,
    kind: 'formAgreed' as const,
    effectiveOn: DAY,
    form: 'resident' as const,
    seat: null,
    person: null,
    note: null,
    source: 'Exchange of notes',
    reason: 'Agreed by word of mouth',
    ...NO_PAPER,
  };
  const step = {
    organ: 'cabinet' as const,
    name: 'Cabinet',
    personId: null,
    person: null,
    isRequired: true,
    state: 'open' as const,
    stateOn: null,
    note: null,
    source: 'Our post',
    marking: MARKING,
    ...NO_PAPER,
  };
  const line = {
    topic: 'Dialogue',
    text: 'The dialogue is about living together.',
    language: 'en' as const,
    translatesId: null,
    level: 'official' as const,
    codeIds: ['procedural'],
    approvedBy: null,
    approvedOn: null,
    validUntil: null,
    marking: MARKING,
  };
  const objection = {
    codeId: 'procedural',
    words: 'Not before the elections',
    personId: null,
    saidBy: 'Their delegation',
    postHeld: null,
    saidOn: DAY,
    source: 'Record of the meeting',
    marking: MARKING,
  };
  const post = { title: 'Director', organisationId: null, isActing: false, fromOn: '2025', toOn: null };
  const channel = { kind: 'email' as const, value: 'amina@example.org', label: null, isPreferred: true };
  const body = { name: 'Ministry of Example', kind: 'ministry' as const, countryId, parentId: null, note: null };
  const pointSaid = {
    raisedBy: 'us' as const,
    topic: 'Recognition',
    ourAsk: 'That it is tabled',
    theirWords: null,
    answer: null,
    followUp: null,
    marking: MARKING,
  };
  const point = { ...pointSaid, raisedByPersonId: null };
  const ask = {
    partnerId: otherCountryId,
    intermediaryId: null,
    targetId: countryId,
    targetPersonId: null,
    targetBody: null,
    ask: 'To raise us with their minister',
    channel: 'call' as const,
    askedOn: DAY,
    ownerId: null,
    marking: MARKING,
    actionId: null,
    ...NO_PAPER,
  };
  const mandate = {
    name: 'A former envoy',
    personId: null,
    mandate: 'To carry a letter',
    limits: null,
    fromOn: DAY,
    untilOn: null,
    ownerId: null,
    marking: MARKING,
    countryIds: [countryId],
  };
  const item = {
    kind: 'scholarships' as const,
    name: 'Scholarships of next year',
    authority: 'Ministry of Education',
    quantity: 4,
    validUntil: null,
    marking: MARKING,
  };
  const offer = () => ({
    itemId: id('item'),
    countryId,
    personId: null,
    quantity: 1,
    offeredOn: DAY,
    ownerId: null,
    overReason: null,
    marking: MARKING,
  });
  const trip = {
    title: 'A visit',
    principal: 'The minister',
    occasion: 'bilateral' as const,
    visitKind: 'working' as const,
    fromOn: '2026-11-18',
    toOn: '2026-11-20',
    purpose: 'To ask in person',
    success: null,
    avoid: null,
    pressPosture: null,
    marking: MARKING,
    ownerId: null,
    objectives: [{ text: 'A day for the note', marking: MARKING }],
  };
  const stop = (place: string) => ({
    tripId: id('trip'),
    stopId: null,
    place,
    countryId,
    zone: 'Europe/Belgrade',
    arrivesOn: '2026-11-18',
    leavesOn: '2026-11-20',
  });
  const meeting = (title: string) =>
    newMeeting(id('trip'), { on: '2026-11-19', title, personIds: [id('person')], countryIds: [countryId] });
  const part = {
    kind: 'point' as const,
    text: 'We value the word that was given.',
    toWhom: null,
    lineId: null,
    objectionId: null,
    asOf: DAY,
    marking: MARKING,
  };
  const text = {
    kind: 'crossCutting' as const,
    heading: 'The dialogue',
    text: 'As agreed.',
    lineId: null,
    documentId: null,
    asOf: DAY,
    marking: MARKING,
  };

  return [
    ['settings.write', () => desk.settings.write.mutate({ watchWeights: { ...DEFAULT_WEIGHTS, silent: 4 } })],
    [
      'officers.add',
      () => keep(desk.officers.add.mutate({ name: 'Arta Shembulli' }), (done) => ({ officer: done.id })),
    ],
    ['countries.update', () => desk.countries.update.mutate({ countryId, tier: 'A', nationalDay: '03-06' })],
    [
      'countries.addNote',
      () =>
        desk.countries.addNote.mutate({
          countryId,
          topic: 'position',
          text: 'They wait.',
          asOf: DAY,
          source: 'Our post',
          marking: MARKING,
        }),
    ],
    [
      'cases.update',
      async () =>
        desk.cases.update.mutate({
          caseId: await caseOf('recognition'),
          likelihood: 'likely',
          likelihoodBasis: 'Their word',
          ownerId: id('officer'),
        }),
    ],
    [
      'cases.move',
      async () =>
        desk.cases.move.mutate({
          caseId: await caseOf('recognition'),
          stageId: 'R3',
          effectiveOn: DAY,
          reason: 'Said by their minister',
          confirmed: [],
          ...NO_PAPER,
        }),
    ],
    [
      'cases.enterOutcome',
      async () =>
        desk.cases.enterOutcome.mutate({
          caseId: await caseOf('recognition'),
          outcome: 'deferredToDialogue',
          stageId: null,
          effectiveOn: DAY,
          reason: 'After the dialogue, they say',
          ...NO_PAPER,
        }),
    ],
    [
      'documents.add',
      () =>
        keep(desk.documents.add.mutate({ countryIds: [countryId], document: paper }), (done) => ({
          paper: done.documentId,
        })),
    ],
    [
      'documents.correct',
      () =>
        desk.documents.correct.mutate({
          documentId: id('paper'),
          countryIds: [countryId, otherCountryId],
          document: { ...paper, title: 'Letter of their president' },
        }),
    ],
    [
      'documents.reply',
      async () => {
        const ours = { ...paper, direction: 'out' as const, title: 'Our note', replyDueOn: '2026-12-01' };
        const asked = await desk.documents.add.mutate({ countryIds: [countryId], document: ours });
        return () => desk.documents.reply.mutate({ documentId: asked.documentId, repliedById: id('paper') });
      },
    ],
    ['claims.add', () => keep(desk.claims.add.mutate({ countryId, ...claim }), (done) => ({ claim: done.claimId }))],
    [
      'claims.correct',
      () =>
        desk.claims.correct.mutate({
          claimId: id('claim'),
          countryId,
          ...claim,
          documentIds: [id('paper')],
        } as Parameters<Desk['claims']['correct']['mutate']>[0]),
    ],
    ['relations.addEvent', () => desk.relations.addEvent.mutate({ countryId, ...event })],
    [
      'relations.correctEvent',
      async () => {
        const { events } = await desk.relations.read.query({ countryId });
        made.event = events[0]?.id ?? '';
        return desk.relations.correctEvent.mutate({ eventId: id('event'), ...event, seat: 'Their capital' });
      },
    ],
    ['relations.removeEvent', () => desk.relations.removeEvent.mutate({ eventId: id('event') })],
    ['decisions.add', () => desk.decisions.add.mutate({ countryId, ...step })],
    [
      'decisions.edit',
      async () => {
        const [first] = (await desk.countries.dossier.query({ countryId })).decisionSteps;
        made.step = first?.id ?? '';
        return desk.decisions.edit.mutate({ stepId: id('step'), ...step, name: 'The whole cabinet' });
      },
    ],
    [
      'decisions.order',
      async () => {
        await desk.decisions.add.mutate({ countryId, ...step, organ: 'parliament', name: 'Parliament' });
        const { decisionSteps } = await desk.countries.dossier.query({ countryId });
        return () =>
          desk.decisions.order.mutate({ countryId, stepIds: decisionSteps.map((each) => each.id).toReversed() });
      },
    ],
    ['decisions.remove', () => desk.decisions.remove.mutate({ stepId: id('step') })],
    ['lines.add', () => keep(desk.lines.add.mutate(line), (done) => ({ line: done.lineId }))],
    [
      'lines.edit',
      () => desk.lines.edit.mutate({ lineId: id('line'), ...line, topic: 'Elections', codeIds: ['ownTerritory'] }),
    ],
    ['objections.add', () => desk.objections.add.mutate({ countryId, ...objection })],
    [
      'objections.correct',
      async () => {
        const [first] = (await desk.countries.dossier.query({ countryId })).objections;
        made.objection = first?.id ?? '';
        return desk.objections.correct.mutate({
          objectionId: id('objection'),
          ...objection,
          words: 'After the elections',
        });
      },
    ],
    [
      'objections.turn',
      () =>
        keep(
          desk.objections.turn.mutate({
            objectionId: id('objection'),
            state: 'eased',
            turnedOn: DAY,
            note: 'Softer now',
          }),
          (done) => ({ turn: done.turnId }),
        ),
    ],
    [
      'lines.use',
      () =>
        desk.lines.use.mutate({
          lineId: id('line'),
          objectionId: id('objection'),
          usedOn: DAY,
          toWhom: null,
          level: 'minister',
          effect: 'noted',
          note: null,
        }),
    ],
    [
      'lines.removeUse',
      async () => {
        const { lines } = await desk.lines.list.query();
        const use = lines.find((each) => each.id === id('line'))?.uses[0];
        return desk.lines.removeUse.mutate({ useId: use?.id ?? '' });
      },
    ],
    ['lines.retire', () => desk.lines.retire.mutate({ lineId: id('line'), isRetired: true })],
    ['objections.removeTurn', () => desk.objections.removeTurn.mutate({ turnId: id('turn') })],
    ['objections.remove', () => desk.objections.remove.mutate({ objectionId: id('objection') })],
    [
      'objectionCodes.add',
      () => keep(desk.objectionCodes.add.mutate({ name: 'Waits for a visit' }), (done) => ({ code: done.codeId })),
    ],
    [
      'objectionCodes.rename',
      () => desk.objectionCodes.rename.mutate({ codeId: id('code'), name: 'Waits for our visit' }),
    ],
    [
      'objectionCodes.order',
      async () => {
        const codes = await desk.objectionCodes.list.query();
        const inUse = codes.flatMap((each) => (each.retiredOn === null ? [each.id] : []));
        return desk.objectionCodes.order.mutate({ codeIds: inUse.toReversed() });
      },
    ],
    ['objectionCodes.retire', () => desk.objectionCodes.retire.mutate({ codeId: id('code') })],
    ['objectionCodes.putBack', () => desk.objectionCodes.putBack.mutate({ codeId: id('code') })],
    ['bodies.add', () => keep(desk.bodies.add.mutate(body), (done) => ({ body: done.id }))],
    ['bodies.update', () => desk.bodies.update.mutate({ bodyId: id('body'), ...body, name: 'Ministry of Examples' })],
    [
      'people.add',
      () =>
        keep(
          desk.people.add.mutate({
            name: 'Amina Mfano',
            countryId,
            title: 'Legal adviser',
            organisationId: id('body'),
          }),
          (done) => ({
            person: done.id,
          }),
        ),
    ],
    [
      'people.update',
      () => desk.people.update.mutate({ personId: id('person'), name: 'Amina W. Mfano', note: 'Listens' }),
    ],
    ['people.verify', () => desk.people.verify.mutate({ personId: id('person') })],
    [
      'people.posts.add',
      () => keep(desk.people.posts.add.mutate({ personId: id('person'), ...post }), (done) => ({ post: done.id })),
    ],
    [
      'people.posts.correct',
      () => desk.people.posts.correct.mutate({ postId: id('post'), ...post, title: 'Head of unit' }),
    ],
    ['people.posts.remove', () => desk.people.posts.remove.mutate({ postId: id('post') })],
    [
      'people.channels.add',
      () =>
        keep(desk.people.channels.add.mutate({ personId: id('person'), ...channel }), (done) => ({ channel: done.id })),
    ],
    [
      'people.channels.correct',
      () => desk.people.channels.correct.mutate({ channelId: id('channel'), ...channel, label: 'private' }),
    ],
    ['people.channels.remove', () => desk.people.channels.remove.mutate({ channelId: id('channel') })],
    [
      'people.assessments.add',
      () =>
        keep(
          desk.people.assessments.add.mutate({
            personId: id('person'),
            aspect: 'stance',
            value: 'open',
            asOf: DAY,
            basis: 'Her words',
            source: 'Record of the meeting',
            marking: MARKING,
          }),
          (done) => ({ assessment: done.id }),
        ),
    ],
    ['people.assessments.remove', () => desk.people.assessments.remove.mutate({ assessmentId: id('assessment') })],
    [
      'people.acquaintances.add',
      () =>
        keep(
          desk.people.acquaintances.add.mutate({
            personId: id('person'),
            otherPersonId: null,
            officerId: id('officer'),
            how: 'Studied together',
          }),
          (done) => ({ acquaintance: done.id }),
        ),
    ],
    [
      'people.acquaintances.remove',
      () => desk.people.acquaintances.remove.mutate({ acquaintanceId: id('acquaintance') }),
    ],
    [
      'biographies.add',
      () =>
        keep(
          desk.biographies.add.mutate({
            personId: id('person'),
            text: 'Law, then the service.',
            asOf: DAY,
            source: 'Their site',
            marking: MARKING,
          }),
          (done) => ({ biography: done.biographyId }),
        ),
    ],
    ['biographies.remove', () => desk.biographies.remove.mutate({ biographyId: id('biography') })],
    [
      'duplicates.dismiss',
      async () => {
        made.double = (await desk.people.add.mutate({ name: 'Mfano Amina', countryId })).id;
        return () => desk.duplicates.dismiss.mutate({ personId: id('person'), otherPersonId: id('double') });
      },
    ],
    [
      'actions.log',
      async () =>
        desk.actions.log.mutate({
          kind: 'meeting',
          happenedOn: DAY,
          summary: 'Met at the ministry',
          marking: MARKING,
          countryIds: [countryId, otherCountryId],
          caseIds: [await caseOf('recognition'), await caseOf('relations')],
          people: [{ personId: id('person') }, { personId: id('double') }],
          newPeople: [{ name: 'Joseph Newcomer', title: 'Director' }],
          officerIds: [id('officer')],
          points: [
            {
              ...pointSaid,
              topic: 'Their vote',
              followUp: 'Ask their mission',
              promise: { dueOn: '2026-12-02', ownerId: id('officer') },
            },
          ],
          followUp: { text: 'Send the aide-mémoire', dueOn: '2026-12-01', ownerId: id('officer'), point: 0 },
          theirPromise: { text: 'Will table it', dueOn: null, point: 0 },
        }),
    ],
    [
      'conversations.addPoint',
      async () => {
        const { actions } = await desk.countries.timeline.query({ countryId });
        made.entry = actions[0]?.id ?? '';
        return keep(desk.conversations.addPoint.mutate({ actionId: id('entry'), ...point }), (done) => ({
          point: done.pointId,
        }));
      },
    ],
    [
      'conversations.correctPoint',
      () => desk.conversations.correctPoint.mutate({ pointId: id('point'), ...point, answer: 'They will see' }),
    ],
    [
      'conversations.movePoint',
      async () => {
        await desk.conversations.addPoint.mutate({ actionId: id('entry'), ...point, topic: 'Visas' });
        return () => desk.conversations.movePoint.mutate({ pointId: id('point'), by: 1 });
      },
    ],
    [
      'conversations.removePoint',
      async () => {
        const promise = {
          countryId,
          direction: 'ours',
          text: 'Ask the mission',
          dueOn: null,
          marking: MARKING,
        } as const;
        await desk.commitments.add.mutate({ ...promise, pointId: id('point') });
        return () => desk.conversations.removePoint.mutate({ pointId: id('point') });
      },
    ],
    [
      'conversations.comment',
      () =>
        desk.conversations.comment.mutate({ actionId: id('entry'), text: 'Warmer than last time', marking: MARKING }),
    ],
    ['conversations.present', () => desk.conversations.present.mutate({ actionId: id('entry'), officerIds: [] })],
    [
      'conversations.remark',
      () => desk.conversations.remark.mutate({ actionId: id('entry'), personId: id('person'), remark: 'Took notes' }),
    ],
    [
      'actions.correct',
      () =>
        desk.actions.correct.mutate({
          actionId: id('entry'),
          kind: 'call',
          happenedOn: DAY,
          localTime: '10:30',
          zone: 'Africa/Nairobi',
          place: 'Nairobi',
          summary: 'Met at the ministry, with their legal adviser',
          notes: 'She asked for the text in French',
          marking: MARKING,
          countryIds: [countryId],
          personIds: [id('person')],
          newPeople: [{ name: 'Ruth Latecomer' }],
        }),
    ],
    [
      'duplicates.merge',
      async () => {
        const twin = await desk.people.add.mutate({ name: 'Amina Mfano-Example', countryId, title: 'Adviser' });
        await desk.people.channels.add.mutate({ personId: twin.id, ...channel });
        return () => desk.duplicates.merge.mutate({ keptId: id('person'), goneId: twin.id, taken: ['name'] });
      },
    ],
    [
      'bodyDuplicates.dismiss',
      async () => {
        made.bodyDouble = (await desk.bodies.add.mutate({ ...body, name: 'Ministry of Exemples' })).id;
        return () => desk.bodyDuplicates.dismiss.mutate({ bodyId: id('body'), otherBodyId: id('bodyDouble') });
      },
    ],
    [
      'bodyDuplicates.merge',
      async () => {
        const twin = await desk.bodies.add.mutate({ ...body, name: 'MoE', note: 'As their cards say' });
        await desk.bodies.add.mutate({ ...body, name: 'Protocol', parentId: twin.id });
        await desk.bodyDuplicates.dismiss.mutate({ bodyId: twin.id, otherBodyId: id('bodyDouble') });
        return () => desk.bodyDuplicates.merge.mutate({ keptId: id('body'), goneId: twin.id, taken: ['note'] });
      },
    ],
    [
      'people.move',
      async () => {
        const held = (await desk.people.page.query({ personId: id('person') })).person.posts[0];
        return desk.people.move.mutate({
          personId: id('person'),
          on: DAY,
          endingPostId: held?.id ?? null,
          next: { title: 'Ambassador', organisationId: null, isActing: false, countryId },
          successor: { personId: null, name: 'Grace Successor' },
          promises: [],
        });
      },
    ],
    [
      'commitments.add',
      () =>
        desk.commitments.add.mutate({
          countryId,
          direction: 'theirs',
          text: 'A date',
          dueOn: '2026-12-05',
          marking: MARKING,
        }),
    ],
    [
      'commitments.correct',
      async () => {
        const { commitments } = await desk.countries.dossier.query({ countryId });
        made.promise = commitments.find((each) => each.text === 'A date')?.id ?? '';
        return desk.commitments.correct.mutate({ id: id('promise'), text: 'A date for the note' });
      },
    ],
    [
      'commitments.move',
      () => desk.commitments.move.mutate({ id: id('promise'), dueOn: '2027-01', reason: 'Elections' }),
    ],
    [
      'commitments.close',
      () => desk.commitments.close.mutate({ id: id('promise'), status: 'kept', note: 'The date came' }),
    ],
    [
      'stages.renamePipeline',
      () => desk.stages.renamePipeline.mutate({ pipelineId: 'recognition', name: 'The way to recognition' }),
    ],
    [
      'stages.add',
      () =>
        keep(
          desk.stages.add.mutate({
            pipelineId: 'recognition',
            afterStageId: 'R2',
            code: 'R2a',
            name: 'Heard',
            enterWhen: 'They have heard us',
            reviewDays: 30,
            criteria: [],
            tasks: [{ id: null, text: 'Write to thank' }],
          }),
          (done) => ({ stage: done.stageId }),
        ),
    ],
    [
      'stages.edit',
      () =>
        desk.stages.edit.mutate({
          stageId: id('stage'),
          name: 'Heard us',
          enterWhen: 'They have heard us',
          reviewDays: 45,
          criteria: [{ id: null, text: 'A record', documentKinds: ['letter'] }],
          tasks: [],
        }),
    ],
    [
      'stages.order',
      async () => {
        const pipeline = (await desk.boards.pipelines.query()).find((each) => each.id === 'recognition');
        const order = (pipeline?.stages ?? []).map((each) => each.id);
        const at = order.indexOf(id('stage'));
        const stageIds = order.toSpliced(at, 1).toSpliced(at - 1, 0, id('stage'));
        return desk.stages.order.mutate({ pipelineId: 'recognition', stageIds });
      },
    ],
    ['stages.remove', () => desk.stages.remove.mutate({ stageId: id('stage'), toStageId: 'R2', reason: 'Not needed' })],
    [
      'today.courtesyDone',
      () =>
        desk.today.courtesyDone.mutate({
          countryId,
          kind: 'nationalDay',
          on: '2027-03-06',
          personId: null,
          state: 'sent',
        }),
    ],
    [
      'watch.retain',
      () =>
        desk.watch.retain.mutate({
          countryId,
          ownerId: id('officer'),
          tasks: [{ id: 'callMinister', text: 'Call their minister' }],
        }),
    ],
    [
      'intermediaries.add',
      () => keep(desk.intermediaries.add.mutate(mandate), (done) => ({ intermediary: done.intermediaryId })),
    ],
    [
      'intermediaries.correct',
      () =>
        desk.intermediaries.correct.mutate({
          intermediaryId: id('intermediary'),
          ...mandate,
          limits: 'No promises',
          countryIds: [otherCountryId],
        }),
    ],
    [
      'intermediaries.end',
      () => desk.intermediaries.end.mutate({ intermediaryId: id('intermediary'), reason: 'The letter is carried' }),
    ],
    ['asks.add', () => keep(desk.asks.add.mutate(ask), (done) => ({ ask: done.askId }))],
    [
      'asks.correct',
      () => desk.asks.correct.mutate({ askId: id('ask'), ...ask, ask: 'To raise us', documentIds: [id('paper')] }),
    ],
    [
      'asks.progress',
      () =>
        desk.asks.progress.mutate({
          askId: id('ask'),
          reply: 'agreed',
          repliedOn: DAY,
          deliveredOn: DAY,
          rank: 'minister',
          answer: 'They listen',
          answerHeardOn: DAY,
          ...NO_PAPER,
        }),
    ],
    ['asks.thank', () => desk.asks.thank.mutate({ askId: id('ask'), thankedOn: DAY, note: null })],
    [
      'asks.withdraw',
      async () => {
        const other = await desk.asks.add.mutate({ ...ask, partnerId: countryId, targetId: otherCountryId });
        return () => desk.asks.withdraw.mutate({ askId: other.askId, reason: 'No longer needed' });
      },
    ],
    ['offers.addItem', () => keep(desk.offers.addItem.mutate(item), (done) => ({ item: done.itemId }))],
    ['offers.correctItem', () => desk.offers.correctItem.mutate({ itemId: id('item'), ...item, quantity: 5 })],
    ['offers.add', () => keep(desk.offers.add.mutate(offer()), (done) => ({ offer: done.offerId }))],
    ['offers.correct', () => desk.offers.correct.mutate({ offerId: id('offer'), ...offer(), quantity: 2 })],
    [
      'offers.setStatus',
      () =>
        desk.offers.setStatus.mutate({
          offerId: id('offer'),
          status: 'accepted',
          statusOn: DAY,
          note: null,
          overReason: null,
        }),
    ],
    ['offers.closeItem', () => desk.offers.closeItem.mutate({ itemId: id('item'), reason: 'The year is over' })],
    ['trips.add', () => keep(desk.trips.add.mutate(trip), (done) => ({ trip: done.tripId }))],
    [
      'trips.correct',
      () => desk.trips.correct.mutate({ tripId: id('trip'), ...trip, title: 'A working visit', objectives: [] }),
    ],
    [
      'trips.saveMember',
      () =>
        keep(
          desk.trips.saveMember.mutate({
            tripId: id('trip'),
            memberId: null,
            name: 'Arta Shembulli',
            role: 'Note-taker',
            officerId: id('officer'),
            contact: null,
          }),
          (done) => ({ member: done.memberId }),
        ),
    ],
    [
      'trips.saveStop',
      () => keep(desk.trips.saveStop.mutate(stop('Their capital')), (done) => ({ stop: done.stopId })),
    ],
    [
      'trips.saveEvent',
      () => keep(desk.trips.saveEvent.mutate(meeting('At the ministry')), (done) => ({ event: done.eventId })),
    ],
    [
      'sheets.takeProposals',
      async () => {
        await desk.objections.add.mutate({ countryId, ...objection, words: 'Not this year' });
        return () => desk.sheets.takeProposals.mutate({ eventId: id('event') });
      },
    ],
    [
      'sheets.addPart',
      () => keep(desk.sheets.addPart.mutate({ eventId: id('event'), ...part }), (done) => ({ part: done.partId })),
    ],
    ['sheets.correctPart', () => desk.sheets.correctPart.mutate({ partId: id('part'), ...part, toWhom: 'The host' })],
    [
      'sheets.movePart',
      async () => {
        await desk.sheets.addPart.mutate({ eventId: id('event'), ...part, text: 'A second point' });
        return () => desk.sheets.movePart.mutate({ partId: id('part'), by: 1 });
      },
    ],
    ['sheets.removePart', () => desk.sheets.removePart.mutate({ partId: id('part') })],
    [
      'sheets.addText',
      () => keep(desk.sheets.addText.mutate({ tripId: id('trip'), ...text }), (done) => ({ text: done.textId })),
    ],
    [
      'sheets.correctText',
      () => desk.sheets.correctText.mutate({ textId: id('text'), ...text, heading: 'On the dialogue' }),
    ],
    [
      'sheets.moveText',
      async () => {
        await desk.sheets.addText.mutate({ tripId: id('trip'), ...text, heading: 'Missing persons' });
        return () => desk.sheets.moveText.mutate({ textId: id('text'), by: 1 });
      },
    ],
    ['sheets.removeText', () => desk.sheets.removeText.mutate({ textId: id('text') })],
    [
      'trips.addStep',
      () =>
        keep(
          desk.trips.addStep.mutate({ tripId: id('trip'), name: 'Order the gift', leadDays: 5, ownerId: null }),
          (done) => ({
            step: done.stepId,
          }),
        ),
    ],
    [
      'trips.correctStep',
      () =>
        desk.trips.correctStep.mutate({
          stepId: id('step'),
          name: 'Order the gift',
          leadDays: 7,
          ownerId: id('officer'),
        }),
    ],
    ['trips.doneStep', () => desk.trips.doneStep.mutate({ stepId: id('step'), isDone: true })],
    ['trips.removeStep', () => desk.trips.removeStep.mutate({ stepId: id('step') })],
    [
      'trips.setResult',
      () => desk.trips.setResult.mutate({ eventId: id('event'), result: 'positive', line: 'A date in January' }),
    ],
    [
      'homecoming.record',
      () =>
        desk.homecoming.record.mutate({
          eventId: id('event'),
          result: 'positive',
          summary: 'They will sign in January',
          said: 'In January',
          marking: MARKING,
          personIds: [id('person')],
          ourPromises: [{ text: 'Send the text', dueOn: '2026-12-01', ownerId: id('officer') }],
          theirPromises: [{ text: 'Sign it', dueOn: '2027-01', personId: id('person') }],
          thanks: 'Write to thank',
          papers: [{ kind: 'aideMemoire', title: 'Aide-mémoire' }],
          lineUses: [],
        }),
    ],
    ['homecoming.close', () => desk.homecoming.close.mutate({ tripId: id('trip') })],
    ['trips.reopen', () => desk.trips.reopen.mutate({ tripId: id('trip') })],
    [
      'trips.removeEvent',
      async () => {
        const other = await desk.trips.saveEvent.mutate({
          ...meeting('By night to Addis Ababa'),
          ...{ kind: 'movement', startsAt: '22:40', endsAt: '06:15' },
          ...{ arrivesOn: '2026-11-20', arrivalZone: 'Africa/Addis_Ababa', arrivalPlace: 'Addis Ababa' },
        });
        return () => desk.trips.removeEvent.mutate({ eventId: other.eventId });
      },
    ],
    [
      'trips.removeStop',
      async () => {
        const other = await desk.trips.saveStop.mutate({ ...stop('A second place'), arrivesOn: '2026-11-20' });
        return () => desk.trips.removeStop.mutate({ tripId: id('trip'), stopId: other.stopId });
      },
    ],
    ['trips.removeMember', () => desk.trips.removeMember.mutate({ tripId: id('trip'), memberId: id('member') })],
    ['trips.cancel', () => desk.trips.cancel.mutate({ tripId: id('trip'), reason: 'They asked for another day' })],
  ];
}
