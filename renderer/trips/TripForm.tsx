import { ActionIcon, Button, Modal, Select, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Marking } from '../../domain/marking.ts';
import {
  OBJECTIVES_AT_MOST,
  TRIP_OCCASIONS,
  type TripOccasion,
  VISIT_KINDS,
  type VisitKind,
} from '../../domain/trip.ts';
import { DraftNote, KeptForm, useKeptDraft } from '../api/KeptForm.tsx';
import { type Outputs, trpcClient, useTRPC } from '../api/trpc.ts';
import { useEntryForm } from '../api/use-entry-form.ts';
import { DateField } from '../components/DateField.tsx';
import { FormFoot } from '../components/FormFoot.tsx';
import { MarkingSelect } from '../components/MarkingSelect.tsx';
import { OfficerSelect } from '../components/OfficerSelect.tsx';
import { AudienceSelect } from './AudienceSelect.tsx';
import classes from './trips.module.css';

type Page = Outputs['trips']['page'];
const OBJECTIVES_AT_FIRST = 3;

interface Aim {
  readonly key: string;
  readonly text: string;
  readonly marking: Marking;
}

/** Three lines to begin with: a trip with more than three objectives has none. */
function aimsOf(objectives: Page['objectives']): readonly Aim[] {
  return objectives.length > 0
    ? objectives.map(({ id, text, marking }) => ({ key: id, text, marking }))
    : Array.from({ length: OBJECTIVES_AT_FIRST }, (_, index) => ({
        key: String(index),
        text: '',
        marking: 'confidential' as const,
      }));
}

interface Props {
  readonly trip: Page['trip'] | null;
  readonly objectives: Page['objectives'];
  readonly onClose: () => void;
}

/** Plans a trip or corrects it: who goes, why, when, and what is to come of it. What was typed outlives a crash. */
export function TripForm(props: Props) {
  const form = `trip ${props.trip?.id ?? 'new'}`;
  return <KeptForm form={form}>{(kept) => <Form {...props} form={form} kept={kept} />}</KeptForm>;
}

