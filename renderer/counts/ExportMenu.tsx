import { Button, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconTableExport } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saveDownload } from '../api/save-download.ts';
import { useRefusalText } from '../api/use-refusal-text.ts';

/** The counts of the day as a file, with the rules stated in it. */
export function ExportMenu({ on }: { readonly on: string }) {
  const { t } = useTranslation('counts');
  const refusalText = useRefusalText();
  const [isPreparing, setIsPreparing] = useState(false);
  const save = async (format: 'csv' | 'xlsx'): Promise<void> => {
    setIsPreparing(true);
    try {
      await saveDownload(`/download/counts.${format}?on=${on}`, `Recognitions ${on}.${format}`);
    } catch (error) {
      notifications.show({ color: 'red', title: t('exportFailed'), message: refusalText(error) });
    } finally {
      setIsPreparing(false);
    }
  };
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button
          size="sm"
          variant="default"
          loading={isPreparing}
          leftSection={<IconTableExport size={16} aria-hidden />}
        >
          {t('export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void save('xlsx')}>{t('exportXlsx')}</Menu.Item>
        <Menu.Item onClick={() => void save('csv')}>{t('exportCsv')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
