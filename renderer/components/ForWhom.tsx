import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** For whom a paper is made, as the log of what left has it. May stay empty. */
export function ForWhom({
  value,
  onChange,
  size = 'sm',
  isInRow = false,
}: {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly size?: 'xs' | 'sm';
  /** Beside buttons, where its name stands in the field until something else does. */
  readonly isInRow?: boolean;
}) {
  const { t } = useTranslation('common');
  const name = t('forWhom');
  return (
    <TextInput
      size={size}
      {...(isInRow ? { 'aria-label': name, placeholder: name, w: 180 } : { label: name })}
      value={value}
      maxLength={400}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
