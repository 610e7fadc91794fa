import { Modal, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BODY_KINDS, type BodyKind } from '../../domain/body.ts';
import { trpcClient } from '../api/trpc.ts';
import { useEntryForm } from '../api/use-entry-form.ts';
import { CountrySelect } from '../components/CountrySelect.tsx';
import { FormFoot } from '../components/FormFoot.tsx';
import { BodySelect } from '../people/BodySelect.tsx';
import type { Body } from './BodyPage.tsx';
import { SimilarBodies } from './SimilarBodies.tsx';

/** Corrects what is known of a body. */
export function BodyForm({
  body,
  onCompare,
  onClose,
}: {
  readonly body: Body;
  /** Another on record is the same: the two are to be laid side by side. */
  readonly onCompare: (otherBodyId: string) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['bodies', 'people']);
  const { isSaving, errorAt, generalError, formProps } = useEntryForm(onClose);
  const [draft, setDraft] = useState({
    name: body.name,
    kind: body.kind,
    countryId: body.countryId,
    parentId: body.parentId,
    note: body.note ?? '',
  });
  const change = (changed: Partial<typeof draft>): void => setDraft((before) => ({ ...before, ...changed }));
  const { note: _, ...similarTo } = draft;
  const save = () => trpcClient.bodies.update.mutate({ bodyId: body.id, ...draft, note: draft.note.trim() || null });
  return (
    <Modal opened onClose={onClose} title={`${t('bodies:edit')}: ${body.name}`}>
      <form {...formProps(save, t('bodies:changed'))}>
        <Stack gap="sm">
          <div>
            <TextInput
              data-autofocus
              label={t('bodies:fields.name')}
              value={draft.name}
              withAsterisk
              onChange={({ currentTarget }) => change({ name: currentTarget.value })}
              error={errorAt('name')}
            />
            <SimilarBodies record={{ ...similarTo, exceptId: body.id }} onCompare={(other) => onCompare(other.id)} />
          </div>
          <NativeSelect
            label={t('bodies:fields.kind')}
            value={draft.kind}
            data={BODY_KINDS.map((value) => ({ value, label: t(`bodies:kinds.${value}`) }))}
            onChange={({ currentTarget }) => change({ kind: currentTarget.value as BodyKind })}
          />
          <CountrySelect
            label={t('bodies:fields.countryId')}
            none={t('bodies:noCountry')}
            value={draft.countryId}
            onChange={(countryId) => change({ countryId })}
            error={errorAt('countryId')}
          />
          <BodySelect
            label={t('bodies:fields.parentId')}
            none={t('people:noBody')}
            countryId={draft.countryId}
            exceptId={body.id}
            value={draft.parentId}
            onChange={(parentId) => change({ parentId })}
            error={errorAt('parentId')}
          />
          <Textarea
            label={t('bodies:fields.note')}
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
