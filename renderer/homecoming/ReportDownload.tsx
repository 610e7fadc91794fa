import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { levelRefusal, MARKINGS, type Marking, stricterOf } from '../../domain/marking.ts';
import { type Outputs, useTRPC } from '../api/trpc.ts';
import { DownloadButton } from '../components/DownloadButton.tsx';
import { ForWhom } from '../components/ForWhom.tsx';
import { usePaperLanguage } from '../components/use-paper-language.ts';

/** The report of a trip in both forms, up to a marking: never below that of the trip, whose name stands on it. */
export function ReportDownload({ trip }: { readonly trip: Outputs['trips']['page']['trip'] }) {
  const trpc = useTRPC();
  const { t } = useTranslation(['homecoming', 'words']);
  const { language } = usePaperLanguage();
  const settings = useQuery(trpc.settings.read.queryOptions());
  const [chosen, setChosen] = useState<Marking | null>(null);
  const [forWhom, setForWhom] = useState('');
  const usual = stricterOf(settings.data?.defaultMarking ?? 'restricted', trip.marking);
  const marking = chosen ?? usual;
  const isClosed = (level: Marking): boolean => levelRefusal(trip.marking, level) !== null;
  const asked = `marking=${marking}&language=${language}&forWhom=${encodeURIComponent(forWhom)}`;
  return (
    <>
      <Select
        size="xs"
        w={220}
        aria-label={t('homecoming:reportLevel')}
        data={MARKINGS.map((level) => ({
          value: level,
          label: t(isClosed(level) ? 'homecoming:reportClosed' : 'homecoming:reportUpTo', {
            marking: t(`words:marking.${level}`),
          }),
          disabled: isClosed(level),
        }))}
        value={marking}
        allowDeselect={false}
        onChange={(level) => setChosen((level as Marking | null) ?? marking)}
      />
      <ForWhom size="xs" isInRow value={forWhom} onChange={setForWhom} />
      <DownloadButton path={`/download/trip-report/${trip.id}.pdf?${asked}`} label={t('homecoming:reportPdf')} />
      <DownloadButton path={`/download/trip-report/${trip.id}.docx?${asked}`} label={t('homecoming:reportWord')} />
    </>
  );
}
