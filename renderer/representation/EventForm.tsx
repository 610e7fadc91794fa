import { Select, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  REPRESENTATION_EVENTS,
  REPRESENTATION_FORMS,
  type RepresentationDirection,
  type RepresentationEvent,
  type RepresentationEventKind,
  type RepresentationForm,
} from '../../domain/representation.ts';
import {
  isOfConsul,
  lacksAgrement,
  REPRESENTATION_STAGES,
  stageAfter,
  usualNext,
} from '../../domain/representation-entry.ts';
import { officesOf } from '../../domain/representation-offices.ts';
import type { Track } from '../../domain/representation-track.ts';
import { ACTS } from '../../domain/stage-claim.ts';
import { type GatePaper, missingAtGate, stagesAtGate } from '../../domain/stage-gate.ts';
import { type Outputs, trpcClient } from '../api/trpc.ts';
import { useEntryForm } from '../api/use-entry-form.ts';
import { DateField } from '../components/DateField.tsx';
import { FormFoot } from '../components/FormFoot.tsx';
import { DayWarning } from '../move/DayWarning.tsx';
import { PapersPicker, usePapers } from '../move/PapersPicker.tsx';
import { asksForForm, asksForPerson, draftOf, type EventDraft, eventFields, withKind } from './event-draft.ts';
import type { RepresentedEvent } from './Representation.tsx';

/** Ids rise with every entry: what is being written is the newest. */
const NOT_YET = '~';

type Stages = Outputs['boards']['pipelines'][number]['stages'];

