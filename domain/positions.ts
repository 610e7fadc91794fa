/** What became of an objection that was raised. */
export const OBJECTION_STATES = ['standing', 'eased', 'dropped'] as const;
export type ObjectionState = (typeof OBJECTION_STATES)[number];

/** For whom a line to take is fit, from the highest down. */
export const LINE_LEVELS = ['headOfState', 'minister', 'official', 'anyone'] as const;
export type LineLevel = (typeof LINE_LEVELS)[number];

/** Languages that a line is kept in, ours first, then those of the capitals and bodies that we speak to; BCP 47. */
export const LINE_LANGUAGES = [
  'en',
  'sq',
  'sr',
  'fr',
  'es',
  'ar',
  'pt',
  'tr',
  'de',
  'it',
  'ru',
  'zh',
  'id',
  'sw',
] as const;
export type LineLanguage = (typeof LINE_LANGUAGES)[number];

/** What a line did where it was used, from the best to the worst. */
export const LINE_EFFECTS = ['moved', 'noted', 'rejected', 'backfired'] as const;
export type LineEffect = (typeof LINE_EFFECTS)[number];

/** Organs and people that a decision to recognise may have to pass. */
export const ORGAN_KINDS = ['headOfState', 'cabinet', 'minister', 'parliament', 'legalAdviser', 'other'] as const;
export type OrganKind = (typeof ORGAN_KINDS)[number];

export const DECISION_STATES = ['open', 'agreed', 'refused'] as const;
export type DecisionState = (typeof DECISION_STATES)[number];

/** The objections that a new base starts with, by their stable ids; a ministry renames them and adds its own. */
export const OBJECTION_CODE_SEEDS = [
  { id: 'ownTerritory', name: 'Own separatist or territorial question' },
  { id: 'territorialIntegrity', name: 'Territorial integrity, resolution 1244' },
  { id: 'awaitsDialogue', name: 'Waits for the agreement between Belgrade and Prishtina' },
  { id: 'tiesSerbia', name: 'Ties with Serbia' },
  { id: 'tiesRussiaChina', name: 'Ties with Russia or China' },
  { id: 'nonAligned', name: 'Non-aligned solidarity' },
  { id: 'regionalConsensus', name: 'Regional consensus first' },
  { id: 'noCapacity', name: 'No interest or capacity' },
  { id: 'domesticPolitics', name: 'Domestic politics' },
  { id: 'quidProQuo', name: 'A quid pro quo asked' },
  { id: 'procedural', name: 'Procedural' },
] as const;
