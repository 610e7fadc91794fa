import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MARKINGS, type Marking } from '../../domain/marking.ts';

export function MarkingSelect({
  value,
  onChange,
  label,
}: {
  readonly value: Marking;
  readonly onChange: (marking: Marking) => void;
  readonly label?: string;
}) {
  const { t } = useTranslation(['common', 'words']);
  return (
    <Select
      label={label ?? t('common:marking')}
      data={MARKINGS.map((marking) => ({ value: marking, label: t(`words:marking.${marking}`) }))}
      value={value}
      allowDeselect={false}
      onChange={(chosen) => onChange((chosen as Marking | null) ?? value)}
    />
  );
}
