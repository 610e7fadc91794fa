import { ActionIcon, Button, Group, Table, Text } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PipelineId } from '../../domain/pipelines.ts';
import { isRemovable } from '../../domain/stage-order.ts';
import { type Outputs, useTRPC } from '../api/trpc.ts';
import { Page } from '../components/Page.tsx';
import { QueryState } from '../components/QueryState.tsx';
import { Section } from '../components/Section.tsx';
import { usePipelineName } from '../components/use-pipeline-name.ts';
import { useLocale } from '../i18n/locale.ts';
import { OrderDraft } from './OrderDraft.tsx';
import { RemoveStage } from './RemoveStage.tsx';
import { RenamePipeline } from './RenamePipeline.tsx';
import { StageForm } from './StageForm.tsx';

export type Pipeline = Outputs['boards']['pipelines'][number];
export type Stage = Pipeline['stages'][number];
export type Case = Outputs['boards']['cards']['cards'][number];

/** The pipelines as the ministry has them, each stage to be edited with its effect in view. */
export function StagesPage() {
  const trpc = useTRPC();
  const { t } = useTranslation('stages');
  const pipelines = useQuery(trpc.boards.pipelines.queryOptions());
  return (
    <QueryState query={pipelines}>
      {(found) => (
        <Page title={t('title')} explain={t('explain')}>
          {found.map((pipeline) => (
            <PipelineSection key={pipeline.id} pipeline={pipeline} />
          ))}
        </Page>
      )}
    </QueryState>
  );
}

type Doing = { readonly what: 'edit' | 'add' | 'remove'; readonly stage: Stage };

function PipelineSection({ pipeline }: { readonly pipeline: Pipeline }) {
  const trpc = useTRPC();
  const { t } = useTranslation(['stages', 'common']);
  const { date } = useLocale();
  const name = usePipelineName()(pipeline.id);
  const [isRenaming, setIsRenaming] = useState(false);
  const cards = useQuery(trpc.boards.cards.queryOptions({ pipelineId: pipeline.id }));
  const [doing, setDoing] = useState<Doing | null>(null);
  const [order, setOrder] = useState<readonly string[] | null>(null);
  const inStage = (stageId: string): readonly Case[] =>
    (cards.data?.cards ?? []).filter((card) => card.stageId === stageId);
  const close = (): void => setDoing(null);
  const stages = order
    ? pipeline.stages.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
    : pipeline.stages;
  const nameOf = (stageId: string): string => {
    const stage = pipeline.stages.find(({ id }) => id === stageId);
    return stage ? `${stage.code} ${stage.name}` : '';
  };
  const shift = (stageId: string, by: 1 | -1): void => {
    const shown = stages.map(({ id }) => id);
    const at = shown.indexOf(stageId);
    const shifted = shown.toSpliced(at, 1).toSpliced(at + by, 0, stageId);
    setOrder(shifted.every((id, place) => id === pipeline.stages[place]?.id) ? null : shifted);
  };
  return (
    <Section
      title={name}
      action={
        <Button size="compact-xs" variant="subtle" onClick={() => setIsRenaming(true)}>
          {t('stages:rename')}
        </Button>
      }
    >
      <Table.ScrollContainer minWidth={760}>
        <Table verticalSpacing={6} aria-label={name}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('stages:stage')}</Table.Th>
              <Table.Th w={130}>{t('stages:rhythm')}</Table.Th>
              <Table.Th w={80}>{t('stages:criteria')}</Table.Th>
              <Table.Th w={70}>{t('stages:cases')}</Table.Th>
              <Table.Th w={270} aria-label={t('stages:actions')} />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {stages.map((stage, at) => (
              <Table.Tr key={stage.id}>
                <Table.Td>
                  <strong>
                    {stage.code} {stage.name}
                  </strong>
                  <Text size="xs" className="dim">
                    {stage.enterWhen}
                  </Text>
                </Table.Td>
                <Table.Td>{t('common:days', { count: stage.reviewDays })}</Table.Td>
                <Table.Td>{stage.criteria.length}</Table.Td>
                <Table.Td>{inStage(stage.id).length}</Table.Td>
                <Table.Td>
                  <StageActions
                    pipelineId={pipeline.id as PipelineId}
                    stage={stage}
                    at={at}
                    isLast={at === stages.length - 1}
                    isOrdering={order !== null}
                    onShift={(by) => shift(stage.id, by)}
                    onDo={(what) => setDoing({ what, stage })}
                  />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {order && cards.data && (
        <OrderDraft pipeline={pipeline} order={order} nameOf={nameOf} inStage={inStage} onDone={() => setOrder(null)} />
      )}
      {pipeline.formerStages.length > 0 && (
        <Text size="sm" className="dim">
          {t('stages:former')}:{' '}
          {pipeline.formerStages
            .map(({ code, name: was, retiredOn }) =>
              t('stages:formerStage', { stage: `${code} ${was}`, date: date(retiredOn ?? '') }),
            )
            .join(' · ')}
        </Text>
      )}
      {isRenaming && <RenamePipeline pipelineId={pipeline.id} name={name} onClose={() => setIsRenaming(false)} />}
      {doing && cards.data && doing.what !== 'remove' && (
        <StageForm
          pipeline={pipeline}
          stage={doing.stage}
          isNew={doing.what === 'add'}
          inStage={inStage}
          nameOf={nameOf}
          today={cards.data.today}
          onClose={close}
        />
      )}
      {doing && cards.data && doing.what === 'remove' && (
        <RemoveStage pipeline={pipeline} stage={doing.stage} cases={inStage(doing.stage.id)} onClose={close} />
      )}
    </Section>
  );
}

function StageActions({
  pipelineId,
  stage,
  at,
  isLast,
  isOrdering,
  onShift,
  onDo,
}: {
  readonly pipelineId: PipelineId;
  readonly stage: Stage;
  /** Its place in the order that is shown. */
  readonly at: number;
  readonly isLast: boolean;
  /** Another order is tried out: that one first. */
  readonly isOrdering: boolean;
  readonly onShift: (by: 1 | -1) => void;
  readonly onDo: (what: Doing['what']) => void;
}) {
  const { t } = useTranslation('stages');
  const name = `${stage.code} ${stage.name}`;
  return (
    <Group gap={4} wrap="nowrap" justify="flex-end">
      <ActionIcon variant="subtle" aria-label={t('up', { stage: name })} disabled={at <= 1} onClick={() => onShift(-1)}>
        <IconArrowUp size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        aria-label={t('down', { stage: name })}
        disabled={at === 0 || isLast}
        onClick={() => onShift(1)}
      >
        <IconArrowDown size={16} aria-hidden />
      </ActionIcon>
      <Button
        size="compact-xs"
        variant="default"
        aria-label={t('editTitle', { code: stage.code, name: stage.name })}
        disabled={isOrdering}
        onClick={() => onDo('edit')}
      >
        {t('edit')}
      </Button>
      <Button
        size="compact-xs"
        variant="default"
        aria-label={t('addTitle', { code: stage.code, name: stage.name })}
        disabled={isOrdering}
        onClick={() => onDo('add')}
      >
        {t('add')}
      </Button>
      <ActionIcon
        variant="subtle"
        aria-label={t('remove', { stage: name })}
        disabled={isOrdering || !isRemovable(pipelineId, stage.id)}
        onClick={() => onDo('remove')}
      >
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
