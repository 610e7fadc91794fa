import { Button, Modal, NativeSelect, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Marking } from '../../domain/marking.ts';
import { ASPECTS, type Aspect, INFLUENCES, type Influence, STANCES, type Stance } from '../../domain/person.ts';
import { trpcClient, useTRPC } from '../api/trpc.ts';
import { useAct } from '../api/use-act.ts';
import { useEntryForm } from '../api/use-entry-form.ts';
import { DateField } from '../components/DateField.tsx';
import { FormFoot } from '../components/FormFoot.tsx';
import { MarkingSelect } from '../components/MarkingSelect.tsx';
import { Section } from '../components/Section.tsx';
import { useLocale } from '../i18n/locale.ts';
import classes from './people.module.css';
import type { PersonFile } from './person-file.ts';
import { RowMenu } from './RowMenu.tsx';

type Assessment = PersonFile['person']['assessments'][number];

/** Where a person stands and how much the word weighs: the newest judgement of each, the older ones beside. */
export function Standing({ file: { person, today } }: { readonly file: PersonFile }) {
  const { t } = useTranslation('people');
  const [isJudging, setIsJudging] = useState(false);
  const newest = ASPECTS.flatMap((aspect) => person.assessments.find((each) => each.aspect === aspect) ?? []);
  const older = person.assessments.filter((each) => !newest.includes(each));
  return (
    <Section
      title={t('standing')}
      action={
        <Button size="compact-xs" variant="default" onClick={() => setIsJudging(true)}>
          {t('addAssessment')}
        </Button>
      }
    >
      {newest.length === 0 && (
        <Text size="sm" className="dim">
          {t('noStanding')}
        </Text>
      )}
      <ul className="quiet-list">
        {newest.map((assessment) => (
          <AssessmentLine key={assessment.id} assessment={assessment} />
        ))}
      </ul>
      {older.length > 0 && (
        <details>
          <summary>
            <Text span size="xs" className="dim">
              {t('earlier', { count: older.length })}
            </Text>
          </summary>
          <ul className="quiet-list">
            {older.map((assessment) => (
              <AssessmentLine key={assessment.id} assessment={assessment} />
            ))}
          </ul>
        </details>
      )}
      {isJudging && <AssessmentForm personId={person.id} today={today} onClose={() => setIsJudging(false)} />}
    </Section>
  );
}

function AssessmentLine({ assessment }: { readonly assessment: Assessment }) {
  const { t } = useTranslation(['people', 'words']);
  const { shortDate } = useLocale();
  const act = useAct();
  const remove = (): void => {
    void act(
      () => trpcClient.people.assessments.remove.mutate({ assessmentId: assessment.id }),
      t('people:assessmentRemoved'),
    );
  };
  const value =
    assessment.aspect === 'stance'
      ? t(`words:stance.${assessment.value as Stance}`)
      : t(`people:influences.${assessment.value as Influence}`);
  return (
    <li className={classes.line}>
      <div className={classes.grow}>
        <Text size="sm">
          <span className="dim">{t(`people:aspects.${assessment.aspect}`)}:</span> <strong>{value}</strong>
        </Text>
        <Text size="sm">{assessment.basis}</Text>
        <Text size="xs" className="dim">
          {t('people:fromSource', { date: shortDate(assessment.asOf), source: assessment.source })} ·{' '}
          {t(`words:marking.${assessment.marking}`)}
        </Text>
      </div>
      <RowMenu what={value} onRemove={remove} />
    </li>
  );
}

function AssessmentForm({
  personId,
  today,
  onClose,
}: {
  readonly personId: string;
  readonly today: string;
  readonly onClose: () => void;
}) {
  const trpc = useTRPC();
  const { t } = useTranslation(['people', 'words']);
  const settings = useQuery(trpc.settings.read.queryOptions());
  const { isSaving, errorAt, generalError, formProps } = useEntryForm(onClose);
  const [draft, setDraft] = useState({
    aspect: 'stance' as Aspect,
    value: 'neutral' as Stance | Influence,
    asOf: today as string | null,
    basis: '',
    source: '',
    marking: settings.data?.defaultMarking ?? ('restricted' as Marking),
  });
  const change = (changed: Partial<typeof draft>): void => setDraft((before) => ({ ...before, ...changed }));
  const save = () => trpcClient.people.assessments.add.mutate({ personId, ...draft, asOf: draft.asOf ?? '' });
  const values =
    draft.aspect === 'stance'
      ? STANCES.map((value) => ({ value: value as string, label: t(`words:stance.${value}`) }))
      : INFLUENCES.map((value) => ({ value: value as string, label: t(`people:influences.${value}`) }));
  return (
    <Modal opened onClose={onClose} title={t('people:addAssessment')}>
      <form {...formProps(save, t('people:assessed'))}>
        <Stack gap="sm">
          <SimpleGrid cols={2} spacing="sm">
            <NativeSelect
              data-autofocus
              label={t('people:aspect')}
              value={draft.aspect}
              data={ASPECTS.map((value) => ({ value, label: t(`people:aspects.${value}`) }))}
              onChange={({ currentTarget }) => {
                const aspect = currentTarget.value as Aspect;
                change({ aspect, value: aspect === 'stance' ? 'neutral' : 'heard' });
              }}
            />
            <NativeSelect
              label={t('people:value')}
              value={draft.value}
              data={values}
              onChange={({ currentTarget }) => change({ value: currentTarget.value as Stance | Influence })}
            />
            <DateField
              label={t('people:asOf')}
              value={draft.asOf}
              onChange={(asOf) => change({ asOf })}
              error={errorAt('asOf')}
              required
            />
            <MarkingSelect value={draft.marking} onChange={(marking) => change({ marking })} />
          </SimpleGrid>
          <Textarea
            label={t('people:basis')}
            placeholder={t('people:basisHint')}
            value={draft.basis}
            withAsterisk
            autosize
            onChange={({ currentTarget }) => change({ basis: currentTarget.value })}
            error={errorAt('basis')}
          />
          <TextInput
            label={t('people:source')}
            placeholder={t('people:sourceHint')}
            value={draft.source}
            withAsterisk
            onChange={({ currentTarget }) => change({ source: currentTarget.value })}
            error={errorAt('source')}
          />
          <FormFoot error={generalError} isSaving={isSaving} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
