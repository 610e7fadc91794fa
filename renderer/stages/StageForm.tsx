import {
  ActionIcon,
  Button,
  Modal,
  MultiSelect,
  NumberInput,
  Select,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DIRECTIONS, type Direction } from '../../domain/note-register.ts';
import { DOCUMENT_KINDS, type DocumentKind, type PipelineId } from '../../domain/pipelines.ts';
import { type EditedCriterion, type EditedStage, type EditedTask, effectOfRhythm } from '../../domain/stage-edit.ts';
import { trpcClient } from '../api/trpc.ts';
import { useEntryForm } from '../api/use-entry-form.ts';
import { FormFoot } from '../components/FormFoot.tsx';
import { useLocale } from '../i18n/locale.ts';
import { OrderEffect } from './OrderEffect.tsx';
import type { Case, Pipeline, Stage } from './StagesPage.tsx';
import { StageTasks } from './StageTasks.tsx';
import classes from './stages.module.css';

/** The stage that is being added, before it has an id. */
const NOT_YET = '~';

/** A new line has no id before it is kept; the list needs to tell it from its neighbours all the same. */
type Draft = Omit<EditedStage, 'criteria' | 'tasks'> & {
  readonly criteria: readonly (EditedCriterion & { readonly key: string })[];
  readonly tasks: readonly (EditedTask & { readonly key: string })[];
};

