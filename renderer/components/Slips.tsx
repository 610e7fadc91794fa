import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../i18n/locale.ts';

export interface Slip {
  readonly id: string;
  readonly fromOn: string | null;
  readonly toOn: string | null;
  readonly reason: string;
  /** When it was moved, UTC text. */
  readonly at: string;
  readonly actor: string;
}

/** Every day that a date stood on before, with the reason why it moved. */
export function Slips({ slips }: { readonly slips: readonly Slip[] }) {
  const { t } = useTranslation('common');
  const { date, shortDate } = useLocale();
  if (slips.length === 0) return null;
  const day = (on: string | null): string => (on === null ? t('noDate') : date(on));
  return (
    <ul className="quiet-list">
      {slips.map(({ id, fromOn, toOn, reason, at, actor }) => (
        <li key={id}>
          <Text size="xs" className="dim">
            {[
              t('slip', { from: day(fromOn), to: day(toOn) }),
              reason,
              t('enteredBy', { day: shortDate(at.slice(0, 10)), who: actor }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </Text>
        </li>
      ))}
    </ul>
  );
}
