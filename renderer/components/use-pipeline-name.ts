import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { PIPELINE_SEEDS, type PipelineId } from '../../domain/pipelines.ts';
import { useTRPC } from '../api/trpc.ts';

/** What a pipeline is called: the ministry's own name once it has given one, the word of the language until then. */
export function usePipelineName(): (pipelineId: string) => string {
  const trpc = useTRPC();
  const { t } = useTranslation('words');
  const pipelines = useQuery(trpc.boards.pipelines.queryOptions());
  return (pipelineId) => {
    const given = pipelines.data?.find(({ id }) => id === pipelineId)?.name;
    const isUsual = PIPELINE_SEEDS.some(({ id, name }) => id === pipelineId && name === given);
    return given === undefined || isUsual ? t(`pipeline.${pipelineId as PipelineId}`) : given;
  };
}
