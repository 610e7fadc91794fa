import { Button, Popover } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '../../domain/calendar-date.ts';
import { DayForm } from './DayForm.tsx';

/** The quiet way into the past of a dossier: "what did we know on 3 March?" */
export function AsItStood({ countryId, today }: { readonly countryId: string; readonly today: CalendarDate }) {
  const { t } = useTranslation('history');
  const [isAsking, setIsAsking] = useState(false);
  return (
    <Popover opened={isAsking} onChange={setIsAsking} position="bottom-end" trapFocus returnFocus withinPortal>
      <Popover.Target>
        <Button
          size="xs"
          variant="subtle"
          leftSection={<IconHistory size={14} aria-hidden />}
          onClick={() => setIsAsking(!isAsking)}
        >
          {t('asItStood')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('asItStood')}>
        <DayForm
          countryId={countryId}
          label={t('day')}
          on={null}
          today={today}
          onAsked={() => setIsAsking(false)}
          isFirst
        />
      </Popover.Dropdown>
    </Popover>
  );
}
