import { z } from 'zod';
import { asItStood, recordBeganAt } from '../../db/as-it-stood.ts';
import { changesOfCountry } from '../../db/changes-of-country.ts';
import type { Reader } from '../../db/database.ts';
import { timeline } from '../../db/queries/actions.ts';
import { listPipelines } from '../../db/queries/boards.ts';
import { commitmentsOf } from '../../db/queries/commitment-lists.ts';
import {
  addCountryNote,
  casesOf,
  claimsOf,
  documentsOf,
  findCountry,
  groupsOf,
  listCountries,
  missionsIn,
  notesOf,
  peopleOf,
  setNationalDay,
  setTier,
  votesOf,
} from '../../db/queries/countries.ts';
import { decisionStepsOf } from '../../db/queries/decision-steps.ts';
import { usesOfDocuments } from '../../db/queries/document-uses.ts';
import { listLines } from '../../db/queries/lines.ts';
import { objectionsOf } from '../../db/queries/objections.ts';
import { listOfficers } from '../../db/queries/people.ts';
import { tripsOfCountry } from '../../db/queries/trips-of-country.ts';
import { type CalendarDate, isCalendarDate } from '../../domain/calendar-date.ts';
import { isDayOfYear } from '../../domain/courtesy.ts';
import { toldChange } from './change-procedures.ts';
import { dateText, id, line, marking, paged, pageOf, prose } from './inputs.ts';
import { partnersIn } from './partner-procedures.ts';
import { pastOf } from './past-of.ts';
import { UserError } from './refusal.ts';
import { representationIn } from './relations-procedures.ts';
import { settingsOf } from './settings.ts';
import { changing, procedure, router } from './trpc.ts';
import { lightOf } from './watch-procedures.ts';

const ofCountry = z.object({ countryId: id });
const TIMELINE_PAGE = 50;
const CHANGES_PAGE = 20;

export const countriesRouter = router({
  list: procedure.query(({ ctx }) => listCountries(ctx.db)),

  /** Everything about one country but its timeline, which has pages. */
  dossier: procedure.input(ofCountry).query(({ ctx, input: { countryId } }) => {
    const dossier = dossierOf(ctx.db, countryId, ctx.today);
    if (!dossier) throw new UserError({ code: 'notFound', field: 'countryId' });
    return dossier;
  }),

  /** Without `on` as it is now, else as it stood at the end of that day. */
  timeline: procedure.input(ofCountry.extend({ ...paged, on: dateText.optional() })).query(({ ctx, input }) => {
    const read = (db: Reader) => pageOf(input, (limit, before) => timeline(db, input.countryId, limit, before));
    if (input.on === undefined) return read(ctx.db);
    return asItStood(ctx.db, pastOf(ctx, input.countryId, input.on), read) ?? { actions: [], next: null };
  }),

  /**
   * The dossier as it stood at the end of a day, worked out from the history, with what its screen reads beside it: the words
   * of the stages and the officers of then. `null` for a day on which the desk did not know the country.
   */
  asItStood: procedure.input(ofCountry.extend({ on: dateText })).query(({ ctx, input: { countryId, on } }) => {
    const country = findCountry(ctx.db, countryId);
    if (!country) throw new UserError({ code: 'notFound', field: 'countryId' });
    const began = recordBeganAt(ctx.db);
    const past = asItStood(ctx.db, pastOf(ctx, countryId, on), (db) => ({
      dossier: dossierOf(db, countryId, on),
      timeline: pageOf({ limit: TIMELINE_PAGE }, (limit, before) => timeline(db, countryId, limit, before)),
      pipelines: listPipelines(db),
      officers: listOfficers(db),
      settings: settingsOf(db),
      lines: listLines(db),
      representation: representationIn(db, countryId, on),
      partners: partnersIn(db, countryId, on),
    }));
    return {
      today: ctx.today,
      on,
      beganOn: began === null ? null : ctx.desk.dayOf(began),
      country: { nameEn: country.nameEn, nameSq: country.nameSq, nameSr: country.nameSr, iso2: country.iso2 },
      dossier: past?.dossier ?? null,
      timeline: past?.timeline ?? { actions: [], next: null },
      pipelines: past?.pipelines ?? [],
      officers: past?.officers ?? [],
      settings: past?.settings ?? null,
      lines: past?.lines ?? [],
      representation: past?.representation ?? null,
      partners: past?.partners ?? null,
    };
  }),

  update: procedure
    .input(
      ofCountry.extend({
        tier: z.enum(['A', 'B', 'C']).nullable().optional(),
        /** `MM-DD`. */
        nationalDay: z.string().max(5).nullable().optional(),
      }),
    )
    .mutation(({ ctx, input: { countryId, tier, nationalDay } }) => {
      if (!findCountry(ctx.db, countryId)) throw new UserError({ code: 'notFound', field: 'countryId' });
      if (nationalDay && !isDayOfYear(nationalDay)) {
        throw new UserError({ code: 'impossibleDate', field: 'nationalDay' });
      }
      return changing(ctx, (tx) => {
        if (tier !== undefined) setTier(tx, countryId, tier);
        if (nationalDay !== undefined) setNationalDay(tx, countryId, nationalDay);
        return {};
      });
    }),
  /** The changes that touched the country, newest first; each can be taken back, or one value of it put back. */
  changes: procedure
    .input(ofCountry.extend({ before: z.number().int().positive().optional() }))
    .query(({ ctx, input }) => {
      const { changes, next } = changesOfCountry(ctx.db, input.countryId, CHANGES_PAGE, input.before ?? null);
      return { changes: changes.map(toldChange), next };
    }),

  addNote: procedure
    .input(
      ofCountry.extend({
        topic: z.enum(['decides', 'position', 'background']),
        text: prose,
        asOf: dateText,
        source: line,
        marking,
      }),
    )
    .mutation(({ ctx, input }) => {
      if (!findCountry(ctx.db, input.countryId)) throw new UserError({ code: 'notFound', field: 'countryId' });
      if (input.text.trim() === '') throw new UserError({ code: 'textMissing', field: 'text' });
      if (input.source === '') throw new UserError({ code: 'textMissing', field: 'source' });
      if (!isCalendarDate(input.asOf)) throw new UserError({ code: 'impossibleDate', field: 'asOf' });
      return changing(ctx, (tx) => ({ id: addCountryNote(tx, input) }));
    }),
});

/** Null when the country is not on record. */
function dossierOf(db: Reader, countryId: string, today: CalendarDate) {
  const country = findCountry(db, countryId);
  if (!country) return null;
  const uses = usesOfDocuments(db, countryId);
  return {
    today,
    country,
    groups: groupsOf(db, countryId),
    cases: casesOf(db, countryId),
    claims: claimsOf(db, countryId),
    documents: documentsOf(db, countryId).map((document) => ({ ...document, supports: uses.get(document.id) ?? [] })),
    notes: notesOf(db, countryId),
    votes: votesOf(db, countryId),
    people: peopleOf(db, countryId),
    missions: missionsIn(db, countryId),
    commitments: commitmentsOf(db, countryId),
    objections: objectionsOf(db, countryId),
    decisionSteps: decisionStepsOf(db, countryId),
    trips: tripsOfCountry(db, countryId),
    /** As the watch over the won sees it on that day; null before the state has recognised. */
    watch: lightOf(db, countryId, today),
  };
}
