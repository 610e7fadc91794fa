import { Box, Button, Menu, SegmentedControl, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconFileText } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MARKINGS, type Marking } from '../../domain/marking.ts';
import { saveDownload } from '../api/save-download.ts';
import { useTRPC } from '../api/trpc.ts';
import { useRefusalText } from '../api/use-refusal-text.ts';
import { ForWhom } from '../components/ForWhom.tsx';
import { PaperLanguage } from '../components/PaperLanguage.tsx';
import { usePaperLanguage } from '../components/use-paper-language.ts';

/** The country's briefing on paper: up to which marking, and in which form. */
export function BriefingMenu({ country }: { readonly country: { readonly id: string } }) {
  const trpc = useTRPC();
  const { t } = useTranslation(['country', 'words']);
  const refusalText = useRefusalText();
  const settings = useQuery(trpc.settings.read.queryOptions());
  const [chosen, setChosen] = useState<Marking | null>(null);
  const { language } = usePaperLanguage();
  const [forWhom, setForWhom] = useState('');
  const [isPreparing, setIsPreparing] = useState(false);
  const marking = chosen ?? settings.data?.defaultMarking ?? 'restricted';
  const make = async (format: 'pdf' | 'docx'): Promise<void> => {
    setIsPreparing(true);
    try {
      await saveDownload(
        `/download/briefing/${country.id}.${format}?marking=${marking}&language=${language}&forWhom=${encodeURIComponent(forWhom)}`,
        `briefing.${format}`,
      );
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
        <Box mb="xs">
          <PaperLanguage size="xs" />
        </Box>
        <Box mb="xs">
          <ForWhom size="xs" value={forWhom} onChange={setForWhom} />
        </Box>
        <Menu.Item onClick={() => void make('pdf')}>{t('country:briefingPdf')}</Menu.Item>
        <Menu.Item onClick={() => void make('docx')}>{t('country:briefingWord')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
