import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../i18n/locale.ts';
import type { Courtesy } from './Courtesies.tsx';

/** A note to begin from, in the form that the trade uses; it is finished where notes are written. */
export function CourtesyDraft({
  row,
  what,
  onClose,
}: {
  readonly row: Courtesy;
  readonly what: string;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['today', 'common']);
  const { countryName } = useLocale();
  const field = useRef<HTMLTextAreaElement>(null);
  const copy = (): void => {
    field.current?.select();
    // The desk grants no permission to any page, so that the newer way to the clipboard is closed in its own window, too.
    const isCopied = document.execCommand('copy');
    notifications.show({ message: t(isCopied ? 'today:copied' : 'today:copyByKey') });
  };
  return (
    <Modal opened onClose={onClose} size="lg" title={t('today:draftTitle', { what })}>
      <Stack gap="sm">
        <Textarea
          ref={field}
          data-autofocus
          aria-label={t('today:courtesyDraft')}
          autosize
          minRows={4}
          defaultValue={t(`today:draftText.${row.kind}`, { name: countryName(row), title: row.person?.title ?? '' })}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common:close')}
          </Button>
          <Button onClick={copy}>{t('today:copy')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
