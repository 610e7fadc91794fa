import { Button, Group } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AttachmentDialog } from './AttachmentDialog.tsx';
import { attachmentAddress } from './attachment-address.ts';

/** The two ways to a file: a look that brings nothing to life, and an explicit save. */
export function AttachmentLinks({ attachmentId, name }: { readonly attachmentId: string; readonly name: string }) {
  const { t } = useTranslation('attachment');
  const [isLooking, setIsLooking] = useState(false);
  const look = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setIsLooking(false);
    look.current?.focus();
  };
  return (
    <Group gap="xs" fz="xs">
      <Button
        ref={look}
        variant="subtle"
        size="compact-xs"
        px={4}
        ml={-4}
        data-reads
        aria-label={t('lookAt', { name })}
        onClick={() => setIsLooking(true)}
      >
        {t('look')}
      </Button>
      <a href={attachmentAddress(attachmentId)} download={name}>
        {t('save', { name })}
      </a>
      {isLooking && <AttachmentDialog attachmentId={attachmentId} name={name} onClose={close} />}
    </Group>
  );
}
