import { z } from 'zod';
import type { Reader } from '../../db/database.ts';
import { personTimeline } from '../../db/queries/actions.ts';
import { findBody } from '../../db/queries/bodies.ts';
import { commitmentsOfPerson } from '../../db/queries/commitment-lists.ts';
import { findCountry } from '../../db/queries/countries.ts';
import { traitsOfCandidates } from '../../db/queries/duplicates.ts';
import { addPerson, findOfficer, findPerson, type PersonFields, updatePerson } from '../../db/queries/people.ts';
import { casesAround, isPicture, readPerson } from '../../db/queries/person-details.ts';
import { listPeople, namePeople, searchPeople } from '../../db/queries/person-search.ts';
import { addDays, isCalendarDate } from '../../domain/calendar-date.ts';
import { CHANNEL_KINDS, channelKey, STANCES } from '../../domain/person.ts';
import { likenessOf, type PersonRecord, traitsOf } from '../../domain/person-duplicate.ts';
import { id, line, paged, pageOf, prose } from './inputs.ts';
import { acquaintancesRouter, assessmentsRouter, channelsRouter, postsRouter } from './person-detail-procedures.ts';
import { movingProcedures } from './person-move-procedures.ts';
import { UserError } from './refusal.ts';
import { changing, procedure, router } from './trpc.ts';

/** As many as a list under a field can show. */
const SUGGESTIONS = 20;
/** As many as one compares before one gives up and enters the person all the same. */
const SIMILAR = 5;

const ofPerson = z.object({ personId: id });

/** What may be written down of a person; a field that is left out stays as it is, an empty one is emptied. */
const fields = z.object({
  name: line,
  nativeName: line.nullable(),
  otherNames: line.nullable(),
  countryId: id.nullable(),
  pronunciation: line.nullable(),
  addressForm: line.nullable(),
  bornOn: line.nullable(),
  languages: line.nullable(),
  needsInterpreter: z.boolean().nullable(),
  note: prose.nullable(),
  photoId: id.nullable(),
  ownerId: id.nullable(),
  deputyId: id.nullable(),
});
type Given = { readonly [Field in keyof z.infer<typeof fields>]?: z.infer<typeof fields>[Field] | undefined };

