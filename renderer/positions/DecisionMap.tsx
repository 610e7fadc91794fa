import { DragDropContext, Draggable, Droppable, type DropResult } from '@hello-pangea/dnd';
import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { missingSteps } from '../../domain/decision-map.ts';
import { trpcClient } from '../api/trpc.ts';
import { useAct } from '../api/use-act.ts';
import { styleNonce } from '../app/theme.ts';
import { Section } from '../components/Section.tsx';
import type { Dossier } from '../country/CountryPage.tsx';
import { StepForm } from './StepForm.tsx';
import { StepItem } from './StepItem.tsx';

export type Step = Dossier['decisionSteps'][number];

/** Who has to agree, in order, who has, and whose word is missing next. Steps are carried by mouse or keyboard. */
export function DecisionMap({ dossier }: { readonly dossier: Dossier }) {
  const { t } = useTranslation('positions');
  const act = useAct();
  const [editing, setEditing] = useState<Step | 'new' | null>(null);
  // Stands until the desk has answered, so that a step that was put down does not jump back in between.
  const [order, setOrder] = useState<readonly string[] | null>(null);
  const { country, decisionSteps } = dossier;
  const ids = decisionSteps.map(({ id }) => id);
  const steps = order?.flatMap((id) => decisionSteps.find((step) => step.id === id) ?? []) ?? decisionSteps;
  const [next] = missingSteps(steps);
  const shift = async (from: number, to: number): Promise<void> => {
    const moved = ids[from];
    if (moved === undefined || from === to || to < 0 || to >= ids.length) return;
    const stepIds = ids.toSpliced(from, 1).toSpliced(to, 0, moved);
    setOrder(stepIds);
    await act(() => trpcClient.decisions.order.mutate({ countryId: country.id, stepIds }), t('ordered'));
    setOrder(null);
  };
  const drop = ({ source, destination }: DropResult): void => {
    if (destination) void shift(source.index, destination.index);
  };
  return (
    <Section
      title={t('map')}
      action={
        <Button size="compact-xs" variant="subtle" onClick={() => setEditing('new')}>
          {t('addStep')}
        </Button>
      }
    >
      {steps.length === 0 ? (
        <Text size="sm" className="dim">
          {t('mapNone')}
        </Text>
      ) : (
        <MissingNext steps={steps} />
      )}
      <DragDropContext onDragEnd={drop} nonce={styleNonce()} dragHandleUsageInstructions={t('dragHelp')}>
        <Droppable droppableId="decision">
          {(provided) => (
            <ol className="quiet-list" ref={provided.innerRef} {...provided.droppableProps}>
              {steps.map((step, index) => (
                <Draggable key={step.id} draggableId={step.id} index={index}>
                  {(draggable, { isDragging }) => (
                    <StepItem
                      step={step}
                      draggable={draggable}
                      isDragging={isDragging}
                      isNext={step.id === next?.id}
                      onEdit={() => setEditing(step)}
                      {...(index > 0 ? { onUp: () => void shift(index, index - 1) } : {})}
                      {...(index < steps.length - 1 ? { onDown: () => void shift(index, index + 1) } : {})}
                    />
                  )}
                </Draggable>
              ))}
              {provided.placeholder}
            </ol>
          )}
        </Droppable>
      </DragDropContext>
      {editing && (
        <StepForm dossier={dossier} step={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      )}
    </Section>
  );
}

function MissingNext({ steps }: { readonly steps: readonly Step[] }) {
  const { t } = useTranslation('positions');
  const missing = missingSteps(steps);
  const [next] = missing;
  if (!next) {
    return <Text size="sm">{steps.some(({ isRequired }) => isRequired) ? t('allAgreed') : t('noneRequired')}</Text>;
  }
  return (
    <Text size="sm">
      <strong className={next.state === 'refused' ? 'late' : 'due'}>
        {next.state === 'refused' ? t('nextRefused', { name: next.name }) : t('nextMissing', { name: next.name })}
      </strong>
      {missing.length > 1 && <span className="dim"> · {t('missingAfter', { count: missing.length - 1 })}</span>}
    </Text>
  );
}
