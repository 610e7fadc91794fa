import { Button, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Outputs, trpcClient, useTRPC } from '../api/trpc.ts';
import { useAct } from '../api/use-act.ts';
import { QueryState } from '../components/QueryState.tsx';
import { Section } from '../components/Section.tsx';
import { useLocale } from '../i18n/locale.ts';
import classes from './exchange.module.css';

type Log = Outputs['exchange']['log'];

/** The files that came in and went out before, newest first. */
export function ExchangeLog() {
  const trpc = useTRPC();
  const { t } = useTranslation('exchange');
  const log = useQuery(trpc.exchange.log.queryOptions());
  return (
    <QueryState query={log}>
      {({ imports, exports }) => (
        <>
          <Section title={t('takenOut')} count={exports.length}>
            {exports.length === 0 ? <Text className="dim">{t('noneOut')}</Text> : <TakenOut rows={exports} />}
          </Section>
          <Section title={t('broughtIn')} count={imports.length}>
            {imports.length === 0 ? <Text className="dim">{t('noneIn')}</Text> : <BroughtIn rows={imports} />}
          </Section>
        </>
      )}
    </QueryState>
  );
}

function TakenOut({ rows }: { readonly rows: Log['exports'] }) {
  const { t } = useTranslation(['exchange', 'words']);
  const { moment, number } = useLocale();
  return (
    <Table.ScrollContainer minWidth={720}>
      <Table aria-label={t('exchange:takenOut')} verticalSpacing={5} className={classes.table ?? ''}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={140}>{t('exchange:when')}</Table.Th>
            <Table.Th w="16%">{t('exchange:who')}</Table.Th>
            <Table.Th>{t('exchange:file')}</Table.Th>
            <Table.Th w={80}>{t('exchange:outRows')}</Table.Th>
            <Table.Th w={120}>{t('exchange:outMarking')}</Table.Th>
            <Table.Th w="22%">{t('exchange:forWhom')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ id, at, actor, fileName, sha256, rows: count, marking, forWhom }) => (
            <Table.Tr key={id}>
              <Table.Td>{moment(at)}</Table.Td>
              <Table.Td>{actor}</Table.Td>
              <Table.Td>
                {fileName}
                <Text size="xs" className="dim" title={sha256}>
                  {t('exchange:checksum', { start: sha256.slice(0, 12) })}
                </Text>
              </Table.Td>
              <Table.Td>{number(count)}</Table.Td>
              <Table.Td>{t(`words:marking.${marking}`)}</Table.Td>
              <Table.Td>{forWhom || <span className="dim">{t('exchange:notSaid')}</span>}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function BroughtIn({ rows }: { readonly rows: Log['imports'] }) {
  const { t } = useTranslation('exchange');
  const { moment } = useLocale();
  const act = useAct();
  return (
    <Table.ScrollContainer minWidth={720}>
      <Table aria-label={t('broughtIn')} verticalSpacing={5} className={classes.table ?? ''}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={140}>{t('when')}</Table.Th>
            <Table.Th w="16%">{t('who')}</Table.Th>
            <Table.Th>{t('file')}</Table.Th>
            <Table.Th>{t('result')}</Table.Th>
            <Table.Th w={120} aria-label={t('takeBack')} />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.id}>
              <Table.Td>{moment(row.at)}</Table.Td>
              <Table.Td>{row.actor}</Table.Td>
              <Table.Td>
                {row.fileName}
                <Text size="xs" className="dim">
                  {row.backup}
                </Text>
              </Table.Td>
              <Table.Td>{t('resultOf', row)}</Table.Td>
              <Table.Td>
                <Button
                  size="compact-xs"
                  variant="default"
                  aria-label={t('takeBackOf', { name: row.fileName })}
                  onClick={() =>
                    void act(() => trpcClient.changes.undo.mutate({ changeId: row.changeId }), t('undone'))
                  }
                >
                  {t('takeBack')}
                </Button>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
