import { Modal, Select, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Marking } from '../../domain/marking.ts';
import { type Outputs, trpcClient, useTRPC } from '../api/trpc.ts';
import { useEntryForm } from '../api/use-entry-form.ts';
import { DateField } from '../components/DateField.tsx';
import { FormFoot } from '../components/FormFoot.tsx';
import { MarkingSelect } from '../components/MarkingSelect.tsx';
import { type NamedPerson, PersonField } from '../components/PersonField.tsx';
import type { Dossier } from '../country/CountryPage.tsx';
import type { Objection } from './Objections.tsx';

interface Draft {
  readonly codeId: string | null;
  readonly words: string;
  readonly who: NamedPerson;
  readonly postHeld: string;
  readonly saidOn: string | null;
  readonly source: string;
}

/** Notes an objection with who said it and in which post, or corrects what was noted. */
export function ObjectionForm({
  dossier,
  codes,
  objection,
  onClose,
}: {
  readonly dossier: Dossier;
  readonly codes: Outputs['objectionCodes']['list'];
  readonly objection: Objection | null;
  readonly onClose: () => void;
}) {
  const trpc = useTRPC();
  const { t } = useTranslation('positions');
  const settings = useQuery(trpc.settings.read.queryOptions());
  const { isSaving, errorAt, generalError, formProps } = useEntryForm(onClose);
  const [draft, setDraft] = useState<Draft>(() => draftOf(objection, dossier.today));
  const change = (changed: Partial<Draft>): void => setDraft((before) => ({ ...before, ...changed }));
  // The post kept belongs to that person on that day: with another of either it is looked up anew.
  const without = draft.who.personId === null ? {} : { postHeld: '' };
  const [marking, setMarking] = useState<Marking | null>(objection?.marking ?? null);
  const save = () => {
    const input = {
      codeId: draft.codeId ?? '',
      words: draft.words,
      personId: draft.who.personId,
      saidBy: draft.who.personId === null ? draft.who.name : null,
      postHeld: draft.postHeld || null,
      saidOn: draft.saidOn ?? '',
      source: draft.source,
      marking: marking ?? settings.data?.defaultMarking ?? 'restricted',
    };
    return objection
      ? trpcClient.objections.correct.mutate({ objectionId: objection.id, ...input })
      : trpcClient.objections.add.mutate({ countryId: dossier.country.id, ...input });
  };
  return (
    <Modal opened onClose={onClose} size="lg" title={objection ? t('correctTitle') : t('add')}>
      <form {...formProps(save, objection ? t('corrected') : t('added'))}>
        <Stack gap="sm">
          <Select
            data-autofocus
            label={t('code')}
            data={codes
              .filter(({ id, retiredOn }) => retiredOn === null || id === objection?.codeId)
              .map(({ id, name, retiredOn }) => ({
                value: id,
                label: retiredOn === null ? name : t('codeRetired', { name }),
              }))}
            value={draft.codeId}
            searchable
            openOnFocus={false}
            selectFirstOptionOnChange
            // Else the list forgets its first choice as it opens, and Enter after one letter sends the form.
            selectFirstOptionOnDropdownOpen
            withAsterisk
            onChange={(codeId) => change({ codeId })}
            error={errorAt('codeId')}
          />
          <Textarea
            label={t('words')}
            value={draft.words}
            autosize
            minRows={2}
            maxRows={10}
            withAsterisk
            onChange={({ currentTarget }) => change({ words: currentTarget.value })}
            error={errorAt('words')}
          />
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
            <PersonField
              label={t('who')}
              placeholder={t('whoHint')}
              value={draft.who}
              onChange={(who) => change({ who, ...(who.personId === draft.who.personId ? {} : { postHeld: '' }) })}
              countryId={dossier.country.id}
              required
              error={errorAt('saidBy') ?? errorAt('personId')}
            />
            <TextInput
              label={t('post')}
              placeholder={draft.who.personId === null ? '' : t('postHint')}
              value={draft.postHeld}
              onChange={({ currentTarget }) => change({ postHeld: currentTarget.value })}
            />
            <DateField
              label={t('saidOn')}
              value={draft.saidOn}
              onChange={(saidOn) => change({ saidOn, ...without })}
              required
              error={errorAt('saidOn')}
            />
            <MarkingSelect value={marking ?? settings.data?.defaultMarking ?? 'restricted'} onChange={setMarking} />
          </SimpleGrid>
          <TextInput
            label={t('source')}
            placeholder={t('sourceHint')}
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

function draftOf(objection: Objection | null, today: string): Draft {
  return {
    codeId: objection?.codeId ?? null,
    words: objection?.words ?? '',
    who: { personId: objection?.personId ?? null, name: objection?.personName ?? objection?.saidBy ?? '' },
    postHeld: objection?.postHeld ?? '',
    saidOn: objection?.saidOn ?? today,
    source: objection?.source ?? '',
  };
}
