import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MARKINGS, type Marking } from '../../domain/marking.ts';

/** Whose copy of the book a paragraph stands in: the marking, in the words that matter to whoever writes it. */
export function AudienceSelect({
  value,
  onChange,
  label,
  isLabelled = false,
}: {
  readonly value: Marking;
  readonly onChange: (marking: Marking) => void;
  readonly label: string;
  /** With its label above it, among other fields. */
  readonly isLabelled?: boolean;
}) {
  const { t } = useTranslation('trips');
  return (
    <Select
      {...(isLabelled ? { label } : { 'aria-label': label })}
      w={isLabelled ? undefined : 170}
      data={MARKINGS.map((marking) => ({ value: marking, label: t(`audience.${marking}`) }))}
      value={value}
      allowDeselect={false}
      onChange={(chosen) => onChange((chosen as Marking | null) ?? value)}
    />
  );
}
