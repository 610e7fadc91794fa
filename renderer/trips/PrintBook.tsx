import { Button, SegmentedControl, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { IconBook2 } from '@tabler/icons-react';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BOOK_COPIES, type BookCopy, levelOf } from '../../domain/book-copy.ts';
import { BOOK_PARTS } from '../../domain/book-document.ts';
import type { BriefingLanguage } from '../../domain/briefing-labels.ts';
import { levelRefusal } from '../../domain/marking.ts';
import { STYLE_SETTINGS, type StyleSetting } from '../../domain/styling.ts';
import { saveDownload } from '../api/save-download.ts';
import { useTRPC } from '../api/trpc.ts';
import { refusalIn } from '../api/upload.ts';
import { useRefusalText } from '../api/use-refusal-text.ts';
import { PaperLanguage } from '../components/PaperLanguage.tsx';
import { Section } from '../components/Section.tsx';
import { usePaperLanguage } from '../components/use-paper-language.ts';
import { MakingSteps } from './MakingSteps.tsx';
import type { Trip } from './TripPage.tsx';
import classes from './trips.module.css';

const FORMATS = ['pdf', 'docx'] as const;

/** One press: a copy of the book, numbered and written down as it leaves. */
export function PrintBook({
  page,
  copy,
  onCopy,
  setting,
  onSetting,
}: {
  readonly page: Trip;
  readonly copy: BookCopy;
  readonly onCopy: (copy: BookCopy) => void;
  readonly setting: StyleSetting;
  readonly onSetting: (setting: StyleSetting) => void;
}) {
  const { t } = useTranslation(['trips', 'words', 'common', 'letters']);
  const refusalText = useRefusalText();
  const queryClient = useQueryClient();
  const [format, setFormat] = useState<string>('pdf');
  const [wished, setWished] = useState<string>('book');
  const [named, setNamed] = useState<Partial<Record<BookCopy, string>>>({});
  // A copy for others is not for our own principal: the log of what left would say so for ever.
  const forWhom = named[copy] ?? (copy === 'internal' ? page.trip.principal : t(`trips:forWhomUsual.${copy}`));
  const [error, setError] = useState<unknown>(null);
  /** Those whose photo the last copy does without. */
  const [faceless, setFaceless] = useState('');
  const { language } = usePaperLanguage();
  /** The id of the copy that is being made. */
  const [making, setMaking] = useState<string | null>(null);
  const [isGivenUp, setIsGivenUp] = useState(false);
  const giveUp = useRef<AbortController | null>(null);
  const field = refusalIn(error)?.field;
  const make = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (making !== null) return;
    const id = crypto.randomUUID();
    setMaking(id);
    setError(null);
    setFaceless('');
    setIsGivenUp(false);
    giveUp.current = new AbortController();
    try {
      const headers = await saveDownload('/books', `book.${format}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ tripId: page.trip.id, copy, format, language, extent, setting, forWhom, making: id }),
        signal: giveUp.current.signal,
      });
      setFaceless(decodeURIComponent(headers.get('x-photos-left-out') ?? ''));
      await queryClient.invalidateQueries();
    } catch (failure) {
      // Given up by the user: nothing has failed.
      if (giveUp.current?.signal.aborted) setIsGivenUp(true);
      else setError(failure);
    } finally {
      setMaking(null);
    }
  };
  const extents = useExtents({ tripId: page.trip.id, copy, language, setting });
  // What stood in another copy may be in this one no more.
  const extent = extents.some(({ items }) => items.some(({ value }) => value === wished)) ? wished : 'book';
  const closed = BOOK_COPIES.filter((each) => levelRefusal(page.trip.marking, levelOf(each)) !== null);
  return (
    <Section title={t('trips:print')}>
      <form onSubmit={(event) => void make(event)}>
        <Stack gap="sm">
          <SegmentedControl
            aria-label={t('trips:whoseCopy')}
            value={copy}
            onChange={(value) => onCopy(value as BookCopy)}
            data={BOOK_COPIES.map((value) => ({
              value,
              label: t(`words:bookCopy.${value}`),
              disabled: closed.includes(value),
            }))}
          />
          <Text size="xs" className="dim">
            {t(`trips:copyHelp.${copy}`)}
          </Text>
          {closed.length > 0 && (
            <Text size="xs">{t('trips:copyClosed', { marking: t(`words:marking.${page.trip.marking}`) })}</Text>
          )}
          <SimpleGrid cols={2} spacing="sm">
            <Select
              label={t('trips:howMuch')}
              data={extents}
              value={extent}
              allowDeselect={false}
              onChange={(chosen) => setWished(chosen ?? 'book')}
              searchable
            />
            <Select
              label={t('trips:fileFormat')}
              data={FORMATS.map((value) => ({ value, label: t(`trips:format_${value}`) }))}
              value={format}
              allowDeselect={false}
              onChange={(chosen) => setFormat(chosen ?? 'pdf')}
            />
          </SimpleGrid>
          <PaperLanguage />
          <Select
            label={t('letters:setting')}
            description={t('trips:settingHelp')}
            data={STYLE_SETTINGS.map((value) => ({ value, label: t(`words:styleSetting.${value}`) }))}
            value={setting}
            allowDeselect={false}
            onChange={(value) => value && onSetting(value as StyleSetting)}
          />
          <TextInput
            label={t('trips:forWhom')}
            description={t('trips:forWhomHelp')}
            value={forWhom}
            withAsterisk
            maxLength={400}
            onChange={({ currentTarget }) => setNamed({ ...named, [copy]: currentTarget.value })}
            error={field === 'forWhom' ? refusalText(error) : null}
          />
          {error !== null && field !== 'forWhom' && (
            <Text role="alert" className="late">
              {refusalText(error)}
            </Text>
          )}
          {isGivenUp && (
            <Text size="sm" role="status">
              {t('trips:givenUp')}
            </Text>
          )}
          {faceless !== '' && (
            <Text role="status" className="late">
              {t('trips:faceless', { names: faceless })}
            </Text>
          )}
          <div className={classes.actions}>
            <Button type="submit" loading={making !== null} leftSection={<IconBook2 size={16} aria-hidden />}>
              {t('trips:make')}
            </Button>
            {making !== null && (
              <Button variant="default" onClick={() => giveUp.current?.abort()}>
                {t('common:cancel')}
              </Button>
            )}
          </div>
          {making !== null && <MakingSteps making={making} />}
        </Stack>
      </form>
    </Section>
  );
}

interface Extents {
  readonly group: string;
  readonly items: { readonly value: string; readonly label: string }[];
}

/** How much may be printed: the whole and its parts, then each meeting and each state that the chosen copy tells of. */
function useExtents(asked: {
  readonly tripId: string;
  readonly copy: BookCopy;
  readonly language: BriefingLanguage;
  readonly setting: StyleSetting;
}): Extents[] {
  const { t } = useTranslation('trips');
  const trpc = useTRPC();
  // The same question as the preview beside it asks.
  const { data: book } = useQuery(
    trpc.books.preview.queryOptions({ ...asked, extent: 'book' }, { placeholderData: keepPreviousData }),
  );
  const alone = (kind: 'sheet' | 'country'): Extents['items'] =>
    (book?.parts ?? []).flatMap((part) =>
      part.kind === kind ? [{ value: `${kind}:${part.about}`, label: part.title }] : [],
    );
  const whole = (['book', 'onePage', ...BOOK_PARTS] as const).map((value) => ({ value, label: t(`extent.${value}`) }));
  return [
    { group: t('extentGroup.whole'), items: whole },
    { group: t('extentGroup.sheet'), items: alone('sheet') },
    { group: t('extentGroup.country'), items: alone('country') },
  ].filter(({ items }) => items.length > 0);
}
