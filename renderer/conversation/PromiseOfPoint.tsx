import { NativeSelect, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { proposedFollowUpDays } from '../../domain/action-kind.ts';
import { addDays } from '../../domain/calendar-date.ts';
import { promiseOfFollowUp } from '../../domain/point.ts';
import { trpcClient, useTRPC } from '../api/trpc.ts';
import { useEntryForm } from '../api/use-entry-form.ts';
import { DateField } from '../components/DateField.tsx';
import { FormFoot } from '../components/FormFoot.tsx';
import { OfficerSelect } from '../components/OfficerSelect.tsx';
import { useLocale } from '../i18n/locale.ts';
import type { Conversation } from './ConversationDialog.tsx';
import classes from './conversation.module.css';
import type { Point } from './Points.tsx';

/** The follow-up of a point as a promise of ours: its words, who does it and by when are there already. */
export function PromiseOfPoint({
  conversation: { action, states },
  point,
  onClose,
}: {
  readonly conversation: Conversation;
  readonly point: Point;
  readonly onClose: () => void;
}) {
  const trpc = useTRPC();
  const { t } = useTranslation(['conversation', 'promises']);
  const { countryName } = useLocale();
  const { isSaving, errorAt, generalError, formProps } = useEntryForm(onClose);
  const settings = useQuery(trpc.settings.read.queryOptions());
  const [countryId, setCountryId] = useState(states[0]?.id ?? '');
  const [text, setText] = useState(promiseOfFollowUp(point.followUp ?? ''));
  const [dueOn, setDueOn] = useState<string | null>(addDays(action.happenedOn, proposedFollowUpDays(action.kind)));
  const [ownerId, setOwnerId] = useState<string | null | undefined>(undefined);
  const owner = ownerId === undefined ? (settings.data?.officerId ?? null) : ownerId;
  const save = () =>
    trpcClient.commitments.add.mutate({
      countryId,
      direction: 'ours',
      text,
      dueOn,
      ownerId: owner,
      pointId: point.id,
      marking: point.marking,
    });
  return (
    <form {...formProps(save, t('promises:added'))} className={classes.form}>
      <Stack gap="xs">
        <TextInput
          label={t('promises:text')}
          value={text}
          withAsterisk
          autoFocus
          maxLength={400}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
          error={errorAt('text')}
        />
        <SimpleGrid cols={{ base: 1, sm: states.length > 1 ? 3 : 2 }} spacing="sm">
          <DateField label={t('promises:due')} value={dueOn} onChange={setDueOn} error={errorAt('dueOn')} />
          <OfficerSelect value={owner} onChange={setOwnerId} />
          {states.length > 1 && (
            <NativeSelect
              label={t('conversation:promisedTo')}
              data={states.map((state) => ({ value: state.id, label: countryName(state) }))}
              value={countryId}
              onChange={({ currentTarget }) => setCountryId(currentTarget.value)}
              error={errorAt('pointId')}
            />
          )}
        </SimpleGrid>
        <FormFoot error={generalError} isSaving={isSaving} onCancel={onClose} />
      </Stack>
    </form>
  );
}
