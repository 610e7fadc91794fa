import { actionsRouter } from './action-procedures.ts';
import { asksRouter } from './ask-procedures.ts';
import { boardsRouter } from './boards-procedures.ts';
import { casesRouter } from './case-procedures.ts';
import { claimsRouter } from './claim-procedures.ts';
import { commitmentsRouter, todayRouter } from './commitment-procedures.ts';
import { countsRouter } from './count-procedures.ts';
import { countriesRouter } from './country-procedures.ts';
import { deskRouter } from './desk-procedures.ts';
import { documentsRouter } from './document-procedures.ts';
import { changesRouter, draftsRouter, officersRouter, referenceRouter, settingsRouter } from './house-procedures.ts';
import { intermediariesRouter } from './intermediary-procedures.ts';
import { offersRouter } from './offer-procedures.ts';
import { partnersRouter } from './partner-procedures.ts';
import { peopleRouter } from './people-procedures.ts';
import { stagesRouter } from './stage-procedures.ts';
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
  counts: countsRouter,
  documents: documentsRouter,
  people: peopleRouter,
  actions: actionsRouter,
  commitments: commitmentsRouter,
  stages: stagesRouter,
  today: todayRouter,
  watch: watchRouter,
  asks: asksRouter,
  intermediaries: intermediariesRouter,
  offers: offersRouter,
  partners: partnersRouter,
  changes: changesRouter,
  drafts: draftsRouter,
});

export type AppRouter = typeof appRouter;