export function EventForm({
  countryId,
  direction,
  known,
  stages,
  event,
  onClose,
}: {
  readonly countryId: string;
  readonly direction: RepresentationDirection;
  readonly known: Outputs['relations']['read'];
  readonly stages: Stages;
  readonly event: RepresentedEvent | null;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('representation');
  const { isSaving, errorAt, generalError, formProps } = useEntryForm(onClose);
  const events = known.events.filter((each) => each.direction === direction);
  const before = officesOf(events, known.today).leading;
  const [draft, setDraft] = useState(() => draftOf(event, usualNext(before), known.today, before));
  const choice = usePapers(
    known.documents,
    event?.papers.map(({ id }) => id),
  );
  const change = (changed: Partial<EventDraft>): void => setDraft((was) => ({ ...was, ...changed }));
  const fields = eventFields(draft);
  const entry = { ...fields, id: event?.id ?? NOT_YET, papers: choice.papers };
  const others = events.filter(({ id }) => id !== event?.id);
  const after = officesOf<Entry>([...others, entry], known.today).leading;
  const move = moveWith(known, stages, before, after);
  const words = t(`event.${draft.kind}`);
  const save = async () => {
    const input = { ...fields, reason: draft.reason, ...(await choice.send()) };
    return event
      ? trpcClient.relations.correctEvent.mutate({ eventId: event.id, ...input })
      : trpcClient.relations.addEvent.mutate({ countryId, direction, ...input });
  };
  return (
    <form {...formProps(save, event ? t('corrected', { event: words }) : t('added', { event: words }))}>
      <Stack gap="sm">
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
          <Select
            label={t('kind')}
            data={REPRESENTATION_EVENTS.map((value) => ({ value, label: t(`event.${value}`) }))}
            value={draft.kind}
            allowDeselect={false}
            onChange={(kind) => kind && setDraft(withKind(draft, kind as RepresentationEventKind, before))}
          />
          <DateField
            isFirst
            label={t('effectiveOn')}
            value={draft.effectiveOn}
            onChange={(effectiveOn) => change({ effectiveOn })}
            error={errorAt('effectiveOn')}
          />
        </SimpleGrid>
        <Text size="xs" className="dim">
          {t('effectiveHint')}
        </Text>
        <DayWarning
          on={draft.effectiveOn}
          stage={move && { name: move.leaves, since: known.standing?.since ?? null }}
        />
        <WhoAndWhere draft={draft} change={change} errorAt={errorAt} />
        {lacksAgrement(entry, others, known.today) && (
          <Text size="sm" className="due" role="status">
            {t('warnAgrement')}
          </Text>
        )}
        <TextInput
          label={t('sourceField')}
          placeholder={t('sourceHint')}
          value={draft.source}
          withAsterisk
          onChange={({ currentTarget }) => change({ source: currentTarget.value })}
          error={errorAt('source')}
        />
        <PapersPicker
          choice={choice}
          kinds={move?.asked.flatMap(({ documentKinds }) => documentKinds) ?? []}
          errorAt={errorAt}
        />
        <Textarea
          label={t('note')}
          value={draft.note}
          autosize
          minRows={2}
          onChange={({ currentTarget }) => change({ note: currentTarget.value })}
        />
        {isConsulBeforeRelations(known, stages, after) && (
          <Text size="sm" role="status">
            {t('consulOnly')}
          </Text>
        )}
        {move && (
          <>
            <Text size="sm" role="status">
              {t('willMove', { stage: `${move.stage.code} ${move.stage.name}` })}{' '}
              {move.isEstablishing && t('willEstablish')}{' '}
              {move.missing.length > 0 && (
                <span className="due">
                  {t('missing', { missing: move.missing.map(({ text }) => text).join('; ') })}
                </span>
              )}
            </Text>
            {move.missing.length > 0 && (
              <Textarea
                label={t('reason')}
                value={draft.reason}
                withAsterisk
                autosize
                minRows={2}
                onChange={({ currentTarget }) => change({ reason: currentTarget.value })}
                error={errorAt('reason')}
              />
            )}
          </>
        )}
        <FormFoot error={generalError} isSaving={isSaving} onCancel={onClose} />
      </Stack>
    </form>
  );
}

function WhoAndWhere({
  draft,
  change,
  errorAt,
}: {
  readonly draft: EventDraft;
  readonly change: (changed: Partial<EventDraft>) => void;
  readonly errorAt: (field: string) => string | null;
}) {
  const { t } = useTranslation('representation');
  const isPlaced = asksForForm(draft.kind);
  const isNamed = asksForPerson(draft.kind);
  if (!isPlaced && !isNamed) return null;
  return (
    <SimpleGrid cols={{ base: 1, sm: isPlaced && isNamed ? 3 : isPlaced ? 2 : 1 }} spacing="sm">
      {isNamed && (
        <TextInput
          label={t('person')}
          placeholder={t(`personHint.${personHint(draft.kind)}`)}
          value={draft.person}
          onChange={({ currentTarget }) => change({ person: currentTarget.value })}
        />
      )}
      {isPlaced && (
        <>
          <Select
            label={t('formField')}
            placeholder={draft.kind === 'formAgreed' ? '' : t('formUnchanged')}
            data={REPRESENTATION_FORMS.map((value) => ({ value, label: t(`form.${value}`) }))}
            value={draft.form}
            withAsterisk={draft.kind === 'formAgreed'}
            clearable={draft.kind !== 'formAgreed'}
            clearButtonProps={{ 'aria-label': t('formUnchanged') }}
            onChange={(form) => change({ form: form as RepresentationForm | null })}
            error={errorAt('form')}
          />
          <TextInput
            label={t(`seat.${draft.form ?? 'none'}`)}
            value={draft.seat}
            onChange={({ currentTarget }) => change({ seat: currentTarget.value })}
          />
        </>
      )}
    </SimpleGrid>
  );
}

function personHint(kind: RepresentationEventKind): 'request' | 'head' | 'left' | 'charge' {
  if (kind === 'headLeft') return 'left';
  if (kind === 'downgraded') return 'charge';
  return kind === 'credentialsPresented' || kind === 'missionWorking' ? 'head' : 'request';
}

interface Entry extends RepresentationEvent {
  readonly papers: readonly GatePaper[];
}

/** Where the relations case stands, and where relations begin. */
function placesOf(standing: Outputs['relations']['read']['standing'], stages: Stages) {
  return {
    at: stages.find(({ id }) => id === standing?.stageId),
    act: stages.find(({ id }) => id === ACTS.relations.stageId),
  };
}

/** Whether there is a consul and no relations yet: the case stays where it is. */
function isConsulBeforeRelations({ standing }: Outputs['relations']['read'], stages: Stages, track: Track): boolean {
  const { at, act } = placesOf(standing, stages);
  return isOfConsul(track) && at !== undefined && act !== undefined && at.position < act.position;
}

/** The move that the entry brings with it, by the rules that the desk itself goes by; `null` when the case stays. */
function moveWith({ standing }: Outputs['relations']['read'], stages: Stages, before: Track, track: Track<Entry>) {
  const { at, act } = placesOf(standing, stages);
  if (!standing || !at || !act) return null;
  const inUse = stages.filter(({ id }) => REPRESENTATION_STAGES.some((stageId) => stageId === id));
  const stage = stageAfter(before, track, { at: at.position, act: act.position }, inUse);
  if (!stage) return null;
  const gate = { from: at.position, target: stage, act, onFile: standing.papers, confirmed: [] };
  return {
    stage,
    leaves: `${at.code} ${at.name}`,
    asked: stagesAtGate(at.position, stage, act).flatMap(({ criteria }) => criteria),
    missing: missingAtGate({ ...gate, added: track.decidedBy?.papers ?? [] }),
    isEstablishing: at.position < act.position,
  };
}
