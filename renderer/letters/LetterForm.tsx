import { Button, Checkbox, Group, Select, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BriefingLanguage } from '../../domain/briefing-labels.ts';
import type { LetterKind } from '../../domain/letter.ts';
import { STYLE_SETTINGS, type StyleSetting } from '../../domain/styling.ts';
import { saveDownload } from '../api/save-download.ts';
import { type Outputs, useTRPC } from '../api/trpc.ts';
import { refusalIn } from '../api/upload.ts';
import { useRefusalText } from '../api/use-refusal-text.ts';
import { DateField } from '../components/DateField.tsx';
import { MarkingSelect } from '../components/MarkingSelect.tsx';
import { LetterPreview } from './LetterPreview.tsx';
import classes from './letters.module.css';

const FORMATS = ['pdf', 'docx'] as const;
const TYPING_MS = 400;

export function LetterForm({
  countryId,
  kind,
  language,
  proposal,
  text,
  isKept,
  onText,
  onFiled,
}: {
  readonly countryId: string;
  readonly kind: LetterKind;
  readonly language: BriefingLanguage;
  readonly proposal: Outputs['letters']['proposal'];
  readonly text: string;
  /** The text is safe in the base. */
  readonly isKept: boolean;
  readonly onText: (text: string) => void;
  /** The paper is in the register: what stands here is no draft any more. */
  readonly onFiled: () => void;
}) {
  const { t } = useTranslation(['letters', 'common']);
  const refusalText = useRefusalText();
  const queries = useQueryClient();
  const { senders, ...proposed } = proposal;
  const [fields, setFields] = useState({ ...proposed, forWhom: proposed.addressee });
  const [setting, setSetting] = useState<StyleSetting>('own');
  const [isRegistered, setIsRegistered] = useState(true);
  const [making, setMaking] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [registered, setRegistered] = useState<string | null>(null);
  const set = (changed: Partial<typeof fields>): void => setFields((before) => ({ ...before, ...changed }));
  const readIn = (chosen: StyleSetting): void => {
    // Our name follows the setting as long as nobody has written another.
    if (fields.sender === senders[setting]) set({ sender: senders[chosen] });
    setSetting(chosen);
  };
  const make = async (format: (typeof FORMATS)[number]): Promise<void> => {
    setMaking(format);
    setError(null);
    try {
      await saveDownload('/letters', `letter.${format}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ ...fields, text, setting, countryId, kind, language, format, isRegistered }),
      });
      if (isRegistered) {
        // Once is enough: the other format is the same paper.
        setIsRegistered(false);
        setRegistered([fields.number, fields.title].filter(Boolean).join(' · '));
        onFiled();
        await queries.invalidateQueries();
      }
    } catch (failure) {
      setError(failure);
    } finally {
      setMaking(null);
    }
  };
  const refusal = refusalIn(error);
  const at = refusal?.field?.replace('document.', '') ?? null;
  const errorAt = (field: string): string | null => (at === field ? refusalText(error) : null);
  const isShown = at !== null && [...Object.keys(fields), 'text', 'datedOn'].includes(at);
  const line = (field: 'number' | 'title' | 'sender' | 'addressee' | 'place' | 'forWhom') => (
    <TextInput
      label={t(`letters:${field}`)}
      value={fields[field]}
      withAsterisk={field !== 'number' && field !== 'place'}
      maxLength={400}
      onChange={({ currentTarget }) => set({ [field]: currentTarget.value })}
      error={errorAt(field)}
    />
  );
  const { number, place, on, sender, addressee, title } = fields;
  return (
    <div className={classes.beside}>
      <Stack gap="sm">
        <SimpleGrid cols={{ base: 1, sm: kind === 'noteVerbale' ? 3 : 2 }} spacing="sm">
          {kind === 'noteVerbale' && line('number')}
          {line('place')}
          <DateField
            label={t('letters:on')}
            value={fields.on}
            onChange={(on) => set({ on: on ?? '' })}
            error={errorAt('on') ?? errorAt('datedOn')}
            required
          />
        </SimpleGrid>
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
          {line('sender')}
          {line('addressee')}
        </SimpleGrid>
        <Textarea
          data-autofocus
          label={t('letters:text')}
          description={t(`letters:textHelp.${kind}`)}
          value={text}
          withAsterisk
          autosize
          minRows={6}
          maxRows={18}
          onChange={({ currentTarget }) => onText(currentTarget.value)}
          error={errorAt('text')}
        />
        <Text size="xs" className="dim" aria-live="polite">
          {isKept ? t('letters:kept') : '\u00a0'}
        </Text>
        <Wording
          text={[fields.sender, fields.addressee, fields.place, fields.title, text].join('\n')}
          kind={kind}
          language={language}
          setting={setting}
          onChange={readIn}
        />
        <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
          {line('title')}
          {line('forWhom')}
          <MarkingSelect value={fields.marking} onChange={(marking) => set({ marking })} />
        </SimpleGrid>
        <Checkbox
          label={t('letters:register')}
          checked={isRegistered}
          onChange={({ currentTarget }) => setIsRegistered(currentTarget.checked)}
        />
        {registered && (
          <Text size="sm" role="status">
            {t('letters:registered', { paper: registered, interpolation: { escapeValue: false } })}
          </Text>
        )}
        {error !== null && !isShown && (
          <Text role="alert" className="late">
            {refusalText(error)}
          </Text>
        )}
        <Group gap="xs">
          {FORMATS.map((format) => (
            <Button
              key={format}
              variant={format === 'pdf' ? 'filled' : 'default'}
              loading={making === format}
              disabled={making !== null}
              onClick={() => void make(format)}
            >
              {t(`letters:${format}`)}
            </Button>
          ))}
        </Group>
      </Stack>
      <LetterPreview
        letter={{ countryId, kind, language, setting, number, place, on, sender, addressee, title, text }}
      />
    </div>
  );
}

/** Where the paper will be read, and the forms of names that are wrong there. */
function Wording({
  text,
  kind,
  language,
  setting,
  onChange,
}: {
  readonly text: string;
  readonly kind: LetterKind;
  readonly language: BriefingLanguage;
  readonly setting: StyleSetting;
  readonly onChange: (setting: StyleSetting) => void;
}) {
  const trpc = useTRPC();
  const { t } = useTranslation(['letters', 'words']);
  const [asked] = useDebouncedValue(text, TYPING_MS);
  const check = useQuery(trpc.letters.check.queryOptions({ kind, text: asked, setting, language }));
  return (
    <>
      <Select
        label={t('letters:setting')}
        data={STYLE_SETTINGS.map((value) => ({ value, label: t(`words:styleSetting.${value}`) }))}
        value={setting}
        allowDeselect={false}
        onChange={(value) => value && onChange(value as StyleSetting)}
      />
      {check.data?.notMarked && (
        <Text size="sm" className="late" role="status">
          {t('letters:notMarked', { found: check.data.notMarked, interpolation: { escapeValue: false } })}
        </Text>
      )}
      {(check.data?.warnings ?? []).map(({ found, use, why }) => (
        <Text key={found} size="sm" className="due" role="status">
          {t('letters:wording', { found, use, why, interpolation: { escapeValue: false } })}
        </Text>
      ))}
    </>
  );
}
