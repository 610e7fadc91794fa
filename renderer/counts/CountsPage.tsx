import { Select, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { COUNT_RULES, type CountRule } from '../../domain/counts.ts';
import { type Outputs, useTRPC } from '../api/trpc.ts';
import { DateField } from '../components/DateField.tsx';
import { Nothing, Page } from '../components/Page.tsx';
import { QueryState } from '../components/QueryState.tsx';
import { useLocale } from '../i18n/locale.ts';
import classes from './counts.module.css';
import type { CountsQuestion } from './counts-question.ts';
import { ExportMenu } from './ExportMenu.tsx';
import { RuleCards } from './RuleCards.tsx';
import { StatesTable } from './StatesTable.tsx';

export type Counts = Outputs['counts']['on'];
export type CountedState = Counts['states'][number];

/** The answer to "how many states recognise you?": a number for every rule, and the states that make the difference. */
export function CountsPage() {
  const trpc = useTRPC();
  const question = useSearch({ from: '/counts' });
  const counts = useQuery(
    trpc.counts.on.queryOptions(question.on ? { on: question.on } : {}, { placeholderData: keepPreviousData }),
  );
  return <QueryState query={counts}>{(found) => <CountsView counts={found} question={question} />}</QueryState>;
}

function CountsView({ counts, question }: { readonly counts: Counts; readonly question: CountsQuestion }) {
  const { t } = useTranslation('counts');
  const navigate = useNavigate();
  const [isPartial, setIsPartial] = useState(false);
  const rule = question.rule ?? 'ministry';
  const against = question.against ?? (rule === 'otherSide' ? 'ministry' : 'otherSide');
  const onRecordOnly = counts.states.filter((state) => state.isOnRecordOnly);
  const ask = (changed: CountsQuestion): void => {
    void navigate({ to: '/counts', search: { ...question, ...changed }, replace: true });
  };
  const setDay = (date: string | null): void => {
    setIsPartial(date !== null && date.length < 10);
    if (date?.length === 10) ask({ on: date });
  };
  return (
    <Page
      title={t('title')}
      explain={t('explain')}
      actions={
        <>
          <DateField label={t('on')} value={counts.on} onChange={setDay} error={isPartial ? t('notADay') : null} />
          <ExportMenu on={counts.on} />
        </>
      }
    >
      {counts.states.length === 0 ? (
        <Nothing>{t('empty')}</Nothing>
      ) : (
        <>
          <RuleCards rules={counts.rules} chosen={rule} onChoose={(id) => ask({ rule: id })} />
          <Select
            className={classes.against ?? ''}
            size="xs"
            label={t('against')}
            value={against}
            allowDeselect={false}
            data={[
              ...COUNT_RULES.filter((id) => id !== rule).map((id) => ({ value: id, label: t(`rule.${id}.name`) })),
              { value: 'none', label: t('nobodyElse') },
            ]}
            onChange={(value) => ask({ against: value as CountRule | 'none' })}
          />
          <Unconfirmed states={counts.states.filter(({ verdicts }) => verdicts[rule].isCounted)} />
          {against !== 'none' && against !== rule && <Difference states={counts.states} rule={rule} other={against} />}
          <StatesTable
            title={t('counted', { rule: t(`rule.${rule}.name`) })}
            states={counts.states.filter(({ verdicts }) => verdicts[rule].isCounted)}
            rule={rule}
            empty={t('none')}
          />
          {onRecordOnly.length > 0 && (
            <StatesTable
              title={t('onRecordOnly')}
              states={onRecordOnly}
              rule="ministry"
              otherRule="ministry"
              why={t('whyNot')}
            />
          )}
        </>
      )}
    </Page>
  );
}

/** Counted states in which an organ never gave the word that the recognition needs: a caution beside the number. */
function Unconfirmed({ states }: { readonly states: readonly CountedState[] }) {
  const { t } = useTranslation('counts');
  const { countryName } = useLocale();
  const found = states.filter(({ unconfirmedBy }) => unconfirmedBy.length > 0);
  if (found.length === 0) return null;
  return (
    <Text size="sm" className="due" mb="sm">
      {t('cautions', { count: found.length })}{' '}
      {found.map((state, index) => (
        <span key={state.countryId}>
          {index > 0 && ', '}
          <Link to="/countries/$countryId" params={{ countryId: state.countryId }}>
            {countryName(state)}
          </Link>
        </span>
      ))}
    </Text>
  );
}

/** The states that one of two rules counts and the other does not, each with the other's reason. */
function Difference({
  states,
  rule,
  other,
}: {
  readonly states: readonly CountedState[];
  readonly rule: CountRule;
  readonly other: CountRule;
}) {
  const { t } = useTranslation('counts');
  const only = (inThis: CountRule, notIn: CountRule): readonly CountedState[] =>
    states.filter(({ verdicts }) => verdicts[inThis].isCounted && !verdicts[notIn].isCounted);
  const sides = [
    { inThis: rule, notIn: other, states: only(rule, other) },
    { inThis: other, notIn: rule, states: only(other, rule) },
  ].filter((side) => side.states.length > 0);
  if (sides.length === 0) return <Nothing>{t('same')}</Nothing>;
  return sides.map((side) => (
    <StatesTable
      key={side.inThis}
      title={t('onlyIn', { rule: t(`rule.${side.inThis}.name`), other: t(`rule.${side.notIn}.name`) })}
      states={side.states}
      rule={side.inThis}
      otherRule={side.notIn}
    />
  ));
}
