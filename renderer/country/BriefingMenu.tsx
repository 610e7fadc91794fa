import { Button, Menu, SegmentedControl, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconFileText } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MARKINGS, type Marking } from '../../domain/marking.ts';
import { useTRPC } from '../api/trpc.ts';
import { UploadError } from '../api/upload.ts';
import { useRefusalText } from '../api/use-refusal-text.ts';

/** The country's briefing on paper: up to which marking, and in which form. */
export function BriefingMenu({ country }: { readonly country: { readonly id: string } }) {
  const trpc = useTRPC();
  const { t } = useTranslation(['country', 'words']);
  const refusalText = useRefusalText();
  const settings = useQuery(trpc.settings.read.queryOptions());
  const [chosen, setChosen] = useState<Marking | null>(null);
  const [isPreparing, setIsPreparing] = useState(false);
  const marking = chosen ?? settings.data?.defaultMarking ?? 'restricted';
  const make = async (format: 'pdf' | 'docx'): Promise<void> => {
    setIsPreparing(true);
    try {
      const response = await fetch(`/download/briefing/${country.id}.${format}?marking=${marking}`);
      if (!response.ok) throw new UploadError(null);
      saveAs(await response.blob(), nameIn(response) ?? `briefing.${format}`);
    } catch (error) {
      notifications.show({ color: 'red', title: t('country:briefingFailed'), message: refusalText(error) });
    } finally {
      setIsPreparing(false);
    }
  };
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button size="xs" loading={isPreparing} leftSection={<IconFileText size={14} aria-hidden />}>
          {t('country:briefing')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown p="sm">
        <Text size="xs" className="dim" mb={4}>
          {t('country:briefingLevel')}
        </Text>
        <SegmentedControl
          size="xs"
          mb="xs"
          aria-label={t('country:briefingLevel')}
          value={marking}
          onChange={(value) => setChosen(value as Marking)}
          data={MARKINGS.map((value) => ({ value, label: t(`words:marking.${value}`) }))}
        />
        <Menu.Item onClick={() => void make('pdf')}>{t('country:briefingPdf')}</Menu.Item>
        <Menu.Item onClick={() => void make('docx')}>{t('country:briefingWord')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** The name with all its letters, which the desk sends beside the plain one. */
function nameIn(response: Response): string | null {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1];
  return encoded === undefined ? null : decodeURIComponent(encoded);
}

function saveAs(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
