import { actionsRouter } from './action-procedures.ts';
import { asksRouter } from './ask-procedures.ts';
import { biographiesRouter } from './biography-procedures.ts';
import { boardsRouter } from './boards-procedures.ts';
import { bodyDuplicatesRouter } from './body-duplicate-procedures.ts';
import { bodiesRouter } from './body-procedures.ts';
import { booksRouter } from './book-procedures.ts';
import { calendarRouter } from './calendar-procedures.ts';
import { casesRouter } from './case-procedures.ts';
import { changesRouter } from './change-procedures.ts';
import { claimsRouter } from './claim-procedures.ts';
import { commitmentsRouter } from './commitment-procedures.ts';
import { conversationsRouter } from './conversation-procedures.ts';
import { countsRouter } from './count-procedures.ts';
import { countriesRouter } from './country-procedures.ts';
import { decisionsRouter } from './decision-procedures.ts';
import { deskRouter } from './desk-procedures.ts';
import { documentsRouter } from './document-procedures.ts';
import { duplicatesRouter } from './duplicate-procedures.ts';
import { exchangeRouter } from './exchange-procedures.ts';
import { homecomingRouter } from './homecoming-procedures.ts';
import { draftsRouter, officersRouter, settingsRouter } from './house-procedures.ts';
import { intermediariesRouter } from './intermediary-procedures.ts';
import { lettersRouter } from './letter-procedures.ts';
import { linesRouter } from './line-procedures.ts';
import { objectionCodesRouter } from './objection-code-procedures.ts';
import { objectionsRouter } from './objection-procedures.ts';
import { offersRouter } from './offer-procedures.ts';
import { partnersRouter } from './partner-procedures.ts';
import { peopleRouter } from './people-procedures.ts';
import { referenceRouter } from './reference-procedures.ts';
import { relationsRouter } from './relations-procedures.ts';
import { sheetsRouter } from './sheet-procedures.ts';
import { stagesRouter } from './stage-procedures.ts';
import { todayRouter } from './today-procedures.ts';
import { tripsRouter } from './trip-procedures.ts';
import { router } from './trpc.ts';
import { watchRouter } from './watch-procedures.ts';

/** All that a screen or a script can ask of the desk, by area. */
export const appRouter = router({
  desk: deskRouter,
  settings: settingsRouter,
  reference: referenceRouter,
  officers: officersRouter,
  boards: boardsRouter,
  cases: casesRouter,
  countries: countriesRouter,
  claims: claimsRouter,
  relations: relationsRouter,
  counts: countsRouter,
  decisions: decisionsRouter,
  documents: documentsRouter,
  lines: linesRouter,
  objectionCodes: objectionCodesRouter,
  objections: objectionsRouter,
  people: peopleRouter,
  bodyDuplicates: bodyDuplicatesRouter,
  duplicates: duplicatesRouter,
  bodies: bodiesRouter,
  actions: actionsRouter,
  conversations: conversationsRouter,
  commitments: commitmentsRouter,
  stages: stagesRouter,
  today: todayRouter,
  calendar: calendarRouter,
  watch: watchRouter,
  asks: asksRouter,
  intermediaries: intermediariesRouter,
  offers: offersRouter,
  partners: partnersRouter,
  trips: tripsRouter,
  sheets: sheetsRouter,
  biographies: biographiesRouter,
  books: booksRouter,
  homecoming: homecomingRouter,
  letters: lettersRouter,
  exchange: exchangeRouter,
  changes: changesRouter,
  drafts: draftsRouter,
});

export type AppRouter = typeof appRouter;
