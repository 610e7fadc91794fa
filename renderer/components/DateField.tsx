import { TextInput } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, type CalendarDate } from '../../domain/calendar-date.ts';
import { readWrittenDate, writeDate } from '../../domain/written-date.ts';

interface Props {
  readonly label: string;
  readonly value: CalendarDate | null;
  /** The date read, `null` for an empty field; nothing is told while what stands there is no date. */
  readonly onChange: (date: CalendarDate | null) => void;
  readonly description?: string;
  readonly error?: string | null;
  readonly required?: boolean;
  /** Takes the focus when its dialog opens. */
  readonly isFirst?: boolean;
}

const FULL_LENGTH = 'YYYY-MM-DD'.length;

/**
 * A day, a month or a year, typed as people write it. Old files know the year only, and a calendar cannot say so.
 * Arrow up and down go a day on and back. What cannot be read holds its form back from being sent.
 */
export function DateField({ label, value, onChange, description, error, required = false, isFirst = false }: Props) {
  const { t } = useTranslation('common');
  const [text, setText] = useState(value ? writeDate(value) : '');
  const isUnread = text.trim() !== '' && readWrittenDate(text) === null;
  const [isLeft, setIsLeft] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const complaint = isUnread ? t('notADate') : '';
  // Else the date told last would be saved under a field that shows something else.
  useEffect(() => field.current?.setCustomValidity(complaint), [complaint]);
  // By hand: a dialog that loads first has given the focus to its closing cross before this field is there.
  useEffect(() => (isFirst ? field.current?.focus() : undefined), [isFirst]);

  const stepByDay = (event: KeyboardEvent): void => {
    const days = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    const from = readWrittenDate(text);
    if (days === 0 || from?.length !== FULL_LENGTH) return;
    event.preventDefault();
    const to = addDays(from, days);
    setText(writeDate(to));
    onChange(to);
  };
  return (
    <TextInput
      ref={field}
      {...(isFirst ? { 'data-autofocus': true } : {})}
      label={label}
      description={description}
      placeholder={t('datePlaceholder')}
      value={text}
      withAsterisk={required}
      autoComplete="off"
      error={error ?? (isUnread && isLeft ? complaint : null)}
      onBlur={() => setIsLeft(true)}
      onInvalid={() => setIsLeft(true)}
      onKeyDown={stepByDay}
      onChange={({ currentTarget }) => {
        setText(currentTarget.value);
        setIsLeft(false);
        const read = readWrittenDate(currentTarget.value);
        if (read !== null || currentTarget.value.trim() === '') onChange(read);
      }}
    />
  );
}
