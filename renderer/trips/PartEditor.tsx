import { Button, Group, Select, Text, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { stricterOf } from '../../domain/marking.ts';
import type { StateInPress } from '../../domain/press-claims.ts';
import type { SheetPartKind } from '../../domain/trip.ts';
import { DraftNote, KeptForm, useKeptDraft } from '../api/KeptForm.tsx';
import { trpcClient, useTRPC } from '../api/trpc.ts';
import { useEntryForm } from '../api/use-entry-form.ts';
import { DateField } from '../components/DateField.tsx';
import { AudienceSelect } from './AudienceSelect.tsx';
import type { Part } from './PartList.tsx';
import { PressWarning } from './PressWarning.tsx';
import classes from './trips.module.css';

interface Props {
  readonly eventId: string;
  readonly kind: SheetPartKind;
  readonly part: Part | null;
  /** Of which a line for the press may speak; none for any other paragraph. */
  readonly states: readonly StateInPress[];
  readonly onClose: () => void;
}

/** Writes one paragraph where it will stand. Ctrl+Enter saves, Escape leaves; what was typed outlives a crash. */
export function PartEditor(props: Props) {
  const form = `part:${props.part?.id ?? `${props.eventId}:${props.kind}`}`;
  return <KeptForm form={form}>{(kept) => <Editor {...props} form={form} kept={kept} />}</KeptForm>;
}

function Editor({
  eventId,
  kind,
  part,
  states,
  onClose,
  form,
  kept,
}: Props & { readonly form: string; readonly kept: string | null }) {
  const trpc = useTRPC();
  const { t } = useTranslation(['trips', 'words', 'common']);
  const { isSaving, errorAt, generalError, formProps } = useEntryForm(onClose);
  const lines = useQuery(trpc.lines.list.queryOptions(undefined, { enabled: TAKES_LINES.has(kind) }));
  const fresh = {
    text: part?.text ?? '',
    lineId: part?.lineId ?? null,
    toWhom: part?.toWhom ?? '',
    asOf: part?.asOf ?? null,
    marking: part?.marking ?? ('confidential' as const),
  };
  const { draft, change, isKept, isTaken, beginAnew, drop } = useKeptDraft(form, fresh, kept);
  const { text, lineId, toWhom, asOf, marking } = draft;
  const save = async () => {
    const fields = {
      kind,
      text: text.trim(),
      toWhom: toWhom.trim() || null,
      lineId,
      objectionId: part?.objectionId ?? null,
      asOf,
      marking,
    };
    const made = part
      ? await trpcClient.sheets.correctPart.mutate({ partId: part.id, ...fields })
      : await trpcClient.sheets.addPart.mutate({ eventId, ...fields });
    await drop();
    return made;
  };
  const takeLine = (chosen: string | null): void => {
    const line = lines.data?.lines.find(({ id }) => id === chosen);
    change({
      lineId: chosen,
      ...(line ? { text: line.text, asOf: line.approvedOn, marking: stricterOf(marking, line.marking) } : {}),
    });
  };
  const props = formProps(save, t('trips:partSaved'));
  return (
    <form
      {...props}
      className={classes.editor}
      onKeyDown={(event) => {
        // As the button does: what was typed is kept, and stands there again when the paragraph is taken up.
        if (event.key === 'Escape') onClose();
      }}
    >
      <DraftNote isTaken={isTaken} beginAnew={beginAnew} />
      <Textarea
        aria-label={t(`words:sheetPart.${kind}`)}
        placeholder={t(`trips:partHint.${kind}`)}
        value={text}
        autosize
        minRows={2}
        maxRows={20}
        autoFocus
        onChange={({ currentTarget }) => change({ text: currentTarget.value })}
        error={errorAt('text') ?? errorAt('kind')}
      />
      {states.length > 0 && <PressWarning text={text} states={states} />}
      <div className={classes.editorRow}>
        {kind === 'point' && (
          <TextInput
            label={t('trips:toWhom')}
            value={toWhom}
            maxLength={400}
            onChange={({ currentTarget }) => change({ toWhom: currentTarget.value })}
          />
        )}
        {TAKES_LINES.has(kind) && (lines.data?.lines.length ?? 0) > 0 && (
          <Select
            label={t('trips:fromBank')}
            placeholder={t('trips:ownWords')}
            data={(lines.data?.lines ?? [])
              .filter(({ id, retiredOn }) => retiredOn === null || id === lineId)
              .map(({ id, topic }) => ({ value: id, label: topic }))}
            value={lineId}
            searchable
            clearable
            clearButtonProps={{ 'aria-label': t('trips:ownWords') }}
            onChange={takeLine}
            error={errorAt('lineId')}
          />
        )}
        <DateField
          // A line brings its own day with it.
          key={`${lineId} ${isTaken}`}
          label={t('trips:factDay')}
          value={asOf}
          onChange={(day) => change({ asOf: day })}
          error={errorAt('asOf')}
        />
        <AudienceSelect
          label={t('trips:audience.label')}
          isLabelled
          value={marking}
          onChange={(level) => change({ marking: level })}
        />
      </div>
      {generalError !== null && (
        <Text role="alert" className="late">
          {generalError}
        </Text>
      )}
      <Group justify="flex-end" gap="xs" mt="xs">
        <Text size="xs" className="dim" role="status">
          {isKept ? t('trips:draftKept') : t('trips:editHint')}
        </Text>
        <Button size="xs" variant="default" onClick={onClose}>
          {t('common:cancel')}
        </Button>
        <Button size="xs" type="submit" loading={isSaving}>
          {t('common:save')}
        </Button>
      </Group>
    </form>
  );
}

/** What may be said comes from the bank, where somebody has cleared it. */
const TAKES_LINES: ReadonlySet<SheetPartKind> = new Set(['point', 'answer', 'ifRaised', 'pressLine', 'readOut']);
