import { Button, Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Named, useLocale } from '../i18n/locale.ts';
import type { TabProps } from './PartnersPage.tsx';
import classes from './partners.module.css';

/** Filters in one line; only what some row has can be chosen, so that no filter leads nowhere. */
export function FilterBar({
  isFiltered,
  onClear,
  action,
  children,
}: {
  readonly isFiltered: boolean;
  readonly onClear: () => void;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation('partners');
  return (
    <div className={classes.filters}>
      {children}
      {isFiltered && (
        <Button size="xs" variant="subtle" onClick={onClear}>
          {t('clear')}
        </Button>
      )}
      <div className={classes.spring} />
      {action}
    </div>
  );
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

export function Filter({
  label,
  any,
  data,
  value,
  onChange,
}: {
  readonly label: string;
  readonly any: string;
  readonly data: readonly Choice[];
  readonly value: string | undefined;
  readonly onChange: (value: string | null) => void;
}) {
  return (
    <Select
      size="xs"
      w={170}
      aria-label={label}
      placeholder={any}
      data={[...data]}
      value={value ?? null}
      onChange={onChange}
      clearable
      searchable
      clearButtonProps={{ 'aria-label': any }}
      comboboxProps={{ width: 240, position: 'bottom-start' }}
    />
  );
}

/** By the state that it is about. @param states those of the rows @param label where the tab calls it otherwise */
export function TargetFilter({
  question,
  ask,
  states,
  label,
}: TabProps & { readonly states: readonly State[]; readonly label?: string }) {
  const { t } = useTranslation('partners');
  const statesIn = useStateChoices();
  return (
    <Filter
      label={label ?? t('target')}
      any={t('anyTarget')}
      data={statesIn(states)}
      value={question.target}
      onChange={(target) => ask({ target })}
    />
  );
}

/** By who of ours sees to it. @param owners those of the rows */
export function OwnerFilter({ question, ask, owners }: TabProps & { readonly owners: readonly (Owner | null)[] }) {
  const { t } = useTranslation('partners');
  const names = new Map(owners.flatMap((owner) => (owner ? [[owner.id, owner.name]] : [])));
  return (
    <Filter
      label={t('owner')}
      any={t('anyOwner')}
      data={[...names].map(([value, label]) => ({ value, label }))}
      value={question.owner}
      onChange={(owner) => ask({ owner })}
    />
  );
}

type State = Named & { readonly id: string };
type Owner = { readonly id: string; readonly name: string };

/** The states that occur in some list, each once, by name. */
export function useStateChoices() {
  const { countryName } = useLocale();
  return (states: readonly State[]): readonly Choice[] =>
    [...new Map(states.map((state) => [state.id, { value: state.id, label: countryName(state) }])).values()].sort(
      (a, b) => a.label.localeCompare(b.label),
    );
}
