import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PipelineId } from '../../domain/pipelines.ts';
import { orderRefusal } from '../../domain/stage-order.ts';
import { trpcClient } from '../api/trpc.ts';
import { useAct } from '../api/use-act.ts';
import { OrderEffect } from './OrderEffect.tsx';
import type { Case, Pipeline } from './StagesPage.tsx';
import classes from './stages.module.css';

/** Another order of the stages while it is tried out: what it does, or why it cannot be, stands there before it is kept. */
export function OrderDraft({
  pipeline,
  order,
  nameOf,
  inStage,
  onDone,
}: {
  readonly pipeline: Pipeline;
  readonly order: readonly string[];
  readonly nameOf: (stageId: string) => string;
  readonly inStage: (stageId: string) => readonly Case[];
  readonly onDone: () => void;
}) {
  const { t } = useTranslation(['stages', 'refusals', 'common']);
  const act = useAct();
  const pipelineId = pipeline.id as PipelineId;
  const before = pipeline.stages.map(({ id }) => id);
  const held = before.map((id) => ({ id, cases: inStage(id).length }));
  const refusal = orderRefusal(pipelineId, held, order);
  const save = async (): Promise<void> => {
    const isKept = await act(
      () => trpcClient.stages.order.mutate({ pipelineId, stageIds: [...order] }),
      t('stages:ordered'),
    );
    if (isKept) onDone();
  };
  return (
    <div className={classes.effect}>
      <div role="status">
        <Text size="sm" fw={500}>
          {t('stages:effect')}
        </Text>
        {refusal?.code === 'casesWouldAct' ? (
          <Text size="sm" className="late">
            {t('refusals:casesWouldAct', { count: refusal.count })}
          </Text>
        ) : (
          <OrderEffect before={before} after={order} nameOf={nameOf} inStage={inStage} />
        )}
      </div>
      <Group gap="xs" mt="xs">
        <Button size="xs" disabled={refusal !== null} onClick={() => void save()}>
          {t('stages:saveOrder')}
        </Button>
        <Button size="xs" variant="default" onClick={onDone}>
          {t('stages:dropOrder')}
        </Button>
      </Group>
    </div>
  );
}
