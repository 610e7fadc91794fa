import { Button, Group, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MARKINGS, type Marking } from '../../domain/marking.ts';
import { saveDownload } from '../api/save-download.ts';
import { refusalIn } from '../api/upload.ts';
import { useRefusalText } from '../api/use-refusal-text.ts';
import { PaperLanguage } from '../components/PaperLanguage.tsx';
import { Section } from '../components/Section.tsx';
import { usePaperLanguage } from '../components/use-paper-language.ts';
import type { Conversation } from './ConversationDialog.tsx';

const PAPERS = ['record', 'readOut'] as const;
const FORMATS = ['pdf', 'docx'] as const;

/** The internal record up to a marking, and the public read-out of what is open; each leaves its line in the log of exports. */
export function TakeOut({ conversation: { action } }: { readonly conversation: Conversation }) {
  const { t } = useTranslation(['conversation', 'words']);
  const refusalText = useRefusalText();
  const { language } = usePaperLanguage();
  const [marking, setMarking] = useState<Marking>(action.marking);
  const [forWhom, setForWhom] = useState<string>(t('conversation:ourFile'));
  const [error, setError] = useState<unknown>(null);
  const [making, setMaking] = useState<string | null>(null);
  const make = async (what: (typeof PAPERS)[number], format: (typeof FORMATS)[number]): Promise<void> => {
    setMaking(`${what} ${format}`);
    setError(null);
    try {
      await saveDownload('/conversations', `${what}.${format}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ actionId: action.id, what, format, language, marking, forWhom }),
      });
    } catch (failure) {
      setError(failure);
    } finally {
      setMaking(null);
    }
  };
  const isAtField = refusalIn(error)?.field === 'forWhom';
  return (
    <Section title={t('conversation:takeOut')}>
      <Stack gap="xs">
        <Group gap="sm">
          <SegmentedControl
            size="xs"
            aria-label={t('conversation:upTo')}
            value={marking}
            onChange={(value) => setMarking(value as Marking)}
            data={MARKINGS.map((value) => ({ value, label: t(`words:marking.${value}`) }))}
          />
          <PaperLanguage size="xs" />
        </Group>
        <TextInput
          label={t('conversation:forWhom')}
          value={forWhom}
          withAsterisk
          maxLength={400}
          onChange={({ currentTarget }) => setForWhom(currentTarget.value)}
          error={isAtField ? refusalText(error) : null}
        />
        {error !== null && !isAtField && (
          <Text role="alert" className="late">
            {refusalText(error)}
          </Text>
        )}
        <Group gap="xs">
          {PAPERS.flatMap((what) =>
            FORMATS.map((format) => (
              <Button
                key={`${what} ${format}`}
                size="xs"
                variant={what === 'record' ? 'filled' : 'default'}
                loading={making === `${what} ${format}`}
                disabled={making !== null}
                onClick={() => void make(what, format)}
              >
                {t(`conversation:${what}_${format}`)}
              </Button>
            )),
          )}
        </Group>
      </Stack>
    </Section>
  );
}
