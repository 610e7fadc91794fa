import { Checkbox, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CountriesField } from '../log/CountriesField.tsx';
import classes from './homecoming.module.css';
import type { SheetDraft, TripEvent } from './return-sheet.ts';

/** Which states a meeting concerned, or that it concerned none, as one with an organisation does. */
export function StatesConcerned({
  planned,
  draft,
  error,
  onChange,
}: {
  /** Those of its people, where any are met. */
  readonly planned: TripEvent['countries'];
  readonly draft: Pick<SheetDraft, 'countryIds' | 'isOfNoState'>;
  readonly error: string | null;
  readonly onChange: (changed: Partial<SheetDraft>) => void;
}) {
  const { t } = useTranslation('homecoming');
  const states = planned.map(({ name }) => name).join(', ');
  return (
    <div className={classes.states}>
      {planned.length === 0 ? (
        <CountriesField
          label={t('concerned')}
          value={draft.countryIds}
          onChange={(countryIds) => onChange({ countryIds, isOfNoState: false })}
          error={error}
        />
      ) : (
        !draft.isOfNoState && (
          <Text size="sm" className="dim">
            {t('filedUnder', { states })}
          </Text>
        )
      )}
      <Checkbox
        label={t('ofNoState')}
        checked={draft.isOfNoState}
        error={planned.length > 0 && error}
        onChange={({ currentTarget: { checked } }) =>
          onChange({ isOfNoState: checked, ...(checked ? { countryIds: [] } : {}) })
        }
      />
    </div>
  );
}
