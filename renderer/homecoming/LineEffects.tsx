import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LINE_EFFECTS, type LineEffect } from '../../domain/positions.ts';
import classes from './homecoming.module.css';
import type { TripEvent } from './return-sheet.ts';

/** The answers of the sheet that came from the bank: which were said, and what each did. The bank learns from these. */
export function LineEffects({
  event,
  effects,
  onChange,
}: {
  readonly event: TripEvent;
  readonly effects: Readonly<Record<string, LineEffect>>;
  readonly onChange: (effects: Readonly<Record<string, LineEffect>>) => void;
}) {
  const { t } = useTranslation(['homecoming', 'words']);
  const said = event.parts.filter(({ lineId, objectionId }) => lineId !== null && objectionId !== null);
  if (said.length === 0) return null;
  return (
    <fieldset className={classes.rows}>
      <legend>{t('homecoming:linesSaid')}</legend>
      {said.map(({ id, text, line }) => (
        <Select
          key={id}
          label={line?.topic ?? text}
          placeholder={t('homecoming:notSaid')}
          data={LINE_EFFECTS.map((value) => ({ value, label: t(`words:lineEffect.${value}`) }))}
          value={effects[id] ?? null}
          clearable
          clearButtonProps={{ 'aria-label': t('homecoming:notSaid') }}
          onChange={(effect) => {
            const { [id]: _, ...others } = effects;
            onChange(effect === null ? others : { ...others, [id]: effect as LineEffect });
          }}
        />
      ))}
    </fieldset>
  );
}
