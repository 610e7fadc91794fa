import { Button, Group, Popover, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MARKINGS, type Marking } from '../../domain/marking.ts';
import { saveDownload } from '../api/save-download.ts';
import { useTRPC } from '../api/trpc.ts';
import { useFailureNotice } from '../api/use-failure-notice.ts';
import { ForWhom } from '../components/ForWhom.tsx';
import { PaperLanguage } from '../components/PaperLanguage.tsx';
import { usePaperLanguage } from '../components/use-paper-language.ts';

/** The country's briefing on paper: up to which marking, and in which form. */
export function BriefingMenu({ country }: { readonly country: { readonly id: string } }) {
  const trpc = useTRPC();
  const { t } = useTranslation(['country', 'words']);
  const tellFailure = useFailureNotice();
  const settings = useQuery(trpc.settings.read.queryOptions());
  const [chosen, setChosen] = useState<Marking | null>(null);
  const { language } = usePaperLanguage();
  const [forWhom, setForWhom] = useState('');
  const [isOpen, setIsOpen] = useState(false);
  const [isPreparing, setIsPreparing] = useState(false);
  const marking = chosen ?? settings.data?.defaultMarking ?? 'restricted';
  const make = async (format: 'pdf' | 'docx'): Promise<void> => {
    setIsOpen(false);
    setIsPreparing(true);
    try {
      await saveDownload(
        `/download/briefing/${country.id}.${format}?marking=${marking}&language=${language}&forWhom=${encodeURIComponent(forWhom)}`,
        `briefing.${format}`,
      );
    } catch (error) {
      tellFailure(t('country:briefingFailed'), error);
    } finally {
      setIsPreparing(false);
    }
  };
  return (
    // No menu: fields to fill in have no place among items to choose from.
    <Popover position="bottom-end" withinPortal trapFocus returnFocus opened={isOpen} onChange={setIsOpen}>
      <Popover.Target>
        <Button
          size="xs"
          loading={isPreparing}
          leftSection={<IconFileText size={14} aria-hidden />}
          onClick={() => setIsOpen(!isOpen)}
        >
          {t('country:briefing')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p="sm" aria-label={t('country:briefing')}>
        <Stack gap="xs">
          <Text size="xs" className="dim">
            {t('country:briefingLevel')}
          </Text>
          <SegmentedControl
            size="xs"
            aria-label={t('country:briefingLevel')}
            value={marking}
            onChange={(value) => setChosen(value as Marking)}
            data={MARKINGS.map((value) => ({ value, label: t(`words:marking.${value}`) }))}
          />
          <PaperLanguage size="xs" />
          <ForWhom size="xs" value={forWhom} onChange={setForWhom} />
          <Group gap="xs" justify="flex-end">
            <Button size="xs" variant="default" onClick={() => void make('docx')}>
              {t('country:briefingWord')}
            </Button>
            <Button size="xs" onClick={() => void make('pdf')}>
              {t('country:briefingPdf')}
            </Button>
          </Group>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
