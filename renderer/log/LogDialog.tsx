import {
  Button,
  Collapse,
  Group,
  Kbd,
  Modal,
  Select,
  SimpleGrid,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { getHotkeyHandler } from '@mantine/hooks';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ACTION_KINDS, type ActionKind } from '../../domain/action-kind.ts';
import { type Outputs, refusalOf, trpcClient, useTRPC } from '../api/trpc.ts';
import { useRefusalText } from '../api/use-refusal-text.ts';
import { useUndoToast } from '../api/use-undo-toast.tsx';
import { DateField } from '../components/DateField.tsx';
import { MarkingSelect } from '../components/MarkingSelect.tsx';
import { OfficerSelect } from '../components/OfficerSelect.tsx';
import { useLocale } from '../i18n/locale.ts';
import { CountriesField } from './CountriesField.tsx';
import { type EntryDraft, followUpDueOf, newEntry, readDraft, toInput } from './entry-draft.ts';
import { PeopleField } from './PeopleField.tsx';
import { useDraft } from './use-draft.ts';

const ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;

interface Props {
  readonly countryIds: readonly string[];
  readonly onClose: () => void;
}

/** Half a minute from the end of a meeting to its entry, from any screen, with the keyboard alone if one likes. */
export function LogDialog({ countryIds, onClose }: Props) {
  const trpc = useTRPC();
  const { t } = useTranslation('log');
  const settings = useQuery(trpc.settings.read.queryOptions());
  const day = useQuery(trpc.today.list.queryOptions());
  const draft = useQuery(trpc.drafts.read.queryOptions({ form: 'log' }, { gcTime: 0, staleTime: 0 }));
  const isReady = settings.data && day.data && draft.isFetchedAfterMount && draft.data;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('title')}
      size="xl"
      closeButtonProps={{ 'aria-label': t('close', { ns: 'common' }) }}
    >
      {isReady && (
        <LogForm fresh={newEntry(day.data.today, countryIds, settings.data)} draft={draft.data} onClose={onClose} />
      )}
    </Modal>
  );
}

