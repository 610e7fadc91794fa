import { ActionIcon, Button, Group, Table } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Outputs, trpcClient, useTRPC } from '../api/trpc.ts';
import { useAct } from '../api/use-act.ts';
import { Nothing, Page } from '../components/Page.tsx';
import { QueryState } from '../components/QueryState.tsx';
import row from '../components/row.module.css';
import { Section } from '../components/Section.tsx';
import { useLocale } from '../i18n/locale.ts';
import { CodeForm } from './CodeForm.tsx';
import { RetireCode } from './RetireCode.tsx';

export type Code = Outputs['objectionCodes']['list'][number];

type Doing = { readonly what: 'add' } | { readonly what: 'rename' | 'retire'; readonly code: Code };

/** The ministry's list of objections, in its words and order; what carries one stands beside it. */
export function ObjectionCodesPage() {
  const trpc = useTRPC();
  const codes = useQuery(trpc.objectionCodes.list.queryOptions());
  return <QueryState query={codes}>{(found) => <CodesView codes={found} />}</QueryState>;
}

function CodesView({ codes }: { readonly codes: readonly Code[] }) {
  const { t } = useTranslation('objectionCodes');
  const [doing, setDoing] = useState<Doing | null>(null);
  const inUse = codes.filter(({ retiredOn }) => retiredOn === null);
  const former = codes.filter(({ retiredOn }) => retiredOn !== null);
  const close = (): void => setDoing(null);
  return (
    <Page
      title={t('title')}
      explain={t('explain')}
      actions={<Button onClick={() => setDoing({ what: 'add' })}>{t('add')}</Button>}
    >
      <Section title={t('list')} count={inUse.length}>
        {inUse.length === 0 ? (
          <Nothing>{t('none')}</Nothing>
        ) : (
          <Table.ScrollContainer minWidth={640}>
            <Table verticalSpacing={6} aria-label={t('list')}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('name')}</Table.Th>
                  <Table.Th w={110}>{t('dossiers')}</Table.Th>
                  <Table.Th w={80}>{t('lines')}</Table.Th>
                  <Table.Th w={190} aria-label={t('actions')} />
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {inUse.map((code) => (
                  <Table.Tr key={code.id}>
                    <Table.Td>
                      <strong>{code.name}</strong>
                    </Table.Td>
                    <Table.Td>{code.objections}</Table.Td>
                    <Table.Td>{code.lines}</Table.Td>
                    <Table.Td>
                      <CodeActions code={code} inUse={inUse} onDo={(what) => setDoing({ what, code })} />
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        )}
      </Section>
      {former.length > 0 && <Former codes={former} />}
      {doing?.what === 'add' && <CodeForm code={null} onClose={close} />}
      {doing?.what === 'rename' && <CodeForm code={doing.code} onClose={close} />}
      {doing?.what === 'retire' && <RetireCode code={doing.code} onClose={close} />}
    </Page>
  );
}

function CodeActions({
  code,
  inUse,
  onDo,
}: {
  readonly code: Code;
  readonly inUse: readonly Code[];
  readonly onDo: (what: 'rename' | 'retire') => void;
}) {
  const { t } = useTranslation('objectionCodes');
  const act = useAct();
  const { name } = code;
  const order = inUse.map(({ id }) => id);
  const at = order.indexOf(code.id);
  const shift = (by: 1 | -1): void => {
    const codeIds = order.toSpliced(at, 1).toSpliced(at + by, 0, code.id);
    void act(() => trpcClient.objectionCodes.order.mutate({ codeIds }), t('ordered'));
  };
  return (
    <Group gap={4} wrap="nowrap" justify="flex-end">
      <ActionIcon variant="subtle" aria-label={t('up', { name })} disabled={at === 0} onClick={() => shift(-1)}>
        <IconArrowUp size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        aria-label={t('down', { name })}
        disabled={at === order.length - 1}
        onClick={() => shift(1)}
      >
        <IconArrowDown size={16} aria-hidden />
      </ActionIcon>
      <Button
        size="compact-xs"
        variant="default"
        aria-label={t('renameTitle', { name })}
        onClick={() => onDo('rename')}
      >
        {t('rename')}
      </Button>
      <ActionIcon variant="subtle" aria-label={t('retire', { name })} onClick={() => onDo('retire')}>
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </Group>
  );
}

function Former({ codes }: { readonly codes: readonly Code[] }) {
  const { t } = useTranslation('objectionCodes');
  const { date } = useLocale();
  const act = useAct();
  return (
    <Section title={t('former')} count={codes.length}>
      <ul className="quiet-list">
        {codes.map(({ id, name, retiredOn }) => (
          <li key={id} className={row.line}>
            <span className={row.grow}>
              {name} <span className="dim">· {t('since', { date: date(retiredOn ?? '') })}</span>
            </span>
            <Button
              size="compact-xs"
              variant="default"
              onClick={() =>
                void act(() => trpcClient.objectionCodes.putBack.mutate({ codeId: id }), t('putBackDone', { name }))
              }
            >
              {t('putBack')}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
