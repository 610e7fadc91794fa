import { Modal, Select, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { stricterOf } from '../../domain/marking.ts';
import type { StateInPress } from '../../domain/press-claims.ts';
import type { BookTextKind } from '../../domain/trip.ts';
import { DraftNote, KeptForm, useKeptDraft } from '../api/KeptForm.tsx';
import { trpcClient, useTRPC } from '../api/trpc.ts';
import { useEntryForm } from '../api/use-entry-form.ts';
import { DateField } from '../components/DateField.tsx';
import { FormFoot } from '../components/FormFoot.tsx';
import { AudienceSelect } from './AudienceSelect.tsx';
import type { BookText } from './BookTexts.tsx';
import { type PaperOfRegister, PaperSelect } from './PaperSelect.tsx';
import { PressWarning } from './PressWarning.tsx';

interface Props {
  readonly tripId: string;
  readonly kind: BookTextKind;
  readonly bookText: BookText | null;
  /** Of which a text for the press may speak; none for any other. */
  readonly states: readonly StateInPress[];
  readonly onClose: () => void;
}

/** A text of the whole book, from the bank of lines or in own words. What was typed outlives a crash. */
export function BookTextForm(props: Props) {
  const form = `bookText ${props.bookText?.id ?? `${props.tripId} ${props.kind}`}`;
  return <KeptForm form={form}>{(kept) => <Form {...props} form={form} kept={kept} />}</KeptForm>;
}

function Form({
  tripId,
  kind,
  bookText,
  states,
  onClose,
  form,
  kept,
}: Props & { readonly form: string; readonly kept: string | null }) {
  const trpc = useTRPC();
  const { t } = useTranslation(['trips', 'words']);
  const { isSaving, errorAt, generalError, formProps } = useEntryForm(onClose);
  const lines = useQuery(trpc.lines.list.queryOptions());
  const fresh = {
    heading: bookText?.heading ?? '',
    text: bookText?.text ?? '',
    lineId: bookText?.lineId ?? null,
    documentId: bookText?.documentId ?? null,
    asOf: bookText?.asOf ?? null,
    marking: bookText?.marking ?? ('confidential' as const),
  };
  const { draft, change, isTaken, beginAnew, drop } = useKeptDraft(form, fresh, kept);
  const takeLine = (lineId: string | null): void => {
    const line = lines.data?.lines.find(({ id }) => id === lineId);
    change({
      lineId,
      ...(line
        ? {
            text: line.text,
            asOf: line.approvedOn,
            heading: draft.heading || line.topic,
            marking: stricterOf(draft.marking, line.marking),
          }
        : {}),
    });
  };
  const takePaper = (paper: PaperOfRegister | null): void =>
    change({
      documentId: paper?.id ?? null,
      ...(paper ? { heading: draft.heading || paper.title, marking: stricterOf(draft.marking, paper.marking) } : {}),
    });
  const save = async () => {
    const fields = { ...draft, kind, heading: draft.heading.trim(), text: draft.text.trim() };
    const made = bookText
      ? await trpcClient.sheets.correctText.mutate({ textId: bookText.id, ...fields })
      : await trpcClient.sheets.addText.mutate({ tripId, ...fields });
    await drop();
    return made;
  };
  return (
    <Modal opened onClose={onClose} size="lg" title={t(`words:bookText.${kind}`)}>
      <form {...formProps(save, t('trips:partSaved'))}>
        <Stack gap="sm" key={String(isTaken)}>
          <DraftNote isTaken={isTaken} beginAnew={beginAnew} />
          <TextInput
            data-autofocus
            label={t('trips:heading')}
            value={draft.heading}
            withAsterisk
            maxLength={400}
            onChange={({ currentTarget }) => change({ heading: currentTarget.value })}
            error={errorAt('heading')}
          />
          {kind !== 'annex' && (
            <Select
              label={t('trips:fromBank')}
              placeholder={t('trips:ownWords')}
              data={(lines.data?.lines ?? [])
                .filter(({ id, retiredOn }) => retiredOn === null || id === draft.lineId)
                .map(({ id, topic }) => ({ value: id, label: topic }))}
              value={draft.lineId}
              searchable
              clearable
              clearButtonProps={{ 'aria-label': t('trips:ownWords') }}
              onChange={takeLine}
              error={errorAt('lineId')}
            />
          )}
          {kind === 'annex' && (
            <PaperSelect documentId={draft.documentId} onChange={takePaper} error={errorAt('documentId')} />
          )}
          <Textarea
            label={t('trips:text')}
            description={t('trips:textHelp')}
            value={draft.text}
            autosize
            minRows={4}
            maxRows={18}
            withAsterisk={draft.documentId === null}
            onChange={({ currentTarget }) => change({ text: currentTarget.value })}
            error={errorAt('text')}
          />
          {states.length > 0 && <PressWarning text={draft.text} states={states} />}
          <SimpleGrid cols={2} spacing="sm">
            <DateField
              // A line brings its own day with it.
              key={draft.lineId}
              label={t('trips:factDay')}
              value={draft.asOf}
              onChange={(asOf) => change({ asOf })}
              error={errorAt('asOf')}
            />
            <AudienceSelect
              label={t('trips:audience.label')}
              isLabelled
              value={draft.marking}
              onChange={(marking) => change({ marking })}
            />
          </SimpleGrid>
          <FormFoot error={generalError} isSaving={isSaving} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