export const peopleRouter = router({
  search: procedure
    .input(z.object({ query: line, countryIds: z.array(id).max(300).default([]) }))
    .query(({ ctx, input }) => searchPeople(ctx.db, input.query, input.countryIds, SUGGESTIONS, ctx.today)),

  list: procedure
    .input(
      z.object({
        query: line.default(''),
        countryId: id.nullable().default(null),
        bodyId: id.nullable().default(null),
        stance: z.enum(STANCES).nullable().default(null),
        ownerId: id.nullable().default(null),
        /** Nobody has made sure of post and channels for so many days, or ever. */
        unverifiedDays: z.number().int().min(0).max(36_500).nullable().default(null),
        limit: z.number().int().min(1).max(500).default(100),
        offset: z.number().int().min(0).default(0),
      }),
    )
    .query(({ ctx, input: { unverifiedDays, limit, offset, ...filters } }) => {
      const verifiedBefore = unverifiedDays === null ? null : addDays(ctx.today, -unverifiedDays);
      const found = listPeople(ctx.db, { ...filters, verifiedBefore }, { limit, offset, today: ctx.today });
      const end = offset + found.people.length;
      return { ...found, today: ctx.today, nextOffset: end < found.total ? end : null };
    }),

  /** Everything about one person but the timeline, which has pages. */
  page: procedure.input(ofPerson).query(({ ctx, input: { personId } }) => {
    const person = readPerson(ctx.db, personId);
    if (!person) throw new UserError({ code: 'notFound', field: 'personId' });
    return {
      today: ctx.today,
      person,
      commitments: commitmentsOfPerson(ctx.db, personId),
      cases: casesAround(ctx.db, personId),
    };
  }),

  timeline: procedure
    .input(ofPerson.extend(paged))
    .query(({ ctx, input }) => pageOf(input, (limit, before) => personTimeline(ctx.db, input.personId, limit, before))),

  /** Who on record may be the person that somebody is about to enter, each with the reasons. */
  similar: procedure
    .input(
      z.object({
        name: line,
        nativeName: line.nullable().default(null),
        otherNames: line.nullable().default(null),
        countryId: id.nullable().default(null),
        bornOn: line.nullable().default(null),
        channels: z
          .array(z.object({ kind: z.enum(CHANNEL_KINDS), value: line }))
          .max(20)
          .default([]),
        /** The person who is being corrected, who is like nobody so much as themselves. */
        exceptId: id.nullable().default(null),
      }),
    )
    .query(({ ctx, input: { channels, exceptId, ...named } }) => {
      const channelKeys = channels.flatMap(({ kind, value }) => channelKey(kind, value) ?? []);
      return similarPeople(ctx.db, { ...named, channelKeys, posts: [] }, exceptId, ctx.today);
    }),

  add: procedure
    .input(
      fields
        .partial()
        .required({ name: true })
        .extend({ title: line.optional(), organisation: line.optional(), organisationId: id.optional() }),
    )
    .mutation(({ ctx, input: { title, organisation, organisationId, ...given } }) => {
      const checked = checkedFields(ctx.db, given);
      const body = organisationId ? findBody(ctx.db, organisationId) : undefined;
      if (organisationId && !body) throw new UserError({ code: 'notFound', field: 'organisationId' });
      return changing(ctx, (tx) => ({
        id: addPerson(tx, {
          ...checked,
          name: given.name,
          nativeName: checked.nativeName ?? null,
          countryId: checked.countryId ?? null,
          title: title || null,
          organisation: organisation || null,
          ...(body ? { organisationId: body.id } : {}),
        }),
      }));
    }),

  update: procedure.input(ofPerson.extend(fields.partial().shape)).mutation(({ ctx, input: { personId, ...given } }) =>
    changing(ctx, (tx) => {
      if (!findPerson(tx, personId)) throw new UserError({ code: 'notFound', field: 'personId' });
      updatePerson(tx, personId, checkedFields(tx, given));
      return {};
    }),
  ),

  /** Somebody has made sure today that post and channels are right. */
  verify: procedure.input(ofPerson).mutation(({ ctx, input: { personId } }) =>
    changing(ctx, (tx) => {
      if (!findPerson(tx, personId)) throw new UserError({ code: 'notFound', field: 'personId' });
      updatePerson(tx, personId, { verifiedOn: ctx.today });
      return {};
    }),
  ),

  ...movingProcedures,
  posts: postsRouter,
  channels: channelsRouter,
  assessments: assessmentsRouter,
  acquaintances: acquaintancesRouter,
});

/** Empty texts are nothing; what is named must be on record; what is left out is left out. */
function checkedFields(db: Reader, given: Given): Partial<PersonFields> {
  if (given.name === '') throw new UserError({ code: 'nameMissing', field: 'name' });
  if (given.bornOn && !isCalendarDate(given.bornOn)) throw new UserError({ code: 'impossibleDate', field: 'bornOn' });
  if (given.countryId && !findCountry(db, given.countryId)) {
    throw new UserError({ code: 'notFound', field: 'countryId' });
  }
  for (const field of ['ownerId', 'deputyId'] as const) {
    const officerId = given[field];
    if (officerId && !findOfficer(db, officerId)) throw new UserError({ code: 'notFound', field });
  }
  if (given.photoId && !isPicture(db, given.photoId)) throw new UserError({ code: 'notAPicture', field: 'photoId' });
  const named = Object.entries(given).filter(([, value]) => value !== undefined);
  return Object.fromEntries(named.map(([field, value]) => [field, value === '' ? null : value]));
}

function similarPeople(db: Reader, record: PersonRecord, exceptId: string | null, today: string) {
  const traits = traitsOf(record);
  const likely = traitsOfCandidates(db, record)
    .filter(({ id: personId }) => personId !== exceptId)
    .map((known) => ({ personId: known.id, ...likenessOf(traits, known, today) }))
    .filter(({ verdict }) => verdict !== 'unlikely')
    .sort((a, b) => b.score - a.score || a.personId.localeCompare(b.personId))
    .slice(0, SIMILAR);
  const named = new Map(
    namePeople(
      db,
      likely.map(({ personId }) => personId),
      today,
    ).map((person) => [person.id, person]),
  );
  return likely.flatMap(({ personId, reasons, verdict }) => {
    const person = named.get(personId);
    return person ? [{ ...person, reasons, verdict }] : [];
  });
}
