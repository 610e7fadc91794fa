import { Button, Checkbox, Group, SegmentedControl, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayBeOfNoState } from '../../domain/homecoming.ts';
import { trpcClient } from '../api/trpc.ts';
import { useAct } from '../api/use-act.ts';
import { useEntryForm } from '../api/use-entry-form.ts';
import { useKeptText } from '../api/use-kept-text.ts';
import { MarkingSelect } from '../components/MarkingSelect.tsx';
import { OfficersField } from '../components/OfficersField.tsx';
import { PeopleField } from '../log/PeopleField.tsx';
import classes from './homecoming.module.css';
import { LineEffects } from './LineEffects.tsx';
import { PaperRows } from './PaperRows.tsx';
import { PromiseRows } from './PromiseRows.tsx';
import { type HomeResult, type SheetDraft, type TripEvent, toReturnSheet } from './return-sheet.ts';
import { StatesConcerned } from './StatesConcerned.tsx';

const RESULTS = ['positive', 'noncommittal', 'negative'] as const satisfies readonly HomeResult[];

/** What came of a meeting, as it goes into the record: result, words, promises both ways, thanks, papers, lines used. */
export function SheetForm({
  event,
  form,
  fresh,
  start,
  officerId,
  onRecorded,
}: {
  readonly event: TripEvent;
  /** The name under which the draft is kept. */
  readonly form: string;
  readonly fresh: SheetDraft;
  readonly start: SheetDraft;
  readonly officerId: string | null;
  readonly onRecorded: () => void;
}) {
  const { t } = useTranslation(['homecoming', 'words', 'common']);
  const act = useAct();
  const [draft, setDraft] = useState(start);
  const text = JSON.stringify(draft);
  const { isKept, drop } = useKeptText(form, text === JSON.stringify(fresh) ? null : text);
  const { isSaving, errorAt, mended, generalError, formProps } = useEntryForm(onRecorded);
  const set = (changed: Partial<SheetDraft>): void => setDraft((before) => ({ ...before, ...changed }));
  // A promise is kept by somebody on record; whoever comes on record with this entry can be named with it later.
  const unplanned = draft.unplanned.flatMap(({ personId, name }) =>
    personId === null ? [] : [{ id: personId, name }],
  );
  const people = [...event.people, ...unplanned];
  const record = async () => {
    const made = await trpcClient.homecoming.record.mutate(toReturnSheet(event, draft, draft.result ?? 'noncommittal'));
    await drop();
    return made;
  };
  const notHeld = (): Promise<boolean> =>
    act(
      () =>
        trpcClient.trips.setResult.mutate({ eventId: event.id, result: 'didNotHappen', line: draft.summary.trim() }),
      t('homecoming:notHeld'),
    );
  return (
    <form {...formProps(record, t('homecoming:taken', { title: event.title }))}>
      <Stack gap="md">
        <SegmentedControl
          aria-label={t('homecoming:result')}
          value={draft.result ?? ''}
          onChange={(result) => set({ result: result as HomeResult })}
          data={RESULTS.map((value) => ({ value, label: t(`words:meetingResult.${value}`) }))}
        />
        <TextInput
          label={t('homecoming:summary')}
          description={t('homecoming:summaryHelp')}
          value={draft.summary}
          withAsterisk
          maxLength={400}
          onChange={({ currentTarget }) => set({ summary: currentTarget.value })}
          error={errorAt('summary')}
        />
        <Textarea
          label={t('homecoming:said')}
          description={t('homecoming:saidHelp')}
          value={draft.said}
          autosize
          minRows={3}
          maxRows={14}
          onChange={({ currentTarget }) => set({ said: currentTarget.value })}
        />
        {event.people.length > 0 && (
          <Checkbox.Group
            label={t('homecoming:present')}
            value={event.people.map(({ id }) => id).filter((id) => !draft.absentIds.includes(id))}
            onChange={(present) =>
              set({ absentIds: event.people.map(({ id }) => id).filter((id) => !present.includes(id)) })
            }
          >
            <Group gap="md" mt={4}>
              {event.people.map(({ id, name }) => (
                <Checkbox key={id} value={id} label={name} />
              ))}
            </Group>
          </Checkbox.Group>
        )}
        <PeopleField
          label={t('homecoming:unplanned')}
          value={draft.unplanned}
          onChange={(unplanned) => set({ unplanned })}
          countryIds={[...event.countries.map(({ id }) => id), ...draft.countryIds]}
          error={errorAt('personIds')}
        />
        {mayBeOfNoState(event) && (
          <StatesConcerned
            planned={event.countries}
            draft={draft}
            error={errorAt('countryIds')}
            onChange={(changed) => {
              mended('countryIds');
              set(changed);
            }}
          />
        )}
        <OfficersField
          label={t('homecoming:oursPresent')}
          value={draft.officerIds}
          onChange={(officerIds) => set({ officerIds })}
          error={errorAt('officerIds')}
        />
        <PromiseRows
          side="theirs"
          rows={draft.theirs}
          people={people}
          officerId={officerId}
          errorAt={errorAt}
          onChange={(theirs) => set({ theirs })}
        />
        <PromiseRows
          side="ours"
          rows={draft.ours}
          people={people}
          officerId={officerId}
          errorAt={errorAt}
          onChange={(ours) => set({ ours })}
        />
        <PaperRows rows={draft.papers} errorAt={errorAt} onChange={(papers) => set({ papers })} />
        <LineEffects event={event} effects={draft.effects} onChange={(effects) => set({ effects })} />
        <div className={classes.thanks}>
          <Checkbox
            label={t('homecoming:thank')}
            checked={draft.isThanking}
            onChange={({ currentTarget }) => set({ isThanking: currentTarget.checked })}
          />
          {draft.isThanking && (
            <TextInput
              aria-label={t('homecoming:thanks')}
              value={draft.thanks}
              maxLength={400}
              onChange={({ currentTarget }) => set({ thanks: currentTarget.value })}
            />
          )}
        </div>
        <MarkingSelect value={draft.marking} onChange={(marking) => set({ marking })} />
        {generalError !== null && (
          <Text role="alert" className="late">
            {generalError}
          </Text>
        )}
        <Group justify="space-between">
          <Button variant="default" onClick={() => void notHeld()}>
            {t('words:meetingResult.didNotHappen')}
          </Button>
          <Group gap="sm">
            <Text size="xs" className="dim" role="status">
              {isKept ? t('homecoming:draftKept') : ''}
            </Text>
            <Button type="submit" loading={isSaving} disabled={draft.result === null}>
              {t('homecoming:record')}
            </Button>
          </Group>
        </Group>
      </Stack>
    </form>
  );
}
