import { Button, Modal, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Marking } from '../../domain/marking.ts';
import { type Outputs, trpcClient, useTRPC } from '../api/trpc.ts';
import { useAct } from '../api/use-act.ts';
import { useEntryForm } from '../api/use-entry-form.ts';
import { DateField } from '../components/DateField.tsx';
import { FormFoot } from '../components/FormFoot.tsx';
import { MarkingSelect } from '../components/MarkingSelect.tsx';
import { Section } from '../components/Section.tsx';
import { useLocale } from '../i18n/locale.ts';
import classes from './people.module.css';

type Life = Outputs['biographies']['list']['biographies'][number];

/** A life in three lines, as it stands in a book; the newest first, the older below it. */
export function Biography({ personId }: { readonly personId: string }) {
  const trpc = useTRPC();
  const { t } = useTranslation(['people', 'words']);
  const { shortDate } = useLocale();
  const act = useAct();
  const found = useQuery(trpc.biographies.list.queryOptions({ personId }));
  const [isWriting, setIsWriting] = useState(false);
  const lives = found.data?.biographies ?? [];
  const remove = (life: Life): void => {
    void act(() => trpcClient.biographies.remove.mutate({ biographyId: life.id }), t('people:biographyRemoved'));
  };
  return (
    <Section
      title={t('people:biography')}
      action={
        <Button size="compact-sm" variant="subtle" onClick={() => setIsWriting(true)}>
          {t('people:writeBiography')}
        </Button>
      }
    >
      {found.isSuccess && lives.length === 0 && (
        <Text size="sm" className="dim">
          {t('people:noBiography')}
        </Text>
      )}
      <ul className="quiet-list">
        {lives.map((life) => (
          <li key={life.id} className={classes.line}>
            <div className={classes.grow}>
              <p className={classes.note}>{life.text}</p>
              <Text size="xs" className="dim">
                {t('people:fromSource', { date: shortDate(life.asOf), source: life.source })} ·{' '}
                {t(`words:marking.${life.marking}`)}
              </Text>
            </div>
            <Button
              size="compact-xs"
              variant="subtle"
              aria-label={t('people:removeBiographyOf', { date: shortDate(life.asOf) })}
              onClick={() => remove(life)}
            >
              {t('people:removeBiography')}
            </Button>
          </li>
        ))}
      </ul>
      {isWriting && found.data && (
        <BiographyForm
          personId={personId}
          today={found.data.today}
          text={lives[0]?.text ?? ''}
          onClose={() => setIsWriting(false)}
        />
      )}
    </Section>
  );
}

function BiographyForm({
  personId,
  today,
  text: before,
  onClose,
}: {
  readonly personId: string;
  readonly today: string;
  /** The newest one: mostly a line of it changes. */
  readonly text: string;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('people');
  const { isSaving, errorAt, generalError, formProps } = useEntryForm(onClose);
  const [text, setText] = useState(before);
  const [asOf, setAsOf] = useState<string | null>(today);
  const [source, setSource] = useState('');
  const [marking, setMarking] = useState<Marking>('restricted');
  const save = () => trpcClient.biographies.add.mutate({ personId, text, asOf: asOf ?? '', source, marking });
  return (
    <Modal opened onClose={onClose} size="lg" title={t('writeBiography')}>
      <form {...formProps(save, t('biographySaved'))}>
        <Stack gap="sm">
          <Textarea
            data-autofocus
            label={t('biographyText')}
            description={t('biographyHelp')}
            value={text}
            autosize
            minRows={3}
            withAsterisk
            onChange={({ currentTarget }) => setText(currentTarget.value)}
            error={errorAt('text')}
          />
          <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
            <DateField label={t('biographyDay')} value={asOf} onChange={setAsOf} error={errorAt('asOf')} required />
            <TextInput
              label={t('biographySource')}
              value={source}
              withAsterisk
              maxLength={400}
              onChange={({ currentTarget }) => setSource(currentTarget.value)}
              error={errorAt('source')}
            />
            <MarkingSelect value={marking} onChange={setMarking} />
          </SimpleGrid>
          <FormFoot error={generalError} isSaving={isSaving} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
