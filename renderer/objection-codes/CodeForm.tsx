import { Modal, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { trpcClient } from '../api/trpc.ts';
import { useEntryForm } from '../api/use-entry-form.ts';
import { FormFoot } from '../components/FormFoot.tsx';
import classes from '../stages/stages.module.css';
import type { Code } from './ObjectionCodesPage.tsx';

/** Names a new objection, or names one anew. */
export function CodeForm({ code, onClose }: { readonly code: Code | null; readonly onClose: () => void }) {
  const { t } = useTranslation('objectionCodes');
  const { isSaving, errorAt, generalError, formProps } = useEntryForm(onClose);
  const [name, setName] = useState(code?.name ?? '');
  const save = () =>
    code
      ? trpcClient.objectionCodes.rename.mutate({ codeId: code.id, name })
      : trpcClient.objectionCodes.add.mutate({ name });
  return (
    <Modal opened onClose={onClose} title={code ? t('renameTitle', { name: code.name }) : t('add')}>
      <form {...formProps(save, code ? t('renamed') : t('added'))}>
        <Stack gap="sm">
          <TextInput
            data-autofocus
            label={t('name')}
            value={name}
            withAsterisk
            onChange={({ currentTarget }) => setName(currentTarget.value)}
            error={errorAt('name')}
          />
          {code && name.trim() !== code.name && <Effect code={code} />}
          <FormFoot error={generalError} isSaving={isSaving} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}

/** Where a new name will show: nothing loses the objection by it. */
function Effect({ code }: { readonly code: Code }) {
  const { t } = useTranslation('objectionCodes');
  return (
    <div className={classes.effect} role="status">
      <Text size="sm" fw={500}>
        {t('effect')}
      </Text>
      {code.objections + code.lines === 0 && <Text size="sm">{t('nothingCarries')}</Text>}
      {code.objections > 0 && <Text size="sm">{t('renameCarried', { count: code.objections })}</Text>}
      {code.lines > 0 && <Text size="sm">{t('renameAnswered', { count: code.lines })}</Text>}
    </div>
  );
}
