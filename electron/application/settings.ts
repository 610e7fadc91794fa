import { z } from 'zod';
import type { Reader } from '../../db/database.ts';
import { readSettings } from '../../db/queries/house.ts';
import { BRIEFING_LANGUAGES } from '../../domain/briefing-labels.ts';
import { DEFAULT_RHYTHMS } from '../../domain/contact-rhythm.ts';
import { MARKINGS } from '../../domain/marking.ts';
import { DEFAULT_WEIGHTS, WATCH_SIGNALS, type WatchSignal } from '../../domain/watch.ts';

const weight = z.number().int().min(0).max(10);
const weights = z.object(
  Object.fromEntries(WATCH_SIGNALS.map((signal) => [signal, weight])) as Record<WatchSignal, typeof weight>,
);

const days = z.number().int().min(1).max(3650);
const rhythms = z.object({ A: days, B: days, C: days, recogniser: days });
/** Weights as an older version saved them: a signal that it did not know weighs what it usually does. */
const savedWeights = z.object(
  Object.fromEntries(WATCH_SIGNALS.map((signal) => [signal, weight.catch(DEFAULT_WEIGHTS[signal])])) as Record<
    WatchSignal,
    z.ZodCatch<typeof weight>
  >,
);

/** What a desk can set for this copy. Values that an older or newer version wrote and we do not know fall back one by one. */
export const settingsSchema = z.object({
  language: z.enum(['en', 'sq', 'sr']).catch('en'),
  theme: z.enum(['light', 'dark', 'auto']).catch('auto'),
  idleMinutes: z.number().int().min(1).max(240).catch(10),
  /** Which of our officers works at this copy. */
  officerId: z.string().nullable().catch(null),
  defaultMarking: z.enum(MARKINGS).catch('restricted'),
  contactRhythms: rhythms.catch(DEFAULT_RHYTHMS),
  watchWeights: savedWeights.catch(DEFAULT_WEIGHTS),
  /** Of papers, whatever the screens speak. */
  paperLanguage: z.enum(BRIEFING_LANGUAGES).catch('en'),
});

export type Settings = z.infer<typeof settingsSchema>;

/** The same fields as a caller may write them: nothing falls back, bad values are refused. */
export const settingsChange = z
  .object({
    language: z.enum(['en', 'sq', 'sr']),
    theme: z.enum(['light', 'dark', 'auto']),
    idleMinutes: z.number().int().min(1).max(240),
    officerId: z.string().nullable(),
    defaultMarking: z.enum(MARKINGS),
    watchWeights: weights,
    contactRhythms: rhythms,
    paperLanguage: z.enum(BRIEFING_LANGUAGES),
  })
  .partial();

export function settingsOf(db: Reader): Settings {
  return settingsSchema.parse(readSettings(db));
}