function LogForm({
  fresh,
  draft,
  onClose,
}: {
  readonly fresh: EntryDraft;
  readonly draft: Outputs['drafts']['read'];
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['log', 'words']);
  const { date } = useLocale();
  const queryClient = useQueryClient();
  const refusalText = useRefusalText();
  const offerUndo = useUndoToast();
  const [kept] = useState(() => readDraft(draft.content, fresh));
  const [entry, setEntry] = useState(kept ?? fresh);
  const [isFromDraft, setIsFromDraft] = useState(kept !== null);
  const [hasMore, setHasMore] = useState(entry.notes !== '' || entry.place !== '' || entry.localTime !== '');
  const [error, setError] = useState<unknown>(null);
  const [isSaving, setIsSaving] = useState(false);
  const { isKept, drop } = useDraft(entry);
  const change = (changed: Partial<EntryDraft>): void => setEntry((before) => ({ ...before, ...changed }));
  const refusal = refusalOf(error);
  const errorAt = (field: string): string | null => (refusal?.field === field ? refusalText(error) : null);
  const isElsewhere =
    error !== null &&
    !['countryIds', 'happenedOn', 'summary', 'people', 'followUp', 'theirPromise'].includes(refusal?.field ?? '');

  const save = async (): Promise<void> => {
    if (isSaving) return;
    setIsSaving(true);
    setError(null);
    try {
      const { changeId } = await trpcClient.actions.log.mutate(toInput(entry, ZONE));
      await drop();
      offerUndo(t('log:saved', { kind: t(`words:actionKind.${entry.kind}`), countries: date(entry.happenedOn) }), {
        changeId,
      });
      onClose();
      await queryClient.invalidateQueries();
    } catch (failure) {
      setError(failure);
    } finally {
      setIsSaving(false);
    }
  };
  const startAnew = async (): Promise<void> => {
    setEntry(fresh);
    setIsFromDraft(false);
    await trpcClient.drafts.drop.mutate({ form: 'log' });
  };

  return (
    <Stack gap="sm" onKeyDown={getHotkeyHandler([['mod+Enter', () => void save()]])}>
      {isFromDraft && draft.savedAt && (
        <Group gap="xs">
          <Text size="sm" className="due">
            {t('log:draftFound', { when: new Date(draft.savedAt).toLocaleString() })}
          </Text>
          <Button size="compact-xs" variant="default" onClick={() => void startAnew()}>
            {t('log:startAnew')}
          </Button>
        </Group>
      )}
      <CountriesField
        value={entry.countryIds}
        onChange={(chosen) => change({ countryIds: chosen })}
        error={errorAt('countryIds')}
        {...(entry.countryIds.length === 0 ? { ref: focusOnMount } : {})}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <Select
          label={t('log:kind')}
          data={ACTION_KINDS.map((kind) => ({ value: kind, label: t(`words:actionKind.${kind}`) }))}
          value={entry.kind}
          onChange={(kind) => kind && change({ kind: kind as ActionKind })}
          allowDeselect={false}
          searchable
          selectFirstOptionOnChange
        />
        <DateField
          key={isFromDraft ? 'draft' : 'fresh'}
          label={t('log:day')}
          value={entry.happenedOn}
          onChange={(happenedOn) => happenedOn && change({ happenedOn })}
          error={errorAt('happenedOn')}
          required
        />
      </SimpleGrid>
      <TextInput
        label={t('log:outcome')}
        placeholder={t('log:outcomeHint')}
        value={entry.summary}
        onChange={({ currentTarget }) => change({ summary: currentTarget.value })}
        error={errorAt('summary')}
        withAsterisk
        {...(entry.countryIds.length > 0 ? { ref: focusOnMount } : {})}
      />
      <PeopleField
        value={entry.people}
        onChange={(people) => change({ people })}
        countryIds={entry.countryIds}
        error={errorAt('people')}
      />
      <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
        <TextInput
          label={t('log:followUp')}
          placeholder={t('log:followUpHint')}
          value={entry.followUp}
          onChange={({ currentTarget }) => change({ followUp: currentTarget.value })}
          error={errorAt('followUp')}
        />
        <DateField
          // A proposed day moves with kind and day of the entry, until someone sets another.
          key={entry.followUpDue === null ? followUpDueOf(entry) : 'set'}
          label={t('log:followUpDue')}
          value={followUpDueOf(entry)}
          onChange={(followUpDue) => change({ followUpDue })}
        />
        <OfficerSelect value={entry.followUpOwnerId} onChange={(followUpOwnerId) => change({ followUpOwnerId })} />
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
        <TextInput
          label={t('log:theirPromise')}
          value={entry.theirPromise}
          onChange={({ currentTarget }) => change({ theirPromise: currentTarget.value })}
          error={errorAt('theirPromise')}
        />
        <DateField
          label={t('log:theirPromiseDue')}
          value={entry.theirPromiseDue}
          onChange={(theirPromiseDue) => change({ theirPromiseDue })}
        />
        <MarkingSelect value={entry.marking} onChange={(marking) => change({ marking })} />
      </SimpleGrid>
      <Button
        variant="subtle"
        size="compact-sm"
        w="fit-content"
        onClick={() => setHasMore(!hasMore)}
        aria-expanded={hasMore}
      >
        {hasMore ? t('log:less') : t('log:more')}
      </Button>
      <Collapse expanded={hasMore}>
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
          <TextInput
            type="time"
            label={t('log:time')}
            value={entry.localTime}
            onChange={({ currentTarget }) => change({ localTime: currentTarget.value })}
          />
          <TextInput
            label={t('log:place')}
            value={entry.place}
            onChange={({ currentTarget }) => change({ place: currentTarget.value })}
          />
        </SimpleGrid>
        <Textarea
          mt="sm"
          label={t('log:notes')}
          autosize
          minRows={3}
          maxRows={12}
          value={entry.notes}
          onChange={({ currentTarget }) => change({ notes: currentTarget.value })}
        />
      </Collapse>
      {isElsewhere && (
        <Text role="alert" className="late">
          {refusalText(error)}
        </Text>
      )}
      <Group justify="flex-end" gap="sm">
        <Text size="xs" className="dim" aria-live="polite">
          {isKept && t('log:draftKept')}
        </Text>
        <Button onClick={() => void save()} loading={isSaving} rightSection={<Kbd size="xs">⌃⏎</Kbd>}>
          {t('log:save')}
        </Button>
      </Group>
    </Stack>
  );
}

/** The first field that wants something has the cursor; the dialog's own focus comes before and would win otherwise. */
function focusOnMount(field: HTMLInputElement | null): void {
  if (field && !field.dataset.focused) {
    field.dataset.focused = 'yes';
    requestAnimationFrame(() => field.focus());
  }
}
