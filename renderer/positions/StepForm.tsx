import { Checkbox, Modal, Select, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Marking } from '../../domain/marking.ts';
import { DECISION_STATES, type DecisionState, ORGAN_KINDS, type OrganKind } from '../../domain/positions.ts';
import { trpcClient, useTRPC } from '../api/trpc.ts';
import { useEntryForm } from '../api/use-entry-form.ts';
import { DateField } from '../components/DateField.tsx';
import { FormFoot } from '../components/FormFoot.tsx';
import { MarkingSelect } from '../components/MarkingSelect.tsx';
import { type NamedPerson, PersonField } from '../components/PersonField.tsx';
import type { Dossier } from '../country/CountryPage.tsx';
import { PapersPicker, usePapers } from '../move/PapersPicker.tsx';
import type { Step } from './DecisionMap.tsx';

interface Draft {
  readonly organ: OrganKind;
  readonly name: string;
  readonly who: NamedPerson;
  readonly isRequired: boolean;
  readonly state: DecisionState;
  readonly stateOn: string | null;
  readonly note: string;
  readonly source: string;
  readonly marking: Marking | null;
}

/** Adds an organ or a person to the way of a decision, or changes what is known of it. */
export function StepForm({
  dossier,
  step,
  onClose,
}: {
  readonly dossier: Dossier;
  readonly step: Step | null;
  readonly onClose: () => void;
}) {
  const trpc = useTRPC();
  const { t } = useTranslation(['positions', 'words']);
  const settings = useQuery(trpc.settings.read.queryOptions());
  const { isSaving, errorAt, generalError, formProps } = useEntryForm(onClose);
  const [draft, setDraft] = useState<Draft>(() => draftOf(step));
  const choice = usePapers(dossier.documents, step?.documentId ? [step.documentId] : []);
  const change = (changed: Partial<Draft>): void => setDraft((before) => ({ ...before, ...changed }));
  const marking = draft.marking ?? settings.data?.defaultMarking ?? 'restricted';
  const save = async () => {
    const { who, ...fields } = draft;
    const input = {
      ...fields,
      personId: who.personId,
      person: who.personId === null ? who.name || null : null,
      note: draft.note || null,
      marking,
      ...(await choice.send()),
    };
    return step
      ? trpcClient.decisions.edit.mutate({ stepId: step.id, ...input })
      : trpcClient.decisions.add.mutate({ countryId: dossier.country.id, ...input });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={step ? t('positions:editStepTitle', { name: step.name }) : t('positions:addStep')}
    >
      <form {...formProps(save, step ? t('positions:stepChanged') : t('positions:stepAdded'))}>
        <Stack gap="sm">
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
            <TextInput
              data-autofocus
              label={t('positions:stepName')}
              placeholder={t('positions:stepNameHint')}
              value={draft.name}
              withAsterisk
              onChange={({ currentTarget }) => change({ name: currentTarget.value })}
              error={errorAt('name')}
            />
            <Select
              label={t('positions:organ')}
              data={ORGAN_KINDS.map((value) => ({ value, label: t(`words:organ.${value}`) }))}
              value={draft.organ}
              allowDeselect={false}
              onChange={(organ) => organ && change({ organ: organ as OrganKind })}
            />
          </SimpleGrid>
          <PersonField
            label={t('positions:stepPerson')}
            placeholder={t('positions:whoHint')}
            value={draft.who}
            onChange={(who) => change({ who })}
            countryId={dossier.country.id}
            error={errorAt('personId')}
          />
          <Checkbox
            label={t('positions:isRequired')}
            checked={draft.isRequired}
            onChange={({ currentTarget }) => change({ isRequired: currentTarget.checked })}
          />
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
            <Select
              label={t('positions:stepState')}
              data={DECISION_STATES.map((value) => ({ value, label: t(`words:decisionState.${value}`) }))}
              value={draft.state}
              allowDeselect={false}
              onChange={(state) => state && change({ state: state as DecisionState })}
            />
            {draft.state !== 'open' && (
              <DateField
                label={t('positions:stateOn')}
                value={draft.stateOn}
                onChange={(stateOn) => change({ stateOn })}
                error={errorAt('stateOn')}
              />
            )}
          </SimpleGrid>
          <PapersPicker choice={choice} isSingle errorAt={errorAt} />
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
            <TextInput
              label={t('positions:source')}
              placeholder={t('positions:sourceHint')}
              value={draft.source}
              withAsterisk
              onChange={({ currentTarget }) => change({ source: currentTarget.value })}
              error={errorAt('source')}
            />
            <MarkingSelect value={marking} onChange={(chosen) => change({ marking: chosen })} />
          </SimpleGrid>
          <Textarea
            label={t('positions:stepNote')}
            value={draft.note}
            autosize
            onChange={({ currentTarget }) => change({ note: currentTarget.value })}
          />
          <FormFoot error={generalError} isSaving={isSaving} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}

function draftOf(step: Step | null): Draft {
  return {
    organ: step?.organ ?? 'minister',
    name: step?.name ?? '',
    who: { personId: step?.personId ?? null, name: step?.personName ?? step?.person ?? '' },
    isRequired: step?.isRequired ?? true,
    state: step?.state ?? 'open',
    stateOn: step?.stateOn ?? null,
    note: step?.note ?? '',
    source: step?.source ?? '',
    marking: step?.marking ?? null,
  };
}
