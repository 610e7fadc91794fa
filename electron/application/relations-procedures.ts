import { z } from 'zod';
import type { Reader } from '../../db/database.ts';
import { casesOfCountries, documentsOfCase, findCase } from '../../db/queries/cases.ts';
import { documentsOf, findCountry } from '../../db/queries/countries.ts';
import {
  lastVisits,
  recognisedStates,
  representationByCountry,
  representationOf,
} from '../../db/queries/representation.ts';
import type { CalendarDate } from '../../domain/calendar-date.ts';
import { gapsOf } from '../../domain/gaps.ts';
import {
  REPRESENTATION_DIRECTIONS,
  REPRESENTATION_EVENTS,
  REPRESENTATION_FORMS,
  type RepresentationDirection,
} from '../../domain/representation.ts';
import { officesOf } from '../../domain/representation-offices.ts';
import { ACTS } from '../../domain/stage-claim.ts';
import { papersInput } from './document-input.ts';
import { dateText, id, line, prose } from './inputs.ts';
import { UserError } from './refusal.ts';
import { addEvent, correctEvent, removeEvent } from './representation-entries.ts';
import { changing, procedure, router } from './trpc.ts';

const said = {
  kind: z.enum(REPRESENTATION_EVENTS),
  effectiveOn: dateText.nullable(),
  form: z.enum(REPRESENTATION_FORMS).nullable(),
  seat: line.nullable(),
  person: line.nullable(),
  note: prose.nullable(),
  source: line,
  reason: prose.default(''),
  ...papersInput,
};

/** Diplomatic relations in both directions: who is represented where, and what is missing. */
export const relationsRouter = router({
  /** All events of one country, and the papers that a further one can rest on. */
  read: procedure.input(z.object({ countryId: id })).query(({ ctx, input: { countryId } }) => {
    if (!findCountry(ctx.db, countryId)) throw new UserError({ code: 'notFound', field: 'countryId' });
    return representationIn(ctx.db, countryId, ctx.today);
  }),

  addEvent: procedure
    .input(z.object({ countryId: id, direction: z.enum(REPRESENTATION_DIRECTIONS), ...said }))
    .mutation(({ ctx, input }) => changing(ctx, (tx, change) => addEvent(tx, input, ctx.today, change))),

  correctEvent: procedure
    .input(z.object({ eventId: id, ...said }))
    .mutation(({ ctx, input: { eventId, ...input } }) =>
      changing(ctx, (tx, change) => correctEvent(tx, eventId, input, ctx.today, change)),
    ),

  removeEvent: procedure
    .input(z.object({ eventId: id }))
    .mutation(({ ctx, input }) => changing(ctx, (tx) => removeEvent(tx, input.eventId))),

  /** Where both directions stand, for every country with anything on record: the cards of a board, in one question. */
  tracks: procedure.query(({ ctx }) =>
    Array.from(representationByCountry(ctx.db), ([countryId, events]) => {
      const brief = (direction: RepresentationDirection) => {
        const { leading, consulate } = officesOf(
          events.filter((event) => event.direction === direction),
          ctx.today,
        );
        const { step, form, agrement, sides } = leading;
        const waitingDays = agrement?.state === 'asked' ? agrement.waitingDays : null;
        const consul = consulate && (consulate.working ? ('working' as const) : ('agreed' as const));
        return { step, form, waitingDays, side: sides[0]?.kind ?? null, consul, isConsulOnly: leading === consulate };
      };
      return { countryId, ours: brief('ours'), theirs: brief('theirs') };
    }),
  ),

  /** The quick wins: one row for each direction of a recogniser in which something is missing. */
  gaps: procedure.query(({ ctx }) => {
    const states = recognisedStates(ctx.db, ACTS.recognition.stageId, ACTS.relations.stageId);
    const events = representationByCountry(ctx.db);
    const visits = lastVisits(ctx.db, [...events.keys()]);
    const gaps = states.flatMap(({ recognisedOn, relationsSince, hasRelations, hasListedMission, ...state }) => {
      const known = {
        recognisedOn,
        relationsSince,
        hasRelations,
        hasListedMission,
        events: events.get(state.countryId) ?? [],
        lastVisitOn: visits.get(state.countryId) ?? null,
      };
      return gapsOf(known, ctx.today).map((gap) => ({ ...state, ...gap }));
    });
    return { today: ctx.today, recognised: states.length, gaps };
  }),
});

/** Representation in both directions as it is read on a day, of now or of then. */
export function representationIn(db: Reader, countryId: string, today: CalendarDate) {
  const caseId = casesOfCountries(db, [countryId]).find(({ pipelineId }) => pipelineId === 'relations')?.id;
  const found = caseId === undefined ? undefined : findCase(db, caseId);
  return {
    today,
    /** Where the relations case stands and what is behind it; `null` before the recognition. */
    standing: found
      ? { stageId: found.stageId, since: found.stageSince, papers: documentsOfCase(db, found.caseId) }
      : null,
    events: representationOf(db, countryId),
    documents: documentsOf(db, countryId),
  };
}
