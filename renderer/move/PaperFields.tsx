import { Button, FileInput, Group, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Marking } from '../../domain/marking.ts';
import { DIRECTIONS, type Direction, needsDirection, type PaperForm } from '../../domain/note-register.ts';
import { DOCUMENT_KINDS, type DocumentKind } from '../../domain/pipelines.ts';
import { DateField } from '../components/DateField.tsx';
import { MarkingSelect } from '../components/MarkingSelect.tsx';
import { RegisterFields } from './RegisterFields.tsx';

export interface NewPaper {
  readonly kind: DocumentKind;
  readonly number: string;
  readonly datedOn: string | null;
  readonly title: string;
  readonly source: string;
  readonly marking: Marking;
  readonly file: File | null;
  readonly direction: Direction | null;
  readonly signatory: string;
  readonly addressee: string;
  readonly sealSeen: boolean | null;
  readonly language: string;
  readonly form: PaperForm | null;
  readonly channel: string;
  readonly receivedOn: string | null;
  readonly replyDueOn: string | null;
}

/** A paper of the kind that is asked for first. */
export function emptyPaper(kinds: readonly DocumentKind[]): NewPaper {
  return {
    kind: kinds[0] ?? 'noteVerbale',
    number: '',
    datedOn: null,
    title: '',
    source: '',
    marking: 'restricted',
    file: null,
    direction: null,
    signatory: '',
    addressee: '',
    sealSeen: null,
    language: '',
    form: null,
    channel: '',
    receivedOn: null,
    replyDueOn: null,
  };
}

/** The paper as the desk takes it, once its file lies in the base. */
export function paperInput({ file: _, ...paper }: NewPaper, attachmentId: string | null) {
  return {
    ...paper,
    number: paper.number.trim() || null,
    signatory: paper.signatory.trim() || null,
    addressee: paper.addressee.trim() || null,
    language: paper.language.trim() || null,
    channel: paper.channel.trim() || null,
    attachmentId,
  };
}

/** One line by which a paper on file is known. */
export function paperName(
  paper: { readonly number: string | null; readonly datedOn: string | null; readonly title: string },
  kind: string,
): string {
  return [kind, paper.number, paper.datedOn, paper.title].filter(Boolean).join(' · ');
}

export function PaperFields({
  paper,
  onChange,
  errorAt,
  onRemove,
  isRegister = false,
}: {
  readonly paper: NewPaper;
  readonly onChange: (paper: NewPaper) => void;
  readonly errorAt: (field: string) => string | null;
  /** Left out where the paper is all that the form is about. */
  readonly onRemove?: () => void;
  /** Of the register itself: then all that it asks for is open from the start. */
  readonly isRegister?: boolean;
}) {
  const { t } = useTranslation(['move', 'words', 'register']);
  const change = (changed: Partial<NewPaper>): void => onChange({ ...paper, ...changed });
  return (
    <Stack gap="sm" p="sm" bg="var(--desk-panel)">
      <SimpleGrid type="container" cols={{ base: 2, '40rem': 4 }} spacing="sm">
        <Select
          label={t('move:kind')}
          data={DOCUMENT_KINDS.map((kind) => ({ value: kind, label: t(`words:documentKind.${kind}`) }))}
          value={paper.kind}
          allowDeselect={false}
          searchable
          onChange={(kind) => kind && change({ kind: kind as DocumentKind })}
        />
        <Select
          label={t('register:direction')}
          placeholder={t('register:neither')}
          data={DIRECTIONS.map((value) => ({ value, label: t(`register:directions.${value}`) }))}
          value={paper.direction}
          clearable
          clearButtonProps={{ 'aria-label': t('register:neither') }}
          withAsterisk={needsDirection(paper)}
          onChange={(direction) => change({ direction: direction as Direction | null })}
          error={errorAt('document.direction')}
        />
        <TextInput
          label={t('move:number')}
          value={paper.number}
          onChange={({ currentTarget }) => change({ number: currentTarget.value })}
          error={errorAt('document.number')}
        />
        <DateField
          label={t('move:datedOn')}
          value={paper.datedOn}
          onChange={(datedOn) => change({ datedOn })}
          error={errorAt('document.datedOn')}
        />
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <TextInput
          label={t('move:documentTitle')}
          value={paper.title}
          withAsterisk
          onChange={({ currentTarget }) => change({ title: currentTarget.value })}
          error={errorAt('document.title')}
        />
        <TextInput
          label={t('move:source')}
          placeholder={t('move:sourceHint')}
          value={paper.source}
          withAsterisk
          onChange={({ currentTarget }) => change({ source: currentTarget.value })}
          error={errorAt('document.source')}
        />
        <FileInput
          label={t('move:file')}
          placeholder={t('move:fileHint')}
          value={paper.file}
          clearable
          onChange={(file) => change({ file })}
          error={errorAt('file')}
        />
        <MarkingSelect value={paper.marking} onChange={(marking) => change({ marking })} />
      </SimpleGrid>
      <RegisterFields paper={paper} change={change} errorAt={errorAt} startsOpen={isRegister} />
      {onRemove && (
        <Group justify="flex-end">
          <Button variant="subtle" size="xs" onClick={onRemove}>
            {t('move:removeDocument')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
