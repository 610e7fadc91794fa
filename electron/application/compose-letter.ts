import { nameIn } from '../../db/queries/briefing-facts.ts';
import type { findCountry } from '../../db/queries/countries.ts';
import { type BriefingLanguage, briefingLabels } from '../../domain/briefing-labels.ts';
import { formatCalendarDate, isFullDate } from '../../domain/calendar-date.ts';
import {
  composeLetter,
  type LetterDocument,
  type LetterKind,
  type LetterSlot,
  withArticle,
} from '../../domain/letter.ts';
import type { StyleSetting } from '../../domain/styling.ts';
import { letterTemplate } from '../briefings/letter-templates.ts';
import { paperStyle } from '../briefings/styling-guide.ts';

type Country = NonNullable<ReturnType<typeof findCountry>>;

/** What is typed for a letter: its slots, but for what follows from the day and the state. */
export interface TypedLetter extends Readonly<Record<Exclude<LetterSlot, 'date' | 'state'>, string>> {
  readonly kind: LetterKind;
  readonly language: BriefingLanguage;
  readonly title: string;
  /** A full calendar date; the letter has none while it is not one. */
  readonly on: string;
  readonly setting: StyleSetting;
}

/**
 * A letter to a state as it is printed, and as it is shown before: one way to compose it, so that the two cannot differ.
 *
 * @param generatedAt UTC text
 * @throws TemplateError where the form or the guide of the ministry's own is broken
 */
export function letterTo(
  country: Country,
  typed: TypedLetter,
  templates: Parameters<typeof letterTemplate>[0],
  generatedAt: string,
): LetterDocument {
  const { kind, language, setting, title, on } = typed;
  const date = isFullDate(on) ? formatCalendarDate(on, briefingLabels(language).locale) : '';
  const filled = { ...typed, date, state: stateInSentence(country, language) };
  const style = paperStyle(templates, setting, language);
  return composeLetter(letterTemplate(templates, kind, language), filled, { language, title, generatedAt, style });
}

/** A state as a letter names it: its official name in English, in other languages the name that we have. */
export function stateInSentence(country: Country, language: BriefingLanguage): string {
  return language === 'en' ? withArticle(country.officialNameEn || country.nameEn) : nameIn(country, language);
}
