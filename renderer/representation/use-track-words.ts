import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '../../domain/calendar-date.ts';
import type { RepresentationDirection, RepresentationForm } from '../../domain/representation.ts';
import { AGREMENT_SILENT_DAYS, type SideStateKind } from '../../domain/representation-track.ts';
import { useLocale } from '../i18n/locale.ts';

/** The sentences that the section, the board and the dialog have in common. */
export function useTrackWords() {
  const { t } = useTranslation('representation');
  const { date } = useLocale();
  const day = (on: CalendarDate | null): string => (on === null ? t('unknownDay') : date(on));
  return {
    day,
    formText: (form: RepresentationForm, seat: string | null): string =>
      seat ? t(`formAt.${form}`, { seat }) : t(`form.${form}`),
    sideText: (
      direction: RepresentationDirection,
      { kind, since }: { readonly kind: SideStateKind; readonly since: CalendarDate | null },
    ): string => {
      const said = { date: day(since), limit: AGREMENT_SILENT_DAYS };
      const isOurDoing = direction === 'theirs' && (kind === 'refused' || kind === 'silent');
      return isOurDoing ? t(`sideTheirs.${kind}`, said) : t(`side.${kind}`, said);
    },
  };
}
