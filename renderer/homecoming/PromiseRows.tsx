import { ActionIcon, Button, Select, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { DateField } from '../components/DateField.tsx';
import { OfficerSelect } from '../components/OfficerSelect.tsx';
import classes from './homecoming.module.css';
import type { PromiseDraft } from './return-sheet.ts';

/** Promises of one side, in their exact words, with a day and whoever is to keep them. */
export function PromiseRows({
  side,
  rows,
  people,
  officerId,
  errorAt,
  onChange,
}: {
  readonly side: 'ours' | 'theirs';
  readonly rows: readonly PromiseDraft[];
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly officerId: string | null;
  readonly errorAt: (field: string) => string | null;
  readonly onChange: (rows: readonly PromiseDraft[]) => void;
}) {
  const { t } = useTranslation('homecoming');
  const field = side === 'ours' ? 'ourPromises' : 'theirPromises';
  const change = (key: string, changed: Partial<PromiseDraft>): void =>
    onChange(rows.map((row) => (row.key === key ? { ...row, ...changed } : row)));
  const add = (): void =>
    onChange([
      ...rows,
      {
        key: crypto.randomUUID(),
        text: '',
        dueOn: null,
        personId: people[0]?.id ?? null,
        ownerId: side === 'ours' ? officerId : null,
      },
    ]);
  return (
    <fieldset className={classes.rows}>
      <legend>{t(`promises.${side}`)}</legend>
      {rows.map((row, index) => (
        <div key={row.key} className={classes.row}>
          <TextInput
            className={classes.grow ?? ''}
            label={t('words')}
            value={row.text}
            maxLength={400}
            // Added by a press: the hand goes on typing there.
            autoFocus={row.text === ''}
            onChange={({ currentTarget }) => change(row.key, { text: currentTarget.value })}
            error={errorAt(`${field}.${index}.text`)}
          />
          <DateField
            label={t('due')}
            value={row.dueOn}
            onChange={(dueOn) => change(row.key, { dueOn })}
            error={errorAt(`${field}.${index}.dueOn`)}
          />
          {side === 'ours' ? (
            <OfficerSelect label={t('who')} value={row.ownerId} onChange={(ownerId) => change(row.key, { ownerId })} />
          ) : (
            people.length > 0 && (
              <Select
                label={t('who')}
                data={people.map(({ id, name }) => ({ value: id, label: name }))}
                value={row.personId}
                clearable
                clearButtonProps={{ 'aria-label': t('nobodyNamed') }}
                onChange={(personId) => change(row.key, { personId })}
              />
            )
          )}
          <ActionIcon
            variant="subtle"
            className={classes.remove ?? ''}
            aria-label={t('removeRow', { what: row.text || t(`promises.${side}`) })}
            onClick={() => onChange(rows.filter(({ key }) => key !== row.key))}
          >
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <Button size="compact-sm" variant="subtle" leftSection={<IconPlus size={14} aria-hidden />} onClick={add}>
        {t(`addPromise.${side}`)}
      </Button>
    </fieldset>
  );
}
