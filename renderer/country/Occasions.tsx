import { Button, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readDayOfYear, writeDate } from '../../domain/written-date.ts';
import { trpcClient } from '../api/trpc.ts';
import { useEntryForm } from '../api/use-entry-form.ts';
import { FormFoot } from '../components/FormFoot.tsx';
import { Section } from '../components/Section.tsx';
import { useLocale } from '../i18n/locale.ts';
import type { Dossier } from './CountryPage.tsx';

/** Days of the year on which a courtesy is due; Today tells of them two weeks ahead. */
export function Occasions({ dossier }: { readonly dossier: Dossier }) {
  const { t } = useTranslation('country');
  const { dayOfYear } = useLocale();
  const [isEditing, setIsEditing] = useState(false);
  const { nationalDay } = dossier.country;
  return (
    <Section
      title={t('occasions')}
      action={
        <Button size="compact-xs" variant="subtle" onClick={() => setIsEditing(true)}>
          {t('editNationalDay')}
        </Button>
      }
    >
      <Text size="sm" className={nationalDay === null ? 'dim' : undefined}>
        {nationalDay === null ? t('noNationalDay') : t('nationalDayIs', { day: dayOfYear(nationalDay) })}
      </Text>
      {isEditing && <NationalDayForm dossier={dossier} onClose={() => setIsEditing(false)} />}
    </Section>
  );
}

function NationalDayForm({ dossier, onClose }: { readonly dossier: Dossier; readonly onClose: () => void }) {
  const { t } = useTranslation('country');
  const { isSaving, errorAt, generalError, formProps } = useEntryForm(onClose);
  const { id: countryId, nationalDay } = dossier.country;
  const [text, setText] = useState(nationalDay === null ? '' : writeDate(nationalDay));
  const save = () =>
    // What cannot be read goes as it is: the desk refuses it at the field.
    trpcClient.countries.update.mutate({
      countryId,
      nationalDay: text.trim() === '' ? null : (readDayOfYear(text) ?? text.trim().slice(0, 5)),
    });
  return (
    <Modal opened onClose={onClose} title={t('editNationalDay')}>
      <form {...formProps(save, t('changed'))}>
        <Stack gap="sm">
          <TextInput
            data-autofocus
            label={t('nationalDay')}
            placeholder={t('nationalDayHint')}
            value={text}
            onChange={({ currentTarget }) => setText(currentTarget.value)}
            error={errorAt('nationalDay')}
          />
          <FormFoot error={generalError} isSaving={isSaving} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
