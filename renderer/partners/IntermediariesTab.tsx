import { Button, Menu, Text } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MANDATE_STATES } from '../../domain/intermediaries.ts';
import { type Outputs, trpcClient, useTRPC } from '../api/trpc.ts';
import { DueDay } from '../components/DueDay.tsx';
import { MoreMenu } from '../components/MoreMenu.tsx';
import { Nothing } from '../components/Page.tsx';
import { QueryState } from '../components/QueryState.tsx';
import { Section } from '../components/Section.tsx';
import { useLocale } from '../i18n/locale.ts';
import { AskForm } from './AskForm.tsx';
import { FilterBar, OwnerFilter, TargetFilter } from './FilterBar.tsx';
import { IntermediaryForm } from './IntermediaryForm.tsx';
import type { TabProps } from './PartnersPage.tsx';
import classes from './partners.module.css';
import { ReasonDialog } from './ReasonDialog.tsx';

type Found = Outputs['intermediaries']['list'];
export type Intermediary = Found['intermediaries'][number];

/** Who may speak for us: those whose mandate holds first, then those who may no longer be asked. */
export function IntermediariesTab(props: TabProps) {
  const trpc = useTRPC();
  const found = useQuery(trpc.intermediaries.list.queryOptions());
  return <QueryState query={found}>{(list) => <Mandates {...props} found={list} />}</QueryState>;
}

function Mandates({ found, question, ask }: TabProps & { readonly found: Found }) {
  const { t } = useTranslation(['partners', 'words']);
  const [isAdding, setIsAdding] = useState(false);
  const { intermediaries, today } = found;
  const shown = intermediaries.filter(
    ({ countries, owner }) =>
      (question.target === undefined || countries.some(({ id }) => id === question.target)) &&
      (question.owner === undefined || owner?.id === question.owner),
  );
  const byState = Map.groupBy(shown, ({ state }) => state);
  return (
    <>
      <FilterBar
        isFiltered={question.target !== undefined || question.owner !== undefined}
        onClear={() => ask({ target: null, owner: null })}
        action={
          <Button size="xs" leftSection={<IconUserPlus size={16} aria-hidden />} onClick={() => setIsAdding(true)}>
            {t('partners:addIntermediary')}
          </Button>
        }
      >
        {intermediaries.length > 0 && (
          <>
            <TargetFilter question={question} ask={ask} states={intermediaries.flatMap(({ countries }) => countries)} />
            <OwnerFilter question={question} ask={ask} owners={intermediaries.map(({ owner }) => owner)} />
          </>
        )}
      </FilterBar>
      {intermediaries.length === 0 && <Nothing>{t('partners:noIntermediaries')}</Nothing>}
      {intermediaries.length > 0 && shown.length === 0 && <Nothing>{t('partners:noneFiltered')}</Nothing>}
      {MANDATE_STATES.map((state) => {
        const rows = byState.get(state) ?? [];
        return (
          rows.length > 0 && (
            <Section key={state} title={t(`words:mandateState.${state}`)} count={rows.length}>
              <ul className="quiet-list">
                {rows.map((each) => (
                  <IntermediaryRow key={each.id} intermediary={each} today={today} />
                ))}
              </ul>
            </Section>
          )
        );
      })}
      {isAdding && <IntermediaryForm intermediary={null} onClose={() => setIsAdding(false)} />}
    </>
  );
}

function IntermediaryRow({ intermediary, today }: { readonly intermediary: Intermediary; readonly today: string }) {
  const { t } = useTranslation(['partners', 'words', 'common']);
  const { shortDate } = useLocale();
  const [doing, setDoing] = useState<'correct' | 'end' | 'ask' | null>(null);
  const close = (): void => setDoing(null);
  const { id, name, state, person, limits, fromOn, untilOn, endedOn, endedReason } = intermediary;
  const [onlyState] = intermediary.countries.length === 1 ? intermediary.countries : [];
  return (
    <li className={classes.row}>
      <div className={classes.grow}>
        <div>
          <strong>{name}</strong>
          {person && person.name !== name && <span className="dim"> · {person.name}</span>}
          {' · '}
          <States states={intermediary.countries} />
        </div>
        <div>{intermediary.mandate}</div>
        {limits && <div className={classes.reason}>{t('partners:limitsAre', { limits })}</div>}
        <Text size="xs" className="dim">
          {fromOn !== null && `${t('partners:from', { date: shortDate(fromOn) })} · `}
          {state === 'ended' && endedOn !== null ? (
            <span className="late">
              {t('partners:endedOn', { date: shortDate(endedOn), reason: endedReason ?? '' })}
            </span>
          ) : untilOn === null ? (
            t('partners:openEnd')
          ) : state === 'expired' ? (
            <span className="late">{t('partners:expiredOn', { date: shortDate(untilOn) })}</span>
          ) : (
            <>
              {t('partners:until')} <DueDay on={untilOn} today={today} />
            </>
          )}
          {' · '}
          {[intermediary.owner?.name ?? t('common:nobody'), t(`words:marking.${intermediary.marking}`)].join(' · ')}
        </Text>
      </div>
      <div className={classes.acts}>
        {state === 'valid' && (
          <Button size="compact-xs" variant="default" onClick={() => setDoing('ask')}>
            {t('partners:askThem')}
          </Button>
        )}
        <MoreMenu label={t('partners:more', { name })}>
          <Menu.Item onClick={() => setDoing('correct')}>{t('partners:correctMandate')}</Menu.Item>
          {endedOn === null && <Menu.Item onClick={() => setDoing('end')}>{t('partners:endMandate')}</Menu.Item>}
        </MoreMenu>
      </div>
      {doing === 'correct' && <IntermediaryForm intermediary={intermediary} onClose={close} />}
      {doing === 'ask' && (
        <AskForm ask={null} targetId={onlyState?.id ?? null} partnerId={null} intermediaryId={id} onClose={close} />
      )}
      {doing === 'end' && (
        <ReasonDialog
          title={t('partners:endMandate')}
          explain={t('partners:endMandateHelp', { name })}
          done={t('partners:mandateEnded', { name })}
          onSave={(reason) => trpcClient.intermediaries.end.mutate({ intermediaryId: id, reason })}
          onClose={close}
        />
      )}
    </li>
  );
}

/** Links to states, in one line. */
export function States({ states }: { readonly states: readonly Intermediary['countries'][number][] }) {
  const { countryName } = useLocale();
  return states.map((state, index) => (
    <span key={state.id}>
      {index > 0 && ', '}
      <Link to="/countries/$countryId" params={{ countryId: state.id }}>
        {countryName(state)}
      </Link>
    </span>
  ));
}
