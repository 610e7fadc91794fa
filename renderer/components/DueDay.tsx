import { useTranslation } from 'react-i18next';
import { type CalendarDate, daysBetween, lastDay } from '../../domain/calendar-date.ts';
import { useLocale } from '../i18n/locale.ts';

interface Props {
  readonly on: CalendarDate | null;
  readonly today: CalendarDate;
  /** What it means today only; the date itself on pointing at it. */
  readonly isBrief?: boolean;
}

/** A deadline with what it means today; overdue is said in words and in colour. A partial date runs to its last day. */
export function DueDay({ on, today, isBrief = false }: Props) {
  const { t } = useTranslation('common');
  const { shortDate } = useLocale();
  if (on === null) return <span className="dim">{t('noDate')}</span>;
  const days = daysBetween(today, lastDay(on));
  const meaning = days < 0 ? t('overdueBy', { count: -days }) : days === 0 ? t('onDay') : t('inDays', { count: days });
  const tone = days < 0 ? 'late' : days <= 7 ? 'due' : 'dim';
  return (
    <span className={tone} title={isBrief ? shortDate(on) : undefined}>
      {isBrief ? meaning : `${shortDate(on)} · ${meaning}`}
    </span>
  );
}
