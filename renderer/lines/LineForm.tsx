import { Modal, MultiSelect, Select, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Marking } from '../../domain/marking.ts';
import { LINE_LANGUAGES, LINE_LEVELS, type LineLanguage, type LineLevel } from '../../domain/positions.ts';
import { trpcClient, useTRPC } from '../api/trpc.ts';
import { useEntryForm } from '../api/use-entry-form.ts';
import { DateField } from '../components/DateField.tsx';
import { FormFoot } from '../components/FormFoot.tsx';
import { MarkingSelect } from '../components/MarkingSelect.tsx';
import type { Code, Line } from './LinesPage.tsx';
import type { LineFilters } from './line-filters.ts';
import { useLanguageName } from './use-language-name.ts';

interface Draft {
  readonly topic: string;
  readonly text: string;
  readonly language: LineLanguage;
  /** The line that it translates. */
  readonly translatesId: string | null;
  readonly level: LineLevel;
  readonly codeIds: string[];
  readonly approvedBy: string;
  readonly approvedOn: string | null;
  readonly validUntil: string | null;
  readonly marking: Marking | null;
}

/** A line to take: what may be said, on which objections, to whom, and by whose leave until when. */
export function LineForm({
  line,
  bank,
  codes,
  asked,
  onClose,
}: {
  readonly line: Line | null;
  readonly bank: readonly Line[];
  readonly codes: readonly Code[];
  /** What the list is filtered by: a new line is mostly one that is missing there. */
  readonly asked: LineFilters;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['lines', 'words', 'positions']);
  const trpc = useTRPC();
  const settings = useQuery(trpc.settings.read.queryOptions());
  const languageName = useLanguageName();
  const { isSaving, errorAt, generalError, formProps } = useEntryForm(onClose);
  const [draft, setDraft] = useState<Draft>(() => draftOf(line, asked));
  const change = (changed: Partial<Draft>): void => setDraft((before) => ({ ...before, ...changed }));
  const marking = draft.marking ?? settings.data?.defaultMarking ?? 'restricted';
  const save = () => {
    const input = { ...draft, marking, approvedBy: draft.approvedBy.trim() || null };
    return line ? trpcClient.lines.edit.mutate({ lineId: line.id, ...input }) : trpcClient.lines.add.mutate(input);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={line ? t('lines:editTitle', { topic: line.topic }) : t('lines:add')}
    >
      <form {...formProps(save, line ? t('lines:edited') : t('lines:added'))}>
        <Stack gap="sm">
          <TextInput
            data-autofocus
            label={t('lines:topic')}
            value={draft.topic}
            withAsterisk
            onChange={({ currentTarget }) => change({ topic: currentTarget.value })}
            error={errorAt('topic')}
          />
          <Textarea
            label={t('lines:text')}
            placeholder={t('lines:textHint')}
            value={draft.text}
            lang={draft.language}
            dir="auto"
            autosize
            minRows={4}
            maxRows={16}
            withAsterisk
            onChange={({ currentTarget }) => change({ text: currentTarget.value })}
            error={errorAt('text')}
          />
          <MultiSelect
            label={t('lines:answers')}
            placeholder={draft.codeIds.length === 0 ? t('lines:answersHint') : ''}
            data={codes
              .filter(({ id, retiredOn }) => retiredOn === null || line?.codeIds.includes(id))
              .map(({ id, name, retiredOn }) => ({
                value: id,
                label: retiredOn === null ? name : t('positions:codeRetired', { name }),
              }))}
            value={draft.codeIds}
            searchable
            openOnFocus={false}
            selectFirstOptionOnChange
            selectFirstOptionOnDropdownOpen
            hidePickedOptions
            onChange={(codeIds) => change({ codeIds })}
            error={errorAt('codeIds')}
          />
          <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
            <Select
              label={t('lines:fitFor')}
              data={LINE_LEVELS.map((value) => ({ value, label: t(`words:lineLevel.${value}`) }))}
              value={draft.level}
              allowDeselect={false}
              onChange={(level) => level && change({ level: level as LineLevel })}
            />
            <Select
              label={t('lines:language')}
              data={LINE_LANGUAGES.map((value) => ({ value, label: languageName(value) }))}
              value={draft.language}
              allowDeselect={false}
              searchable
              onChange={(language) => language && change({ language: language as LineLanguage })}
            />
            <Select
              label={t('lines:translates')}
              placeholder={t('lines:translatesNone')}
              data={originalsFor(draft, line, bank).map(({ id, topic, language }) => ({
                value: id,
                label: t('lines:inLanguage', { topic, language: languageName(language) }),
              }))}
              value={draft.translatesId}
              searchable
              clearable
              clearButtonProps={{ 'aria-label': t('lines:translatesNone') }}
              onChange={(translatesId) => change({ translatesId })}
              error={errorAt('translatesId') ?? errorAt('language')}
            />
            <MarkingSelect value={marking} onChange={(chosen) => change({ marking: chosen })} />
            <TextInput
              label={t('lines:approvedBy')}
              placeholder={t('lines:approvedByHint')}
              value={draft.approvedBy}
              onChange={({ currentTarget }) => change({ approvedBy: currentTarget.value })}
              error={errorAt('approvedBy')}
            />
            <DateField
              label={t('lines:approvedOn')}
              value={draft.approvedOn}
              onChange={(approvedOn) => change({ approvedOn })}
              error={errorAt('approvedOn')}
            />
            <DateField
              label={t('lines:validUntil')}
              value={draft.validUntil}
              onChange={(validUntil) => change({ validUntil })}
              error={errorAt('validUntil')}
            />
          </SimpleGrid>
          <FormFoot error={generalError} isSaving={isSaving} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}

/** What a line in this language may translate: whatever was there first in another one. */
function originalsFor({ language, translatesId }: Draft, line: Line | null, bank: readonly Line[]): readonly Line[] {
  return bank.filter(
    (other) =>
      other.id === translatesId ||
      (other.id !== line?.id && other.translatesId === null && other.language !== language && other.retiredOn === null),
  );
}

function draftOf(line: Line | null, { code, level, language }: LineFilters): Draft {
  return {
    topic: line?.topic ?? '',
    text: line?.text ?? '',
    language: (line?.language as LineLanguage | undefined) ?? language ?? 'en',
    translatesId: line?.translatesId ?? null,
    level: line?.level ?? level ?? 'anyone',
    codeIds: line ? [...line.codeIds] : code ? [code] : [],
    approvedBy: line?.approvedBy ?? '',
    approvedOn: line?.approvedOn ?? null,
    validUntil: line?.validUntil ?? null,
    marking: line?.marking ?? null,
  };
}
