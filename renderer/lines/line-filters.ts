import { fold } from '../../domain/fold.ts';
import { CLEARANCES, clearanceOf } from '../../domain/line-entry.ts';
import { type RankedLine, rankLines } from '../../domain/line-ranking.ts';
import { LINE_LANGUAGES, LINE_LEVELS, type LineLanguage, type LineLevel } from '../../domain/positions.ts';
import type { Line } from './LinesPage.tsx';

/** What can be asked of the state of a line; without it, all that are in use. */
export const LINE_STATES = [...CLEARANCES, 'retired'] as const;
type LineState = (typeof LINE_STATES)[number];

/** What the screen shows, as it stands in the address: a dossier leads to the lines for one objection. */
export interface LineFilters {
  readonly find?: string;
  readonly code?: string;
  readonly level?: LineLevel;
  readonly language?: LineLanguage;
  readonly state?: LineState;
}

/** Reads the filters out of an address; anything else in it is left aside. */
export function readLineFilters(search: Record<string, unknown>): LineFilters {
  const { find, code } = search;
  const level = LINE_LEVELS.find((known) => known === search.level);
  const language = LINE_LANGUAGES.find((known) => known === search.language);
  const state = LINE_STATES.find((known) => known === search.state);
  return {
    ...(typeof find === 'string' && find !== '' ? { find } : {}),
    ...(typeof code === 'string' && code !== '' ? { code } : {}),
    ...(level ? { level } : {}),
    ...(language ? { language } : {}),
    ...(state ? { state } : {}),
  };
}

/**
 * The lines that pass all filters: ranked by the rule where an objection is named, else by topic. A level leaves the lines
 * for everyone in, since they are fit for it.
 *
 * @param topicsOf the names of the objections that a line answers, which the search looks through too
 */
export function filterLines(
  lines: readonly Line[],
  { find, code, level, language, state }: LineFilters,
  topicsOf: (line: Line) => readonly string[],
  today: string,
): readonly RankedLine<Line>[] {
  const wanted = fold(find?.trim() ?? '');
  const passing = lines.filter(
    (line) =>
      (wanted === '' || [line.topic, line.text, ...topicsOf(line)].some((text) => fold(text).includes(wanted))) &&
      (language === undefined || line.language === language) &&
      (level === undefined || line.level === level || line.level === 'anyone') &&
      (state === 'retired') === (line.retiredOn !== null) &&
      (state === undefined || state === 'retired' || clearanceOf(line, today) === state),
  );
  if (code !== undefined && state !== 'retired')
    return rankLines(passing, { codeId: code, level: level ?? null }, today);
  return passing
    .filter(({ codeIds }) => code === undefined || codeIds.includes(code))
    .map((line) => ({
      line,
      clearance: clearanceOf(line, today),
      isFit: true,
      uses: line.uses,
      points: 0,
      lastUsedOn: line.uses[0]?.usedOn ?? null,
    }));
}
