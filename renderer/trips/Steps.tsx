import { Button, Checkbox, Modal, NumberInput, SegmentedControl, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { trpcClient } from '../api/trpc.ts';
import { useAct } from '../api/use-act.ts';
import { useEntryForm } from '../api/use-entry-form.ts';
import { DueDay } from '../components/DueDay.tsx';
import { FormFoot } from '../components/FormFoot.tsx';
import { OfficerSelect } from '../components/OfficerSelect.tsx';
import { Section } from '../components/Section.tsx';
import { useOfficers } from '../history/past.ts';
import { useLocale } from '../i18n/locale.ts';
import { RowMenu } from './RowMenu.tsx';
import type { Trip, TripTabProps } from './TripPage.tsx';
import classes from './trips.module.css';

type Step = Trip['steps'][number];

/** What has to be done around the trip, counted from its days; done by one press. */
export function Steps({ page, isOver }: TripTabProps) {
  const { t } = useTranslation(['trips', 'words', 'common']);
  const { shortDate } = useLocale();
  const act = useAct();
  const [editing, setEditing] = useState<Step | 'new' | null>(null);
  const officers = useOfficers();
  // Whoever puts the book together sees to what nobody else was given.
  const ownerOf = ({ ownerId }: Step): string | undefined =>
    officers?.find(({ id }) => id === (ownerId ?? page.trip.ownerId))?.name;
  const nameOf = (step: Step): string => step.name ?? (step.code ? t(`words:tripStep.${step.code}`) : '');
  return (
    <Section
      title={t('trips:steps')}
      count={page.steps.filter(({ doneOn }) => doneOn === null).length}
      action={
        !isOver && (
          <Button size="compact-sm" variant="subtle" onClick={() => setEditing('new')}>
            {t('trips:addStep')}
          </Button>
        )
      }
    >
      <ul className="quiet-list">
        {page.steps.map((step) => (
          <li key={step.id} className={classes.row}>
            <Checkbox
              className={classes.grow ?? ''}
              label={nameOf(step)}
              checked={step.doneOn !== null}
              disabled={isOver}
              onChange={({ currentTarget }) => {
                const isDone = currentTarget.checked;
                void act(
                  () => trpcClient.trips.doneStep.mutate({ stepId: step.id, isDone }),
                  isDone ? t('trips:stepDone', { name: nameOf(step) }) : t('trips:stepOpen', { name: nameOf(step) }),
                );
              }}
            />
            <span className={classes.small}>
              {step.doneOn === null ? (
                <>
                  <DueDay on={step.dueOn} today={page.today} />
                  <span className="dim"> · {ownerOf(step) ?? t('common:nobody')}</span>
                </>
              ) : (
                <span className="dim">{t('trips:doneOn', { date: shortDate(step.doneOn) })}</span>
              )}
            </span>
            {!isOver && (
              <RowMenu
                name={nameOf(step)}
                onCorrect={() => setEditing(step)}
                onRemove={() => trpcClient.trips.removeStep.mutate({ stepId: step.id })}
              />
            )}
          </li>
        ))}
      </ul>
      {editing !== null && (
        <StepForm
          tripId={page.trip.id}
          step={editing === 'new' ? null : editing}
          name={editing === 'new' ? '' : nameOf(editing)}
          onClose={() => setEditing(null)}
        />
      )}
    </Section>
  );
}

function StepForm({
  tripId,
  step,
  name: startName,
  onClose,
}: {
  readonly tripId: string;
  readonly step: Step | null;
  readonly name: string;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['trips', 'common']);
  const { isSaving, errorAt, generalError, formProps } = useEntryForm(onClose);
  const [name, setName] = useState(startName);
  const [days, setDays] = useState(Math.abs(step?.leadDays ?? 7));
  const [side, setSide] = useState<string>((step?.leadDays ?? 0) < 0 ? 'after' : 'before');
  const [ownerId, setOwnerId] = useState(step?.ownerId ?? null);
  const save = () => {
    const input = { name: name.trim(), leadDays: side === 'before' ? days : -days, ownerId };
    return step
      ? trpcClient.trips.correctStep.mutate({ stepId: step.id, ...input })
      : trpcClient.trips.addStep.mutate({ tripId, ...input });
  };
  return (
    <Modal opened onClose={onClose} title={step ? t('trips:correctStep') : t('trips:addStep')}>
      <form {...formProps(save, t('trips:stepSaved'))}>
        <Stack gap="sm">
          <TextInput
            data-autofocus
            label={t('trips:stepName')}
            value={name}
            withAsterisk
            // The usual ones keep the name that everybody knows.
            readOnly={step?.code != null}
            maxLength={400}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
            error={errorAt('name')}
          />
          <NumberInput
            label={t('trips:stepDays')}
            value={days}
            min={0}
            max={365}
            allowDecimal={false}
            onChange={(value) => setDays(Number(value))}
            error={errorAt('leadDays')}
          />
          <SegmentedControl
            aria-label={t('trips:stepSide')}
            value={side}
            onChange={setSide}
            data={[
              { value: 'before', label: t('trips:before') },
              { value: 'after', label: t('trips:after') },
            ]}
          />
          <OfficerSelect value={ownerId} onChange={setOwnerId} />
          <FormFoot error={generalError} isSaving={isSaving} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
