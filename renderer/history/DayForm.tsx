import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CalendarDate, isFullDate } from '../../domain/calendar-date.ts';
import { DateField } from '../components/DateField.tsx';
import classes from './history.module.css';

/** Asks for the dossier of a state on another day; the address carries it, so that it can be gone back to. */
export function DayForm({
  countryId,
  label,
  on,
  today,
  onAsked,
  isFirst = false,
}: {
  readonly countryId: string;
  readonly label: string;
  readonly on: CalendarDate | null;
  /** No later day can be asked for. */
  readonly today: CalendarDate;
  readonly onAsked?: () => void;
  readonly isFirst?: boolean;
}) {
  const { t } = useTranslation(['history', 'refusals']);
  const navigate = useNavigate();
  const [day, setDay] = useState(on);
  const [complaint, setComplaint] = useState<string | null>(null);
  const ask = (event: FormEvent): void => {
    event.preventDefault();
    const refusal =
      day === null || !isFullDate(day) ? t('history:wholeDay') : day > today ? t('refusals:dayAhead') : null;
    setComplaint(refusal);
    if (day === null || refusal !== null) return;
    void navigate({ to: '/countries/$countryId', params: { countryId }, search: { on: day } });
    onAsked?.();
  };
  return (
    <form className={classes.dayForm} onSubmit={ask} data-reads>
      <DateField
        label={label}
        value={day}
        onChange={(date) => {
          setDay(date);
          setComplaint(null);
        }}
        error={complaint}
        isFirst={isFirst}
      />
      <Button type="submit" variant="default">
        {t('history:show')}
      </Button>
    </form>
  );
}
