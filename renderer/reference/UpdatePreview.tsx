import { SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fold } from '../../domain/fold.ts';
import { REFERENCE_KINDS } from '../../domain/reference-rows.ts';
import { DIFFERENCE_STATES, type Difference, type DifferenceState } from '../../domain/reference-update.ts';
import { Nothing } from '../components/Page.tsx';
import { DifferencesSection } from './DifferencesSection.tsx';
import classes from './reference.module.css';
import { UpdateSummary } from './UpdateSummary.tsx';
import { useChoice } from './use-choice.ts';
import type { Comparison } from './use-comparison.ts';
import { type State, useEffects } from './use-effects.ts';

/** Every row that differs, in groups, to be accepted or left; above them what the choice does. */
export function UpdatePreview({
  comparison,
  isBusy,
  onTake,
}: {
  readonly comparison: Comparison;
  readonly isBusy: boolean;
  readonly onTake: (accepted: readonly string[], compiledOn: string) => Promise<void>;
}) {
  const { t } = useTranslation('reference');
  const { differences } = comparison;
  const choice = useChoice(differences);
  const effects = useEffects(comparison);
  const [which, setWhich] = useState<DifferenceState | 'all'>('all');
  const [typed, setTyped] = useState('');
  const count = (state: DifferenceState): number => differences.filter((found) => found.state === state).length;
  const shown = differences.filter(
    (found) =>
      (which === 'all' || found.state === which) && answersTo(found, effects.stateOf.get(found.iso3 ?? ''), typed),
  );
  return (
    <>
      <UpdateSummary
        comparison={comparison}
        accepted={choice.accepted}
        effects={effects}
        isBusy={isBusy}
        onTake={onTake}
      />
      <div className={classes.filters}>
        <SegmentedControl
          size="xs"
          aria-label={t('which')}
          value={which}
          onChange={(chosen) => setWhich(chosen as DifferenceState | 'all')}
          data={[
            { value: 'all', label: t('state.all') },
            ...DIFFERENCE_STATES.map((state) => ({ value: state, label: `${t(`state.${state}`)} ${count(state)}` })),
          ]}
        />
        <TextInput
          size="xs"
          w={220}
          aria-label={t('find')}
          placeholder={t('findHint')}
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
      </div>
      {shown.length === 0 && <Nothing>{t('noneFound')}</Nothing>}
      {REFERENCE_KINDS.map((kind) => (
        <DifferencesSection
          key={kind}
          kind={kind}
          differences={shown.filter((found) => found.kind === kind)}
          choice={choice}
          effects={effects}
        />
      ))}
    </>
  );
}

function answersTo({ key, fields }: Difference, state: State | undefined, typed: string): boolean {
  const wanted = fold(typed.trim());
  const names = state ? [state.nameEn, state.nameSq, state.nameSr] : [];
  const values = fields.flatMap(({ was, now }) => [was, now]).filter((value) => value !== null);
  return wanted === '' || [key, ...names, ...values].some((text) => fold(String(text)).includes(wanted));
}
