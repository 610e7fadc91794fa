import { Modal, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { trpcClient, useTRPC } from '../api/trpc.ts';
import { useEntryForm } from '../api/use-entry-form.ts';
import { DateField } from '../components/DateField.tsx';
import { FormFoot } from '../components/FormFoot.tsx';
import { MarkingSelect } from '../components/MarkingSelect.tsx';
import { OfficerSelect } from '../components/OfficerSelect.tsx';
import { type ChosenPerson, PersonSelect } from '../components/PersonSelect.tsx';
import { CountriesField } from '../log/CountriesField.tsx';
import type { Intermediary } from './IntermediariesTab.tsx';

/** Who may speak for us, to whom, what they may not say, and until when. */
export function IntermediaryForm({
  intermediary,
  onClose,
}: {
  readonly intermediary: Intermediary | null;
  readonly onClose: () => void;
}) {
  const trpc = useTRPC();
  const { t } = useTranslation('partners');
  const { isSaving, errorAt, generalError, formProps } = useEntryForm(onClose);
  const settings = useQuery(trpc.settings.read.queryOptions());
  const [draft, setDraft] = useState({
    name: intermediary?.name ?? '',
    person: (intermediary?.person ?? null) as ChosenPerson | null,
    mandate: intermediary?.mandate ?? '',
    limits: intermediary?.limits ?? '',
    fromOn: intermediary?.fromOn ?? null,
    untilOn: intermediary?.untilOn ?? null,
    ownerId: intermediary ? (intermediary.owner?.id ?? null) : undefined,
    marking: intermediary?.marking,
    countryIds: intermediary?.countries.map(({ id }) => id) ?? [],
  });
  const change = (changed: Partial<typeof draft>): void => setDraft((before) => ({ ...before, ...changed }));
  const ownerId = draft.ownerId === undefined ? (settings.data?.officerId ?? null) : draft.ownerId;
  const marking = draft.marking ?? settings.data?.defaultMarking ?? 'restricted';
  const save = () => {
    const { person, limits, ...fields } = draft;
    const input = { ...fields, personId: person?.id ?? null, limits: limits || null, ownerId, marking };
    return intermediary
      ? trpcClient.intermediaries.correct.mutate({ intermediaryId: intermediary.id, ...input })
      : trpcClient.intermediaries.add.mutate(input);
  };
  return (
    <Modal opened onClose={onClose} size="lg" title={intermediary ? t('correctMandate') : t('addIntermediary')}>
      <form {...formProps(save, intermediary ? t('mandateCorrected') : t('intermediaryAdded'))}>
        <Stack gap="sm">
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
            <TextInput
              data-autofocus
              label={t('intermediaryName')}
              placeholder={t('intermediaryNameHint')}
              value={draft.name}
              withAsterisk
              onChange={({ currentTarget }) => change({ name: currentTarget.value })}
              error={errorAt('name')}
            />
            <PersonSelect
              label={t('personOnRecord')}
              value={draft.person}
              // Somebody chosen from the record need not be named twice.
              onChange={(person) => change({ person, ...(draft.name === '' && person ? { name: person.name } : {}) })}
              countryId={null}
              error={errorAt('personId')}
            />
          </SimpleGrid>
          <CountriesField
            label={t('mandateStates')}
            value={draft.countryIds}
            onChange={(countryIds) => change({ countryIds })}
            error={errorAt('countryIds')}
          />
          <Textarea
            label={t('mandate')}
            placeholder={t('mandateHint')}
            value={draft.mandate}
            autosize
            minRows={2}
            withAsterisk
            onChange={({ currentTarget }) => change({ mandate: currentTarget.value })}
            error={errorAt('mandate')}
          />
          <Textarea
            label={t('limits')}
            placeholder={t('limitsHint')}
            value={draft.limits}
            autosize
            minRows={2}
            onChange={({ currentTarget }) => change({ limits: currentTarget.value })}
          />
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
            <DateField
              label={t('fromOn')}
              value={draft.fromOn}
              onChange={(fromOn) => change({ fromOn })}
              error={errorAt('fromOn')}
            />
            <DateField
              label={t('untilOn')}
              value={draft.untilOn}
              onChange={(untilOn) => change({ untilOn })}
              error={errorAt('untilOn')}
            />
            <OfficerSelect value={ownerId} onChange={(chosen) => change({ ownerId: chosen })} />
            <MarkingSelect value={marking} onChange={(chosen) => change({ marking: chosen })} />
          </SimpleGrid>
          <FormFoot error={generalError} isSaving={isSaving} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
