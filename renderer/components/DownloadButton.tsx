import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saveDownload } from '../api/save-download.ts';
import { useFailureNotice } from '../api/use-failure-notice.ts';

/** A paper that the desk makes at a press; a refusal becomes a toast. */
export function DownloadButton({ path, label }: { readonly path: string; readonly label: string }) {
  const { t } = useTranslation('common');
  const tellFailure = useFailureNotice();
  const [isMaking, setIsMaking] = useState(false);
  const make = async (): Promise<void> => {
    setIsMaking(true);
    try {
      await saveDownload(path, 'paper.pdf');
    } catch (error) {
      tellFailure(t('notDone'), error);
    } finally {
      setIsMaking(false);
    }
  };
  return (
    <Button size="xs" variant="default" loading={isMaking} onClick={() => void make()}>
      {label}
    </Button>
  );
}
