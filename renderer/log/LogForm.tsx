import { Button, Collapse, Group, Kbd, NativeSelect, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { ACTION_KINDS, type ActionKind } from '../../domain/action-kind.ts';
import { sendByKey, sendForm } from '../api/send-by-key.ts';
import { type Outputs, refusalOf, trpcClient, useTRPC } from '../api/trpc.ts';
import { useFocusOnRefusal } from '../api/use-focus-on-refusal.ts';
import { useRefusalText } from '../api/use-refusal-text.ts';
import { useUndoToast } from '../api/use-undo-toast.tsx';
import { MOD_KEY } from '../app/mod-key.ts';
import { DateField } from '../components/DateField.tsx';
import { OfficersField } from '../components/OfficersField.tsx';
import { useLocale } from '../i18n/locale.ts';
import { OWN_ZONE } from '../trips/zones.ts';
import { AboutField } from './AboutField.tsx';
import { CountriesField } from './CountriesField.tsx';
import { type EntryDraft, followUpDueOf, oursOn, readDraft, toInput } from './entry-draft.ts';
import { FollowUpFields } from './FollowUpFields.tsx';
import { LineQuestions } from './LineQuestions.tsx';
import { LogLine } from './LogLine.tsx';
import { type Decision, decisionKey, withLine } from './line-entry.ts';
import { MoreFields } from './MoreFields.tsx';
import { PeopleField } from './PeopleField.tsx';
import { useDraft } from './use-draft.ts';
import { useEntryCases } from './use-entry-cases.ts';
import { useFocusOnMount } from './use-focus-on-mount.ts';
import { useLogLine } from './use-log-line.ts';

/** A refusal that names another field than these is told above the button. */
const FIELDS = [
  'countryIds',
  'happenedOn',
  'summary',
  'people',
  'officerIds',
  'topic',
  'followUp',
  'theirPromise',
  'pointFollowUp',
  'caseIds',
];

interface Props {
  readonly fresh: EntryDraft;
  readonly draft: Outputs['drafts']['read'];
  /** Gives what was typed before there was a field for it. */
  readonly takeEarly: () => string;
  readonly onClose: () => void;
}

/** The fields of an entry, in the order in which one remembers a meeting: where, what, when, what came of it, with whom. */
export function LogForm({ fresh, draft, takeEarly, onClose }: Props) {
  const trpc = useTRPC();
  const { t } = useTranslation(['log', 'words']);
  const { countryName, moment } = useLocale();
  const queryClient = useQueryClient();
  const refusalText = useRefusalText();
  const offerUndo = useUndoToast();
  const countries = useQuery(trpc.countries.list.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }));
  const [kept] = useState(() => readDraft(draft.content, fresh));
  const [typed, setTyped] = useState(kept ?? fresh);
  const reading = useLogLine(typed, fresh.happenedOn);
  const entry = withLine(typed, reading.fields);
  const cases = useEntryCases(entry);
  const isLookedUp = !reading.isSearching && !cases.isPending;
  const questions = useRef<HTMLDivElement>(null);
  const [isFromDraft, setIsFromDraft] = useState(kept !== null);
  const [hadMore] = useState(
    [entry.notes, entry.comment, entry.place, entry.localTime].some((text) => text !== '') ||
      entry.points.length > 0 ||
      entry.people.some(({ remark }) => remark),
  );
  /** As somebody wants it; until then as much as there is to see. */
  const [wantsMore, setWantsMore] = useState<boolean | null>(null);
  // What is more than a line stands in the notes, and nobody should have to look for it.
  const isMoreShown = wantsMore ?? (hadMore || entry.notes !== typed.notes);
  const [error, setError] = useState<unknown>(null);
  const [isSaving, setIsSaving] = useState(false);
  const [isWaiting, setIsWaiting] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const firstEmpty = useFocusOnMount(() => {
    const early = takeEarly();
    // At once: the next letter may be there already.
    if (early !== '') flushSync(() => setTyped((before) => ({ ...before, line: before.line + early })));
  });
  const { isKept, drop } = useDraft(typed, fresh);
  const write = (changed: Partial<EntryDraft>): void => setTyped((before) => ({ ...before, ...changed }));
  // Set by hand: the line says nothing about it from here on.
  const change = (changed: Partial<EntryDraft>): void =>
    setTyped((before) => ({
      ...before,
      ...changed,
      byHand: [...new Set([...before.byHand, ...Object.keys(changed)])],
    }));
  const refusal = refusalOf(error);
  // `followUp.text` belongs to the field of the follow-up.
  const [refusedField = ''] = refusal?.field?.split('.') ?? [];
  const errorAt = (field: string): string | null => (refusedField === field ? refusalText(error) : null);
  const isElsewhere = error !== null && !FIELDS.includes(refusedField);

  useFocusOnRefusal(form, error);

  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (isSaving) return;
    // Sent faster than a name or the cases of a state are looked up: it goes by itself once that is done.
    setIsWaiting(!isLookedUp);
    if (!isLookedUp) return;
    if (reading.questions.length > 0) {
      questions.current?.querySelector('button')?.focus();
      return;
    }
    setIsSaving(true);
    setError(null);
    try {
      const { changeId } = await trpcClient.actions.log.mutate(toInput({ ...entry, caseIds: cases.caseIds }, OWN_ZONE));
      await drop();
      const about = (countries.data ?? []).filter(({ id }) => entry.countryIds.includes(id)).map(countryName);
      offerUndo(t('log:saved', { kind: t(`words:actionKind.${entry.kind}`), countries: about.join(', ') }), {
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
  const toLine = (): void => form.current?.querySelector('input')?.focus();
  const decide = (name: string, decision: Decision): void => {
    setTyped((before) => ({ ...before, decided: { ...before.decided, [decisionKey(name)]: decision } }));
    // The button that was pressed is gone with its question.
    toLine();
  };
  useEffect(() => {
    if (isWaiting && isLookedUp) form.current?.requestSubmit();
  }, [isWaiting, isLookedUp]);
  const startAnew = async (): Promise<void> => {
    setTyped(fresh);
    setIsFromDraft(false);
    await trpcClient.drafts.drop.mutate({ form: 'log' });
  };
  // Asked for by name, so that Enter in a field, pressed for a suggestion, never sends half an entry.
  const send = (): void => sendForm(form.current);

  return (
    <form ref={form} onSubmit={(event) => void save(event)} onKeyDownCapture={sendByKey}>
      <Stack gap="sm">
        {isFromDraft && draft.savedAt && (
          <Group gap="xs">
            <Text size="sm" className="due">
              {t('log:draftFound', { when: moment(draft.savedAt) })}
            </Text>
            <Button size="compact-xs" variant="default" onClick={() => void startAnew()}>
              {t('log:startAnew')}
            </Button>
          </Group>
        )}
        <LogLine
          ref={firstEmpty}
          value={typed.line}
          read={reading.read}
          countryIds={entry.countryIds}
          onChange={(line) => write({ line })}
          onTakePerson={(name, personId) => decide(name, { personId, name })}
          onSend={() => form.current?.requestSubmit()}
        />
        <LineQuestions
          ref={questions}
          questions={reading.questions}
          onDecide={decide}
          onCountry={(wrong, right) => {
            write({ line: typed.line.replace(`@${wrong}`, `@${right}`) });
            toLine();
          }}
        />
        <CountriesField
          value={entry.countryIds}
          onChange={(countryIds) => change({ countryIds })}
          error={errorAt('countryIds')}
        />
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
          <NativeSelect
            // The system's own list: a letter chooses, and nothing has to be opened or confirmed.
            label={t('log:kind')}
            data={ACTION_KINDS.map((kind) => ({ value: kind, label: t(`words:actionKind.${kind}`) }))}
            value={entry.kind}
            onChange={({ currentTarget }) => change({ kind: currentTarget.value as ActionKind })}
          />
          <DateField
            // Anew when the line says another day: what stands in the field is its own text.
            key={`${isFromDraft} ${reading.read.happenedOn}`}
            label={t('log:day')}
            value={entry.happenedOn}
            onChange={(happenedOn) => change({ happenedOn: happenedOn ?? '' })}
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
        />
        <PeopleField
          value={entry.people}
          onChange={(people) => change({ people })}
          countryIds={entry.countryIds}
          error={errorAt('people')}
        />
        <OfficersField
          label={t('log:ours')}
          value={oursOn(entry)}
          onChange={(officerIds) => change({ officerIds })}
          error={errorAt('officerIds')}
        />
        <FollowUpFields
          entry={entry}
          proposedDue={followUpDueOf({ ...entry, followUpDue: reading.read.task?.dueOn ?? null })}
          saidDue={reading.read.theirs?.dueOn ?? null}
          change={change}
          errorAt={errorAt}
        />
        {/* Behind what an entry usually has, so that nobody has to pass it on the way there. */}
        <Group align="flex-end" gap="sm">
          <AboutField cases={cases} onChange={(caseIds) => change({ caseIds })} error={errorAt('caseIds')} />
          <Button
            variant="subtle"
            size="compact-sm"
            mb={5}
            onClick={() => setWantsMore(!isMoreShown)}
            aria-expanded={isMoreShown}
          >
            {isMoreShown ? t('log:less') : t('log:more')}
          </Button>
        </Group>
        <Collapse expanded={isMoreShown}>
          {isMoreShown && <MoreFields entry={entry} change={change} errorAt={errorAt} />}
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
          <Button onClick={send} loading={isSaving} rightSection={<Kbd>{`${MOD_KEY}+⏎`}</Kbd>}>
            {t('log:save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
