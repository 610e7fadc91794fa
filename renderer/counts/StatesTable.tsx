import { Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CountRule } from '../../domain/counts.ts';
import { dateOfClaim } from '../../domain/recognition-evidence.ts';
import { CountryFlag } from '../components/CountryFlag.tsx';
import { GradeMark } from '../components/GradeMark.tsx';
import { Section } from '../components/Section.tsx';
import { usePaperWords } from '../components/use-paper-words.ts';
import { useLocale } from '../i18n/locale.ts';
import type { CountedState } from './CountsPage.tsx';
import classes from './counts.module.css';

/** States with the claim by which a rule counts them, and, beside another rule, why that one does not. */
export function StatesTable({
  title,
  states,
  rule,
  otherRule,
  why,
  empty,
}: {
  readonly title: string;
  readonly states: readonly CountedState[];
  readonly rule: CountRule;
  readonly otherRule?: CountRule;
  /** The head over the reasons of the other rule. */
  readonly why?: string;
  readonly empty?: string;
}) {
  const { t } = useTranslation('counts');
  return (
    <Section title={title} count={states.length}>
      {states.length === 0 ? (
        <Text className="dim">{empty}</Text>
      ) : (
        <Table.ScrollContainer minWidth={640}>
          <Table aria-label={title} verticalSpacing={5} className={classes.table ?? ''}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th w="24%">{t('state')}</Table.Th>
                <Table.Th w="13%">{t('since')}</Table.Th>
                <Table.Th w="23%">{t('grade')}</Table.Th>
                <Table.Th>{otherRule ? (why ?? t('why')) : t('source')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {states.map((state) => (
                <StateRow key={state.countryId} state={state} rule={rule} {...(otherRule ? { otherRule } : {})} />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </Section>
  );
}

function StateRow({
  state,
  rule,
  otherRule,
}: {
  readonly state: CountedState;
  readonly rule: CountRule;
  readonly otherRule?: CountRule;
}) {
  const { t } = useTranslation('counts');
  const { countryName, shortDate } = useLocale();
  const paperWords = usePaperWords();
  const { claim } = state.verdicts[rule];
  const against = otherRule && state.verdicts[otherRule];
  const date = (of: typeof claim): string => {
    const on = of && dateOfClaim(of);
    return on ? shortDate(on) : '';
  };
  return (
    <Table.Tr>
      <Table.Td>
        <span className={classes.state}>
          <CountryFlag iso2={state.iso2} />
          <Link to="/countries/$countryId" params={{ countryId: state.countryId }}>
            {countryName(state)}
          </Link>
        </span>
        {state.unconfirmedBy.length > 0 && (
          <Text size="xs" className="due">
            {t('unconfirmed', { organs: state.unconfirmedBy.join(', ') })}
          </Text>
        )}
        {state.isContested && (
          <Text size="xs" className="due">
            {t('contested')}
          </Text>
        )}
      </Table.Td>
      <Table.Td>{date(claim)}</Table.Td>
      <Table.Td>
        <GradeMark grade={claim?.grade ?? null} withWords />
        {claim?.paper && (
          <Text size="xs" className="dim">
            {paperWords(claim.paper)}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        {against ? (
          <>
            {t(`reason.${against.reason}`)}
            {against.reason === 'withdrawn' && against.claim && (
              <Text span size="xs" className="dim">
                {` · ${[date(against.claim), against.claim.byWhom].filter(Boolean).join(' · ')}`}
              </Text>
            )}
          </>
        ) : (
          <Text span size="xs" className="dim">
            {claim?.source}
          </Text>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
