import { z } from 'zod';
import type { Reader, Tx } from '../../db/database.ts';
import { findCountry } from '../../db/queries/countries.ts';
import { findIntermediary } from '../../db/queries/intermediaries.ts';
import {
  addAsk,
  asksInCourse,
  changeAsk,
  findAsk,
  isLogged,
  listAsks,
  setPapersOfAsk,
} from '../../db/queries/partner-asks.ts';
import { arePeople, findOfficer } from '../../db/queries/people.ts';
import type { CalendarDate } from '../../domain/calendar-date.ts';
import { maySpeakTo } from '../../domain/intermediaries.ts';
import {
  ASK_CHANNELS,
  ASK_REPLIES,
  ASK_RHYTHM,
  type AskCourse,
  askRefusal,
  askState,
  nextOfAsk,
  owesThanks,
} from '../../domain/partner-asks.ts';
import { RANKS } from '../../domain/ranks.ts';
import { checkPapers, filePapers, papersInput } from './document-input.ts';
import { dateText, id, line, marking, prose } from './inputs.ts';
import { UserError } from './refusal.ts';
import { changing, procedure, router } from './trpc.ts';

const asked = z.object({
  partnerId: id.nullable(),
  intermediaryId: id.nullable(),
  targetId: id,
  targetPersonId: id.nullable(),
  targetBody: line.nullable(),
  ask: line,
  channel: z.enum(ASK_CHANNELS),
  askedOn: dateText,
  ownerId: id.nullable(),
  marking,
  actionId: id.nullable(),
  ...papersInput,
});
type Asked = z.infer<typeof asked>;

const progress = z.object({
  askId: id,
  reply: z.enum(ASK_REPLIES).nullable(),
  repliedOn: dateText.nullable(),
  deliveredOn: dateText.nullable(),
  rank: z.enum(RANKS).nullable(),
  answer: prose.nullable(),
  answerHeardOn: dateText.nullable(),
  ...papersInput,
});

const NOT_BEGUN: Omit<AskCourse, 'askedOn'> = {
  reply: null,
  repliedOn: null,
  deliveredOn: null,
  answerHeardOn: null,
  thankedOn: null,
  withdrawnOn: null,
};

/** The ledger of favours asked of allies: who was asked to speak to whom, what came of it, and whom we have to thank. */
export const asksRouter = router({
  list: procedure.query(({ ctx }) => ({
    today: ctx.today,
    rhythm: ASK_RHYTHM,
    asks: withStates(listAsks(ctx.db), ctx.today),
  })),

  add: procedure.input(asked).mutation(({ ctx, input }) =>
    changing(ctx, (tx) => {
      const { fields, documentIds } = take(tx, input, NOT_BEGUN, ctx.today);
      return { askId: addAsk(tx, fields, documentIds) };
    }),
  ),

  correct: procedure.input(asked.extend({ askId: id })).mutation(({ ctx, input: { askId, ...input } }) =>
    changing(ctx, (tx) => {
      const { fields, documentIds } = take(tx, input, knownAsk(tx, askId), ctx.today);
      changeAsk(tx, askId, fields);
      setPapersOfAsk(tx, askId, documentIds);
      return { askId };
    }),
  ),

  /** What has come of it so far: their word, whom they reached at which level, the answer that we heard. */
  progress: procedure.input(progress).mutation(({ ctx, input: { askId, documentIds, document, ...course } }) =>
    changing(ctx, (tx) => {
      const found = knownAsk(tx, askId);
      refuse({ ...found, ...course }, ctx.today);
      const papers = { documentIds, document };
      checkPapers(tx, found.targetId, papers, ctx.today);
      changeAsk(tx, askId, { ...course, answer: course.answer?.trim() || null });
      setPapersOfAsk(tx, askId, filePapers(tx, found.targetId, papers));
      return {};
    }),
  ),

  thank: procedure
    .input(z.object({ askId: id, thankedOn: dateText, note: line.nullable() }))
    .mutation(({ ctx, input: { askId, thankedOn, note } }) =>
      changing(ctx, (tx) => {
        const found = knownAsk(tx, askId);
        refuse({ ...found, thankedOn }, ctx.today);
        changeAsk(tx, askId, { thankedOn, thanksNote: note || null });
        return {};
      }),
    ),

  /** We told them to leave it. It stays on record, and nothing is due of it. */
  withdraw: procedure.input(z.object({ askId: id, reason: line })).mutation(({ ctx, input: { askId, reason } }) =>
    changing(ctx, (tx) => {
      knownAsk(tx, askId);
      if (reason === '') throw new UserError({ code: 'textMissing', field: 'reason' });
      changeAsk(tx, askId, { withdrawnOn: ctx.today, withdrawnReason: reason });
      return {};
    }),
  ),
});

