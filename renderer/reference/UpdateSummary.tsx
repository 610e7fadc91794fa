import { Button, Table, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Difference } from '../../domain/reference-update.ts';
import { DateField } from '../components/DateField.tsx';
import { Section } from '../components/Section.tsx';
import { useLocale } from '../i18n/locale.ts';
import classes from './reference.module.css';
import type { Comparison } from './use-comparison.ts';
import type { useEffects } from './use-effects.ts';

/** Beyond this the rows themselves tell it better. */
const MAX_LINES = 10;

/** What all that is accepted does together: the counts before and after, the cases that follow or stay. Then the press itself. */
export function UpdateSummary({
  comparison,
  accepted,
  effects,
  isBusy,
  onTake,
}: {
  readonly comparison: Comparison;
  readonly accepted: readonly Difference[];
  readonly effects: ReturnType<typeof useEffects>;
  readonly isBusy: boolean;
  readonly onTake: (accepted: readonly string[], compiledOn: string) => Promise<void>;
}) {
  const { t } = useTranslation('reference');
  const { countryName } = useLocale();
  const { onRecord, inFiles } = comparison.compiledOn;
  const [compiledOn, setCompiledOn] = useState(inFiles);
  const [isDayMissing, setIsDayMissing] = useState(false);
  const acceptedOf = Map.groupBy(accepted, ({ iso3 }) => iso3);
  const all = comparison.states
    .filter(({ iso3 }) => acceptedOf.has(iso3))
    .map((state) => ({ state, found: effects.on(state, acceptedOf.get(state.iso3) ?? []) }));
  const cases = all.flatMap(({ state, found }) =>
    effects.caseLines(found).map((effect) => t('caseOf', { state: countryName(state), effect })),
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setIsDayMissing(compiledOn === null);
    if (compiledOn !== null)
      void onTake(
        accepted.map(({ id }) => id),
        compiledOn,
      );
  };
  return (
    <Section title={t('summary')}>
      <div className={classes.summary}>
        <Totals comparison={comparison} changes={all.map(({ found }) => found.counts)} />
        <div>
          <h3 className={classes.subhead}>{t('cases')}</h3>
          {cases.length === 0 && (
            <Text size="sm" className="dim">
              {t('noCases')}
            </Text>
          )}
          <ul className={`quiet-list ${classes.cases}`} aria-live="polite">
            {cases.slice(0, MAX_LINES).map((line) => (
              <li key={line}>{line}</li>
            ))}
            {cases.length > MAX_LINES && <li>{t('moreCases', { count: cases.length - MAX_LINES })}</li>}
          </ul>
        </div>
        <form className={classes.take} onSubmit={submit}>
          <DateField
            label={t('compiledOn')}
            description={t('compiledOnHint')}
            value={compiledOn}
            onChange={setCompiledOn}
            error={isDayMissing && compiledOn === null ? t('dayMissing') : null}
            required
          />
          {compiledOn !== null && onRecord !== null && compiledOn < onRecord && (
            <Text size="sm" className="due">
              {t('older')}
            </Text>
          )}
          <Button type="submit" loading={isBusy} disabled={accepted.length === 0}>
            {t('take', { count: accepted.length })}
          </Button>
        </form>
      </div>
    </Section>
  );
}

function Totals({
  comparison,
  changes,
}: {
  readonly comparison: Comparison;
  readonly changes: readonly Readonly<Record<Comparison['totals'][number]['rule'], number>>[];
}) {
  const { t } = useTranslation(['reference', 'counts']);
  return (
    <Table className={classes.totals ?? ''} verticalSpacing={3} aria-label={t('reference:countsToday')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('reference:countsToday')}</Table.Th>
          <Table.Th>{t('reference:before')}</Table.Th>
          <Table.Th>{t('reference:after')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {comparison.totals.map(({ rule, total }) => {
          const after = total + changes.reduce((sum, counts) => sum + counts[rule], 0);
          return (
            <Table.Tr key={rule}>
              <Table.Td>{t(`counts:rule.${rule}.name`)}</Table.Td>
              <Table.Td>{total}</Table.Td>
              <Table.Td>{after === total ? after : <strong>{after}</strong>}</Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}
