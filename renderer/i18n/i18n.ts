import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { attachment } from './en/attachment.ts';
import { boards } from './en/boards.ts';
import { bodies } from './en/bodies.ts';
import { calendar } from './en/calendar.ts';
import { common } from './en/common.ts';
import { conversation } from './en/conversation.ts';
import { corridor } from './en/corridor.ts';
import { country } from './en/country.ts';
import { counts } from './en/counts.ts';
import { duplicates } from './en/duplicates.ts';
import { exchange } from './en/exchange.ts';
import { gaps } from './en/gaps.ts';
import { gates } from './en/gates.ts';
import { handover } from './en/handover.ts';
import { history } from './en/history.ts';
import { homecoming } from './en/homecoming.ts';
import { letters } from './en/letters.ts';
import { lines } from './en/lines.ts';
import { log } from './en/log.ts';
import { move } from './en/move.ts';
import { objectionCodes } from './en/objection-codes.ts';
import { partners } from './en/partners.ts';
import { people } from './en/people.ts';
import { positions } from './en/positions.ts';
import { promises } from './en/promises.ts';
import { reference } from './en/reference.ts';
import { refusals } from './en/refusals.ts';
import { register } from './en/register.ts';
import { representation } from './en/representation.ts';
import { settings } from './en/settings.ts';
import { stages } from './en/stages.ts';
import { today } from './en/today.ts';
import { trips } from './en/trips.ts';
import { watch } from './en/watch.ts';
import { words } from './en/words.ts';

export const en = {
  attachment,
  bodies,
  boards,
  calendar,
  common,
  conversation,
  corridor,
  counts,
  country,
  duplicates,
  gaps,
  exchange,
  gates,
  handover,
  history,
  homecoming,
  letters,
  lines,
  log,
  move,
  objectionCodes,
  positions,
  people,
  promises,
  reference,
  partners,
  refusals,
  register,
  representation,
  settings,
  stages,
  today,
  trips,
  watch,
  words,
} as const;

/** English is complete. Albanian and Serbian show English sentences until they are translated; names and dates follow at once. */
void i18next.use(initReactI18next).init({
  lng: 'en',
  fallbackLng: 'en',
  defaultNS: 'common',
  resources: { en },
  interpolation: { escapeValue: false },
  returnNull: false,
});

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: typeof en;
  }
}
