import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '../../domain/calendar-date.ts';
import { readWrittenDate, writeDate } from './written-date.ts';

interface Props {
  readonly label: string;
  readonly value: CalendarDate | null;
  /** The date read, `null` for an empty field; nothing is told while what stands there is no date. */
  readonly onChange: (date: CalendarDate | null) => void;
  readonly description?: string;
  readonly error?: string | null;
  readonly required?: boolean;
}

/** A day, a month or a year, typed as people write it. Old files know the year only, and a calendar cannot say so. */
export function DateField({ label, value, onChange, description, error, required = false }: Props) {
  const { t } = useTranslation('common');
  const [text, setText] = useState(value ? writeDate(value) : '');
  const isUnread = text.trim() !== '' && readWrittenDate(text) === null;
  const [isLeft, setIsLeft] = useState(false);
  return (
    <TextInput
      label={label}
      description={description}
      placeholder={t('datePlaceholder')}
      value={text}
      withAsterisk={required}
      error={error ?? (isUnread && isLeft ? t('notADate') : null)}
      onBlur={() => setIsLeft(true)}
      onChange={({ currentTarget }) => {
        setText(currentTarget.value);
        setIsLeft(false);
        const read = readWrittenDate(currentTarget.value);
        if (read !== null || currentTarget.value.trim() === '') onChange(read);
      }}
    />
  );
}
