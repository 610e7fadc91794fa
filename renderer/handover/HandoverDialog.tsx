import { Button, Group, Modal, SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MARKINGS, type Marking } from '../../domain/marking.ts';
import { saveDownload } from '../api/save-download.ts';
import { type Outputs, useTRPC } from '../api/trpc.ts';
import { useFailureNotice } from '../api/use-failure-notice.ts';
import { ForWhom } from '../components/ForWhom.tsx';
import { PaperLanguage } from '../components/PaperLanguage.tsx';
import { QueryState } from '../components/QueryState.tsx';
import { usePaperLanguage } from '../components/use-paper-language.ts';

type Officers = Outputs['officers']['list'];
const DESK = 'desk:';

/** What a successor gets: of one officer or a whole desk, up to a marking, on paper. */
export function HandoverDialog({ onClose }: { readonly onClose: () => void }) {
  const trpc = useTRPC();
  const { t } = useTranslation('handover');
  const officers = useQuery(trpc.officers.list.queryOptions());
  const settings = useQuery(trpc.settings.read.queryOptions());
  return (
    <Modal opened onClose={onClose} title={t('title')}>
      <QueryState query={officers}>
        {(found) =>
          found.length === 0 ? (
            <Text>{t('noOfficers')}</Text>
          ) : (
            <HandoverForm
              officers={found}
              officerId={settings.data?.officerId ?? null}
              usual={settings.data?.defaultMarking ?? 'restricted'}
            />
          )
        }
      </QueryState>
    </Modal>
  );
}

function HandoverForm({
  officers,
  officerId,
  usual,
}: {
  readonly officers: Officers;
  readonly officerId: string | null;
  readonly usual: Marking;
}) {
  const { t } = useTranslation(['handover', 'words']);
  const tellFailure = useFailureNotice();
  const [whose, setWhose] = useState(officerId ?? officers[0]?.id ?? null);
  const [marking, setMarking] = useState(usual);
  const { language } = usePaperLanguage();
  const [forWhom, setForWhom] = useState('');
  const [isPreparing, setIsPreparing] = useState(false);
  const desks = [...new Set(officers.flatMap(({ desk }) => desk ?? []))].sort();
  const make = async (format: 'pdf' | 'docx'): Promise<void> => {
    if (whose === null) return;
    setIsPreparing(true);
    const of = whose.startsWith(DESK)
      ? `desk=${encodeURIComponent(whose.slice(DESK.length))}`
      : `officer=${encodeURIComponent(whose)}`;
    try {
      await saveDownload(
        `/download/handover.${format}?${of}&marking=${marking}&language=${language}&forWhom=${encodeURIComponent(forWhom)}`,
        `handover.${format}`,
      );
    } catch (error) {
      tellFailure(t('handover:failed'), error);
    } finally {
      setIsPreparing(false);
    }
  };
  return (
    <Stack gap="sm">
      <Text size="sm" className="dim">
        {t('handover:explain')}
      </Text>
      <Select
        data-autofocus
        label={t('handover:whose')}
        data={[
          { group: t('handover:officers'), items: officers.map(({ id, name }) => ({ value: id, label: name })) },
          { group: t('handover:desks'), items: desks.map((desk) => ({ value: `${DESK}${desk}`, label: desk })) },
        ]}
        value={whose}
        allowDeselect={false}
        onChange={setWhose}
      />
      <SegmentedControl
        aria-label={t('handover:marking')}
        value={marking}
        onChange={(value) => setMarking(value as Marking)}
        data={MARKINGS.map((value) => ({ value, label: t(`words:marking.${value}`) }))}
      />
      <PaperLanguage />
      <ForWhom value={forWhom} onChange={setForWhom} />
      <Group justify="flex-end">
        <Button variant="default" loading={isPreparing} onClick={() => void make('docx')}>
          {t('handover:word')}
        </Button>
        <Button loading={isPreparing} onClick={() => void make('pdf')}>
          {t('handover:pdf')}
        </Button>
      </Group>
    </Stack>
  );
}