/** A stage in the ministry's words. What the change does to the cases in it stands above the button, before it is kept. */
export function StageForm({
  pipeline,
  stage,
  isNew,
  inStage,
  nameOf,
  today,
  onClose,
}: {
  readonly pipeline: Pipeline;
  /** The stage that is edited, or after which the new one comes. */
  readonly stage: Stage;
  readonly isNew: boolean;
  readonly inStage: (stageId: string) => readonly Case[];
  readonly nameOf: (stageId: string) => string;
  readonly today: string;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('stages');
  const { isSaving, errorAt, generalError, formProps } = useEntryForm(onClose);
  const [code, setCode] = useState('');
  const [draft, setDraft] = useState<Draft>(() => ({
    name: isNew ? '' : stage.name,
    enterWhen: isNew ? '' : stage.enterWhen,
    reviewDays: stage.reviewDays,
    criteria: isNew ? [] : stage.criteria.map((criterion) => ({ ...criterion, key: criterion.id })),
    tasks: isNew ? [] : stage.tasks.map((task) => ({ ...task, key: task.id })),
  }));
  const order = pipeline.stages.map(({ id }) => id);
  const newName = `${code} ${draft.name}`.trim() || t('newStage');
  const change = (changed: Partial<Draft>): void => setDraft((before) => ({ ...before, ...changed }));
  const save = () => {
    const criteria = draft.criteria.map(({ key: _, ...criterion }) => criterion);
    const lists = { criteria, tasks: draft.tasks.map(({ id, text }) => ({ id, text })) };
    if (!isNew) return trpcClient.stages.edit.mutate({ stageId: stage.id, ...draft, ...lists });
    const pipelineId = pipeline.id as PipelineId;
    return trpcClient.stages.add.mutate({ pipelineId, afterStageId: stage.id, code, ...draft, ...lists });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t(isNew ? 'addTitle' : 'editTitle', { code: stage.code, name: stage.name })}
    >
      <form {...formProps(save, isNew ? t('added') : t('saved'))}>
        <Stack gap="sm">
          <SimpleGrid cols={{ base: 1, sm: isNew ? 3 : 2 }} spacing="sm">
            {isNew && (
              <TextInput
                data-autofocus
                label={t('code')}
                placeholder={t('codeHint', { code: stage.code })}
                value={code}
                withAsterisk
                onChange={({ currentTarget }) => setCode(currentTarget.value)}
                error={errorAt('code')}
              />
            )}
            <TextInput
              {...(isNew ? {} : { 'data-autofocus': true })}
              label={t('name')}
              value={draft.name}
              withAsterisk
              onChange={({ currentTarget }) => change({ name: currentTarget.value })}
              error={errorAt('name')}
            />
            <NumberInput
              label={t('reviewDays')}
              value={draft.reviewDays}
              min={0}
              allowDecimal={false}
              onChange={(value) => change({ reviewDays: Number(value) || 0 })}
              error={errorAt('reviewDays')}
            />
          </SimpleGrid>
          <TextInput
            label={t('enterWhen')}
            value={draft.enterWhen}
            withAsterisk
            onChange={({ currentTarget }) => change({ enterWhen: currentTarget.value })}
            error={errorAt('enterWhen')}
          />
          <Criteria criteria={draft.criteria} onChange={(criteria) => change({ criteria })} errorAt={errorAt} />
          <StageTasks tasks={draft.tasks} onChange={(tasks) => change({ tasks })} errorAt={errorAt} />
          {isNew ? (
            <div className={classes.effect} role="status">
              <Text size="sm" fw={500}>
                {t('effect')}
              </Text>
              <OrderEffect
                before={order}
                after={order.toSpliced(order.indexOf(stage.id) + 1, 0, NOT_YET)}
                nameOf={(stageId) => (stageId === NOT_YET ? newName : nameOf(stageId))}
                inStage={inStage}
              />
            </div>
          ) : (
            <Effect stage={stage} draft={draft} cases={inStage(stage.id)} today={today} />
          )}
          <FormFoot error={generalError} isSaving={isSaving} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}

function Criteria({
  criteria,
  onChange,
  errorAt,
}: {
  readonly criteria: Draft['criteria'];
  readonly onChange: (criteria: Draft['criteria']) => void;
  readonly errorAt: (field: string) => string | null;
}) {
  const { t } = useTranslation(['stages', 'words', 'register']);
  const set = (index: number, changed: Partial<EditedCriterion>): void =>
    onChange(criteria.map((criterion, at) => (at === index ? { ...criterion, ...changed } : criterion)));
  // The officer's word goes no way.
  const setKinds = (index: number, documentKinds: readonly DocumentKind[]): void =>
    set(index, documentKinds.length === 0 ? { documentKinds, direction: null } : { documentKinds });
  const add = (): void =>
    onChange([...criteria, { key: crypto.randomUUID(), id: null, text: '', documentKinds: [], direction: null }]);
  return (
    <>
      {criteria.length === 0 && (
        <Text size="sm" className="dim">
          {t('stages:noCriteria')}
        </Text>
      )}
      {criteria.map((criterion, index) => (
        <div key={criterion.key} className={classes.criterion}>
          <TextInput
            label={t('stages:criterion', { number: index + 1 })}
            value={criterion.text}
            onChange={({ currentTarget }) => set(index, { text: currentTarget.value })}
            error={errorAt(`criteria.${index}`)}
          />
          <MultiSelect
            label={t('stages:criterionKinds')}
            placeholder={criterion.documentKinds.length === 0 ? t('stages:criterionWord') : ''}
            data={DOCUMENT_KINDS.map((kind) => ({ value: kind, label: t(`words:documentKind.${kind}`) }))}
            value={[...criterion.documentKinds]}
            onChange={(kinds) => setKinds(index, kinds as DocumentKind[])}
            searchable
            hidePickedOptions
          />
          <Select
            label={t('stages:criterionDirection')}
            placeholder={t('stages:eitherWay')}
            data={DIRECTIONS.map((value) => ({ value, label: t(`register:directions.${value}`) }))}
            value={criterion.direction}
            disabled={criterion.documentKinds.length === 0}
            clearable
            clearButtonProps={{ 'aria-label': t('stages:eitherWay') }}
            onChange={(direction) => set(index, { direction: direction as Direction | null })}
          />
          <ActionIcon
            variant="subtle"
            mt={26}
            aria-label={t('stages:removeCriterion', { number: index + 1 })}
            onClick={() => onChange(criteria.filter((_, at) => at !== index))}
          >
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <Button variant="default" size="xs" w="fit-content" onClick={add}>
        {t('stages:addCriterion')}
      </Button>
    </>
  );
}

function Effect({
  stage,
  draft,
  cases,
  today,
}: {
  readonly stage: Stage;
  readonly draft: Draft;
  readonly cases: readonly Case[];
  readonly today: string;
}) {
  const { t } = useTranslation('stages');
  const { becomeDue, becomeFresh } = effectOfRhythm(cases, stage.reviewDays, draft.reviewDays, today);
  const { countryName } = useLocale();
  const isNone = becomeDue.length + becomeFresh.length === 0;
  const named = (found: readonly Case[]): string => found.map(countryName).join(', ');
  return (
    <div className={classes.effect} role="status">
      <Text size="sm" fw={500}>
        {t('effect')}
      </Text>
      {isNone && <Text size="sm">{t('effectNone', { count: cases.length })}</Text>}
      {becomeDue.length > 0 && (
        <Text size="sm" className="due">
          {t('effectDue', { count: becomeDue.length })} {named(becomeDue)}
        </Text>
      )}
      {becomeFresh.length > 0 && (
        <Text size="sm">
          {t('effectFresh', { count: becomeFresh.length })} {named(becomeFresh)}
        </Text>
      )}
      <Text size="xs" className="dim">
        {t('effectCriteria')}
      </Text>
    </div>
  );
}
