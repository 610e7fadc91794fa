import { Button, FileInput, Group, Modal, NativeSelect, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { trpcClient } from '../api/trpc.ts';
import { uploadAttachment } from '../api/upload.ts';
import { useEntryForm } from '../api/use-entry-form.ts';
import { CountrySelect } from '../components/CountrySelect.tsx';
import { DateField } from '../components/DateField.tsx';
import { FormFoot } from '../components/FormFoot.tsx';
import { OfficerSelect } from '../components/OfficerSelect.tsx';
import { BodySelect } from './BodySelect.tsx';
import type { Person } from './person-file.ts';
import { SimilarPeople } from './SimilarPeople.tsx';

const INTERPRETER = { unknown: null, yes: true, no: false } as const;
const PICTURES = 'image/png,image/jpeg,image/webp,image/gif';

/** Enters a person, with the post held now, or corrects what is known of one. */
export function PersonForm({
  person,
  countryId,
  onClose,
}: {
  readonly person: Person | null;
  readonly countryId: string | null;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('people');
  const navigate = useNavigate();
  const { isSaving, errorAt, generalError, formProps } = useEntryForm(onClose);
  const [draft, setDraft] = useState(() => draftOf(person, countryId));
  const [file, setFile] = useState<File | null>(null);
  const change = (changed: Partial<typeof draft>): void => setDraft((before) => ({ ...before, ...changed }));
  const text = (field: TextField, hint?: string, props: object = {}) => (
    <TextInput
      label={t(`fields.${field}`)}
      placeholder={hint}
      value={draft[field]}
      onChange={({ currentTarget }) => change({ [field]: currentTarget.value })}
      error={errorAt(field)}
      {...props}
    />
  );
  const save = async () => {
    const { title, organisationId, interpreter, ...fields } = draft;
    const photoId = file ? await uploadAttachment(file) : draft.photoId;
    const given = { ...fields, photoId, needsInterpreter: INTERPRETER[interpreter] };
    if (person) return trpcClient.people.update.mutate({ personId: person.id, ...given });
    const post = title.trim() ? { title, ...(organisationId ? { organisationId } : {}) } : {};
    const added = await trpcClient.people.add.mutate({ ...given, ...post });
    await navigate({ to: '/people/$personId', params: { personId: added.id } });
    return added;
  };
  return (
    <Modal opened onClose={onClose} size="lg" title={person ? `${t('edit')}: ${person.name}` : t('add')}>
      <form {...formProps(save, person ? t('edited') : t('added'))}>
        <Stack gap="sm">
          <div>
            <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
              {text('name', undefined, { withAsterisk: true, 'data-autofocus': true })}
              {text('nativeName', undefined, { dir: 'auto' })}
            </SimpleGrid>
            <SimilarPeople
              record={{
                name: draft.name,
                nativeName: draft.nativeName || null,
                otherNames: draft.otherNames || null,
                countryId: draft.countryId,
                bornOn: draft.bornOn,
                channels: (person?.channels ?? []).map(({ kind, value }) => ({ kind, value })),
                exceptId: person?.id ?? null,
              }}
            />
          </div>
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
            {text('otherNames', t('otherNamesHint'))}
            {text('pronunciation', t('pronunciationHint'))}
            <CountrySelect
              label={t('fields.countryId')}
              none={t('noCountry')}
              value={draft.countryId}
              onChange={(chosen) => change({ countryId: chosen })}
              error={errorAt('countryId')}
            />
            {text('addressForm', t('addressFormHint'))}
            {text('languages', t('languagesHint'))}
            <NativeSelect
              label={t('fields.needsInterpreter')}
              value={draft.interpreter}
              data={(['unknown', 'yes', 'no'] as const).map((value) => ({
                value,
                label: t(`interpreterWords.${value}`),
              }))}
              onChange={({ currentTarget }) => change({ interpreter: currentTarget.value as keyof typeof INTERPRETER })}
            />
          </SimpleGrid>
          {!person && (
            <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
              <TextInput
                label={t('post')}
                placeholder={t('postTitleHint')}
                value={draft.title}
                onChange={({ currentTarget }) => change({ title: currentTarget.value })}
              />
              <BodySelect
                label={t('body')}
                none={t('noBody')}
                countryId={draft.countryId}
                value={draft.organisationId}
                onChange={(organisationId) => change({ organisationId })}
              />
            </SimpleGrid>
          )}
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
            <OfficerSelect
              label={t('fields.ownerId')}
              value={draft.ownerId}
              onChange={(ownerId) => change({ ownerId })}
            />
            <OfficerSelect
              label={t('fields.deputyId')}
              value={draft.deputyId}
              onChange={(deputyId) => change({ deputyId })}
            />
            <DateField
              label={t('fields.bornOn')}
              value={draft.bornOn}
              onChange={(bornOn) => change({ bornOn })}
              error={errorAt('fields.bornOn')}
            />
            <Group align="flex-end" gap="xs" wrap="nowrap">
              <FileInput
                flex={1}
                label={t('fields.photoId')}
                placeholder={t('photoHint')}
                accept={PICTURES}
                value={file}
                onChange={setFile}
                clearable
                clearButtonProps={{ 'aria-label': t('photoRemove') }}
                error={errorAt('photoId')}
              />
              {draft.photoId !== null && (
                <Button variant="default" size="sm" onClick={() => change({ photoId: null })}>
                  {t('photoRemove')}
                </Button>
              )}
            </Group>
          </SimpleGrid>
          <Textarea
            label={t('fields.note')}
            value={draft.note}
            autosize
            minRows={2}
            maxRows={8}
            onChange={({ currentTarget }) => change({ note: currentTarget.value })}
          />
          <FormFoot error={generalError} isSaving={isSaving} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}

type TextField = 'name' | 'nativeName' | 'otherNames' | 'pronunciation' | 'addressForm' | 'languages';

function draftOf(person: Person | null, countryId: string | null) {
  const interpreter: keyof typeof INTERPRETER =
    person?.needsInterpreter === true ? 'yes' : person?.needsInterpreter === false ? 'no' : 'unknown';
  return {
    name: person?.name ?? '',
    nativeName: person?.nativeName ?? '',
    otherNames: person?.otherNames ?? '',
    pronunciation: person?.pronunciation ?? '',
    addressForm: person?.addressForm ?? '',
    languages: person?.languages ?? '',
    note: person?.note ?? '',
    countryId: person ? person.countryId : countryId,
    bornOn: person?.bornOn ?? null,
    ownerId: person?.ownerId ?? null,
    deputyId: person?.deputyId ?? null,
    photoId: person?.photoId ?? null,
    interpreter,
    title: '',
    organisationId: null as string | null,
  };
}