/** Each ask with where it stands and what is due of it, as every screen shows it. */
export function withStates<T extends AskCourse>(asks: readonly T[], today: CalendarDate) {
  return asks.map((ask) => {
    const next = nextOfAsk(ask, ASK_RHYTHM);
    return {
      ...ask,
      state: askState(ask),
      owesThanks: owesThanks(ask),
      next: next && { ...next, isOverdue: next.dueOn < today },
    };
  });
}

/** The asks of which something is due by a day, the earliest first: what Today waits for. */
export function asksDueBy(db: Reader, until: CalendarDate, today: CalendarDate) {
  return withStates(asksInCourse(db), today)
    .flatMap(({ next, ...ask }) => (next !== null && next.dueOn <= until ? [{ ...ask, next }] : []))
    .sort((a, b) => a.next.dueOn.localeCompare(b.next.dueOn) || a.id.localeCompare(b.id));
}

/** The ask as it is kept, with its papers filed under the state that it is about. */
function take(
  tx: Tx,
  { documentIds, document, ...input }: Asked,
  course: Omit<AskCourse, 'askedOn'>,
  today: CalendarDate,
) {
  refuseUnknown(tx, input);
  // An ask goes to one of the two; the intermediary is the narrower choice.
  const fields = {
    ...input,
    partnerId: input.intermediaryId === null ? input.partnerId : null,
    targetBody: input.targetBody || null,
  };
  refuse({ ...course, ...fields }, today);
  refuseMandate(tx, fields);
  const papers = { documentIds, document };
  checkPapers(tx, input.targetId, papers, today);
  return { fields, documentIds: filePapers(tx, input.targetId, papers) };
}

function refuse(
  ask: AskCourse & {
    readonly partnerId: string | null;
    readonly intermediaryId: string | null;
    readonly targetId: string;
    readonly ask: string;
  },
  today: CalendarDate,
): void {
  const refusal = askRefusal({ ...ask, askedId: ask.intermediaryId ?? ask.partnerId }, today);
  if (refusal) throw new UserError(refusal);
}

/** Nobody is asked beyond a mandate. What is on record already keeps standing when the mandate is cut short later. */
function refuseMandate(
  tx: Tx,
  {
    intermediaryId,
    targetId,
    askedOn,
  }: { readonly intermediaryId: string | null; readonly targetId: string; readonly askedOn: CalendarDate },
): void {
  if (intermediaryId === null) return;
  const intermediary = findIntermediary(tx, intermediaryId);
  if (!intermediary) throw new UserError({ code: 'notFound', field: 'askedId' });
  if (!maySpeakTo(intermediary, targetId, askedOn)) throw new UserError({ code: 'outsideMandate', field: 'askedId' });
}

function refuseUnknown(tx: Tx, input: Omit<Asked, 'documentIds' | 'document'>): void {
  if (input.partnerId !== null && !findCountry(tx, input.partnerId)) {
    throw new UserError({ code: 'notFound', field: 'askedId' });
  }
  if (!findCountry(tx, input.targetId)) throw new UserError({ code: 'notFound', field: 'targetId' });
  if (input.targetPersonId !== null && !arePeople(tx, [input.targetPersonId])) {
    throw new UserError({ code: 'notFound', field: 'targetPersonId' });
  }
  if (input.ownerId !== null && !findOfficer(tx, input.ownerId)) {
    throw new UserError({ code: 'notFound', field: 'ownerId' });
  }
  if (input.actionId !== null && !isLogged(tx, input.actionId)) {
    throw new UserError({ code: 'notFound', field: 'actionId' });
  }
}

function knownAsk(tx: Tx, askId: string) {
  const found = findAsk(tx, askId);
  if (!found) throw new UserError({ code: 'notFound', field: 'askId' });
  return found;
}
