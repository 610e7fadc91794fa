import type { BriefingLabels } from './briefing-labels.ts';
import { clockAt, formatCalendarDate, signedHours } from './calendar-date.ts';

/** The moment at which a paper was made, and by whose clocks it is told. */
export interface Generated {
  /** UTC text. */
  readonly generatedAt: string;
  /** IANA name of the desk's zone. */
  readonly zone: string;
}

/**
 * The moment at which a paper was made, by the clocks of the desk, so that its day is the day that its ages are counted to. The zone
 * is named by how far it is ahead of UTC: in the list of zones it bears the name of a city, and Pristina has that of another state.
 */
export function generatedMoment({ generatedAt, zone }: Generated, labels: BriefingLabels): string {
  const { date, hour, minutesAhead } = clockAt(generatedAt, zone);
  const offset = minutesAhead === 0 ? 'UTC' : `UTC${signedHours(minutesAhead)}`;
  return labels.moment(formatCalendarDate(date, labels.locale), hour, offset);
}

/** The same as it stands at the foot of a paper. */
export function generatedText(generated: Generated, labels: BriefingLabels): string {
  return labels.generated(generatedMoment(generated, labels));
}