function Form({
  trip,
  objectives,
  onClose,
  form,
  kept,
}: Props & { readonly form: string; readonly kept: string | null }) {
  const trpc = useTRPC();
  const { t } = useTranslation(['trips', 'words']);
  const navigate = useNavigate();
  const { isSaving, errorAt, generalError, formProps } = useEntryForm(onClose);
  const settings = useQuery(trpc.settings.read.queryOptions());
  const fresh = {
    title: trip?.title ?? '',
    principal: trip?.principal ?? '',
    occasion: trip?.occasion ?? ('bilateral' as TripOccasion),
    visitKind: trip?.visitKind ?? null,
    fromOn: trip?.fromOn ?? null,
    toOn: trip?.toOn ?? null,
    purpose: trip?.purpose ?? '',
    success: trip?.success ?? '',
    avoid: trip?.avoid ?? '',
    pressPosture: trip?.pressPosture ?? '',
    marking: trip?.marking,
    ownerId: trip ? trip.ownerId : undefined,
    aims: aimsOf(objectives),
  };
  const { draft: whole, change, isTaken, beginAnew, drop } = useKeptDraft(form, fresh, kept);
  const { aims, ...draft } = whole;
  const changeAim = (key: string, changed: Partial<Aim>): void =>
    change({ aims: aims.map((aim) => (aim.key === key ? { ...aim, ...changed } : aim)) });
  const ownerId = draft.ownerId === undefined ? (settings.data?.officerId ?? null) : draft.ownerId;
  const save = async () => {
    const input = {
      ...draft,
      fromOn: draft.fromOn ?? '',
      toOn: draft.toOn ?? draft.fromOn ?? '',
      purpose: draft.purpose.trim() || null,
      success: draft.success.trim() || null,
      avoid: draft.avoid.trim() || null,
      pressPosture: draft.pressPosture.trim() || null,
      marking: draft.marking ?? settings.data?.defaultMarking ?? 'restricted',
      ownerId,
      objectives: aims
        .filter(({ text }) => text.trim() !== '')
        .map(({ text, marking }) => ({ text: text.trim(), marking })),
    };
    const made = trip
      ? await trpcClient.trips.correct.mutate({ ...input, tripId: trip.id })
      : await trpcClient.trips.add.mutate(input);
    await drop();
    if (!trip) void navigate({ to: '/trips/$tripId', params: { tripId: made.tripId } });
    return made;
  };
  return (
    <Modal opened onClose={onClose} size="xl" title={trip ? t('trips:correct') : t('trips:plan')}>
      <form {...formProps(save, trip ? t('trips:corrected') : t('trips:planned'))}>
        <Stack gap="sm" key={String(isTaken)}>
          <DraftNote isTaken={isTaken} beginAnew={beginAnew} />
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
            <TextInput
              data-autofocus
              label={t('trips:name')}
              placeholder={t('trips:nameHint')}
              value={draft.title}
              withAsterisk
              maxLength={400}
              onChange={({ currentTarget }) => change({ title: currentTarget.value })}
              error={errorAt('title')}
            />
            <TextInput
              label={t('trips:principal')}
              placeholder={t('trips:principalHint')}
              value={draft.principal}
              withAsterisk
              maxLength={400}
              onChange={({ currentTarget }) => change({ principal: currentTarget.value })}
              error={errorAt('principal')}
            />
          </SimpleGrid>
          <SimpleGrid cols={{ base: 2, sm: 4 }} spacing="sm">
            <DateField
              label={t('trips:from')}
              value={draft.fromOn}
              onChange={(fromOn) => change({ fromOn })}
              error={errorAt('fromOn')}
              required
            />
            <DateField
              label={t('trips:to')}
              value={draft.toOn}
              onChange={(toOn) => change({ toOn })}
              error={errorAt('toOn')}
            />
            <Select
              label={t('trips:occasion')}
              data={TRIP_OCCASIONS.map((value) => ({ value, label: t(`words:tripOccasion.${value}`) }))}
              value={draft.occasion}
              allowDeselect={false}
              onChange={(chosen) => change({ occasion: (chosen as TripOccasion | null) ?? draft.occasion })}
            />
            <Select
              label={t('trips:visitKind')}
              placeholder={t('trips:notSaid')}
              data={VISIT_KINDS.map((value) => ({ value, label: t(`words:visitKind.${value}`) }))}
              value={draft.visitKind}
              clearable
              clearButtonProps={{ 'aria-label': t('trips:notSaid') }}
              onChange={(chosen) => change({ visitKind: chosen as VisitKind | null })}
            />
          </SimpleGrid>
          <Textarea
            label={t('trips:purpose')}
            value={draft.purpose}
            autosize
            minRows={2}
            onChange={({ currentTarget }) => change({ purpose: currentTarget.value })}
          />
          <fieldset className={classes.aims}>
            <legend>{t('trips:objectives')}</legend>
            <p className={`${classes.small} dim`}>{t('trips:objectivesHelp')}</p>
            {aims.map((aim, index) => (
              <div key={aim.key} className={classes.aim}>
                <TextInput
                  className={classes.grow ?? ''}
                  aria-label={t('trips:objective', { number: index + 1 })}
                  value={aim.text}
                  maxLength={400}
                  onChange={({ currentTarget }) => changeAim(aim.key, { text: currentTarget.value })}
                />
                <AudienceSelect
                  label={t('trips:audienceOf', { number: index + 1 })}
                  value={aim.marking}
                  onChange={(marking) => changeAim(aim.key, { marking })}
                />
                <ActionIcon
                  variant="subtle"
                  aria-label={t('trips:removeObjective', { number: index + 1 })}
                  onClick={() => change({ aims: aims.filter(({ key }) => key !== aim.key) })}
                >
                  <IconX size={16} aria-hidden />
                </ActionIcon>
              </div>
            ))}
            {aims.length < OBJECTIVES_AT_MOST && (
              <Button
                size="compact-sm"
                variant="subtle"
                leftSection={<IconPlus size={14} aria-hidden />}
                onClick={() =>
                  change({ aims: [...aims, { key: crypto.randomUUID(), text: '', marking: 'confidential' }] })
                }
              >
                {t('trips:addObjective')}
              </Button>
            )}
          </fieldset>
          <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
            {(['success', 'avoid', 'pressPosture'] as const).map((field) => (
              <Textarea
                key={field}
                label={t(`trips:${field}`)}
                value={draft[field]}
                autosize
                minRows={2}
                onChange={({ currentTarget }) => change({ [field]: currentTarget.value })}
              />
            ))}
          </SimpleGrid>
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
            <OfficerSelect
              label={t('trips:owner')}
              value={ownerId}
              onChange={(chosen) => change({ ownerId: chosen })}
            />
            <MarkingSelect
              value={draft.marking ?? settings.data?.defaultMarking ?? 'restricted'}
              onChange={(marking) => change({ marking })}
            />
          </SimpleGrid>
          <FormFoot error={generalError} isSaving={isSaving} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
