import { Button, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Outputs, useTRPC } from '../api/trpc.ts';
import { Page } from '../components/Page.tsx';
import { QueryState } from '../components/QueryState.tsx';
import { Section } from '../components/Section.tsx';
import { StageForm } from './StageForm.tsx';

export type Pipeline = Outputs['boards']['pipelines'][number];
export type Stage = Pipeline['stages'][number];
type Cards = Outputs['boards']['cards'];

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

function PipelineSection({ pipeline }: { readonly pipeline: Pipeline }) {
  const trpc = useTRPC();
  const { t } = useTranslation(['stages', 'words', 'common']);
  const name = t(`words:pipeline.${pipeline.id as 'recognition'}`);
  const cards = useQuery(trpc.boards.cards.queryOptions({ pipelineId: pipeline.id }));
  const [editing, setEditing] = useState<Stage | null>(null);
  const inStage = (stageId: string): Cards['cards'] =>
    (cards.data?.cards ?? []).filter((card) => card.stageId === stageId);
  return (
    <Section title={name}>
      <Table.ScrollContainer minWidth={640}>
        <Table verticalSpacing={6} aria-label={name}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('stages:stage')}</Table.Th>
              <Table.Th w={150}>{t('stages:rhythm')}</Table.Th>
              <Table.Th w={90}>{t('stages:criteria')}</Table.Th>
              <Table.Th w={80}>{t('stages:cases')}</Table.Th>
              <Table.Th w={80} aria-label={t('stages:edit')} />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {pipeline.stages.map((stage) => (
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
                  <Button
                    size="compact-xs"
                    variant="default"
                    aria-label={t('stages:editTitle', { code: stage.code, name: stage.name })}
                    onClick={() => setEditing(stage)}
                  >
                    {t('stages:edit')}
                  </Button>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {editing && cards.data && (
        <StageForm
          stage={editing}
          cases={inStage(editing.id)}
          today={cards.data.today}
          onClose={() => setEditing(null)}
        />
      )}
    </Section>
  );
}
