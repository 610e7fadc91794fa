import { IconTableExport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { FileMenu } from '../components/FileMenu.tsx';

/** The counts of the day as a file, with the rules stated in it. */
export function ExportMenu({ on }: { readonly on: string }) {
  const { t } = useTranslation('counts');
  const file = (format: 'csv' | 'xlsx', label: string) => ({
    label,
    path: `/download/counts.${format}?on=${on}`,
    fallbackName: `Recognitions ${on}.${format}`,
  });
  return (
    <FileMenu
      label={t('export')}
      icon={<IconTableExport size={16} aria-hidden />}
      failure={t('exportFailed')}
      files={[file('csv', t('exportCsv')), file('xlsx', t('exportXlsx'))]}
    />
  );
}
