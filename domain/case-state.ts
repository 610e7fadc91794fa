/** What holds a case back or moves it, on top of its stage. */
export const CONDITIONS = [
  'moving',
  'waitingOnUs',
  'waitingOnThem',
  'waitingOnPartner',
  'waitingOnEvent',
  'stalled',
  'frozen',
] as const;
export type Condition = (typeof CONDITIONS)[number];

/** A side outcome that a case can carry on top of its stage. */
export const OUTCOMES = [
  'announcedUnconfirmed',
  'refused',
  'deferredToDialogue',
  'contested',
  'withdrawn',
  'restored',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

export type Ageing = 'fresh' | 'due' | 'overdue';

/**
 * How a case ages in its stage against the stage's review rhythm. `overdue` is twice the rhythm.
 * The board says it in words and in colour.
 */
export function ageing(daysInStage: number, reviewDays: number): Ageing {
  if (daysInStage > reviewDays * 2) return 'overdue';
  return daysInStage > reviewDays ? 'due' : 'fresh';
}

/** Days without contact after which a country is silent too long, by tier. Recognisers are kept warm at 120 days. */
export function contactRhythmDays(tier: string | null, isRecogniser: boolean): number {
  if (isRecogniser) return 120;
  if (tier === 'A') return 30;
  return tier === 'B' ? 60 : 180;
}
