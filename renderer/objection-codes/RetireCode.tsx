import { Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { trpcClient } from '../api/trpc.ts';
import { useEntryForm } from '../api/use-entry-form.ts';
import { FormFoot } from '../components/FormFoot.tsx';
import classes from '../stages/stages.module.css';
import type { Code } from './ObjectionCodesPage.tsx';

/** Takes an objection out of use. What carries it, and keeps it, stands there before it is done. */
export function RetireCode({ code, onClose }: { readonly code: Code; readonly onClose: () => void }) {
  const { t } = useTranslation('objectionCodes');
  const { isSaving, generalError, formProps } = useEntryForm(onClose);
  const { name } = code;
  return (
    <Modal opened onClose={onClose} title={t('retire', { name })}>
      <form {...formProps(() => trpcClient.objectionCodes.retire.mutate({ codeId: code.id }), t('retired', { name }))}>
        <Stack gap="sm">
          <div className={classes.effect} role="status">
            <Text size="sm" fw={500}>
              {t('effect')}
            </Text>
            {code.objections + code.lines === 0 && <Text size="sm">{t('nothingCarries')}</Text>}
            {code.objections > 0 && <Text size="sm">{t('carried', { count: code.objections })}</Text>}
            {code.lines > 0 && <Text size="sm">{t('answered', { count: code.lines })}</Text>}
            <Text size="xs" className="dim">
              {t('retireHelp')}
            </Text>
          </div>
          <FormFoot error={generalError} isSaving={isSaving} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
