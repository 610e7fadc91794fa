import { Modal, SegmentedControl, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { maySpeakTo } from '../../domain/intermediaries.ts';
import type { Marking } from '../../domain/marking.ts';
import { ASK_CHANNELS, type AskChannel } from '../../domain/partner-asks.ts';
import { trpcClient, useTRPC } from '../api/trpc.ts';
import { useEntryForm } from '../api/use-entry-form.ts';
import { DateField } from '../components/DateField.tsx';
import { FormFoot } from '../components/FormFoot.tsx';
import { MarkingSelect } from '../components/MarkingSelect.tsx';
import { OfficerSelect } from '../components/OfficerSelect.tsx';
import { type ChosenPerson, PersonSelect } from '../components/PersonSelect.tsx';
import { QueryState } from '../components/QueryState.tsx';
import { useFocusOnMount } from '../log/use-focus-on-mount.ts';
import { PapersPicker, usePapers } from '../move/PapersPicker.tsx';
import { AskedInField } from './AskedInField.tsx';
import { AskWarning } from './AskWarning.tsx';
import { CountryField } from './CountryField.tsx';
import type { Ask, Asks } from './use-ask-words.ts';

interface Opened {
  readonly ask: Ask | null;
  /** What is known where the form is opened. */
  readonly targetId: string | null;
  readonly partnerId: string | null;
  readonly intermediaryId?: string | null;
  readonly onClose: () => void;
}

/** Records that an ally or an intermediary of ours was asked to speak to a state; says first whether we have just asked. */
export function AskForm(props: Opened) {
  const trpc = useTRPC();
  const { t } = useTranslation('partners');
  const asks = useQuery(trpc.asks.list.queryOptions());
  const settings = useQuery(trpc.settings.read.queryOptions());
  return (
    <Modal opened onClose={props.onClose} size="lg" title={props.ask ? t('correctAsk') : t('addAsk')}>
      <QueryState query={asks}>
        {(ledger) => (
          <QueryState query={settings}>
            {({ officerId, defaultMarking }) => (
              <Fields {...props} ledger={ledger} officerId={officerId} defaultMarking={defaultMarking} />
            )}
          </QueryState>
        )}
      </QueryState>
    </Modal>
  );
}

interface Draft {
  readonly isThroughIntermediary: boolean;
  readonly partnerId: string | null;
  readonly intermediaryId: string | null;
  readonly targetId: string | null;
  readonly targetPerson: ChosenPerson | null;
  readonly targetBody: string;
  readonly ask: string;
  readonly channel: AskChannel;
  readonly askedOn: string | null;
  readonly ownerId: string | null;
  readonly marking: Marking;
  readonly actionId: string | null;
}

function Fields({
  ask,
  onClose,
  ledger,
  officerId,
  defaultMarking,
  ...opened
}: Opened & { readonly ledger: Asks; readonly officerId: string | null; readonly defaultMarking: Marking }) {
  const trpc = useTRPC();
  const { t } = useTranslation(['partners', 'words']);
  const { isSaving, errorAt, generalError, formProps } = useEntryForm(onClose);
  const [draft, setDraft] = useState<Draft>(() =>
    ask
      ? { ...ask, ...idsOf(ask), targetBody: ask.targetBody ?? '' }
      : {
          isThroughIntermediary: Boolean(opened.intermediaryId),
          partnerId: opened.partnerId,
          intermediaryId: opened.intermediaryId ?? null,
          targetId: opened.targetId,
          targetPerson: null,
          targetBody: '',
          ask: '',
          channel: 'meeting',
          askedOn: ledger.today,
          ownerId: officerId,
          marking: defaultMarking,
          actionId: null,
        },
  );
  const change = (changed: Partial<Draft>): void => setDraft((before) => ({ ...before, ...changed }));
  const firstField = useFocusOnMount();
  const { targetId, isThroughIntermediary } = draft;
  const dossier = useQuery(
    trpc.countries.dossier.queryOptions({ countryId: targetId ?? '' }, { enabled: targetId !== null }),
  );
  const papers = usePapers(
    (targetId !== null && dossier.data?.documents) || [],
    ask?.papers.map(({ id }) => id),
  );
  const partnerId = isThroughIntermediary ? null : draft.partnerId;
  const intermediaryId = isThroughIntermediary ? draft.intermediaryId : null;

  const save = async () => {
    const input = {
      partnerId,
      intermediaryId,
      targetId: targetId ?? '',
      targetPersonId: draft.targetPerson?.id ?? null,
      targetBody: draft.targetBody || null,
      ask: draft.ask,
      channel: draft.channel,
      askedOn: draft.askedOn ?? '',
      ownerId: draft.ownerId,
      marking: draft.marking,
      actionId: draft.actionId,
      ...(await papers.send()),
    };
    return ask ? trpcClient.asks.correct.mutate({ askId: ask.id, ...input }) : trpcClient.asks.add.mutate(input);
  };
  return (
    <form {...formProps(save, ask ? t('partners:askCorrected') : t('partners:askAdded'))}>
      <Stack gap="sm">
        <CountryField
          {...(targetId === null ? { ref: firstField } : {})}
          label={t('partners:target')}
          value={targetId}
          // Whatever hangs on the state goes with it.
          onChange={(chosen) => {
            change({ targetId: chosen, targetPerson: null });
            papers.setDocumentIds([]);
          }}
          error={errorAt('targetId')}
        />
        <SegmentedControl
          aria-label={t('partners:whoIsAsked')}
          value={isThroughIntermediary ? 'intermediary' : 'partner'}
          onChange={(who) => change({ isThroughIntermediary: who === 'intermediary' })}
          data={[
            { value: 'partner', label: t('partners:aState') },
            { value: 'intermediary', label: t('partners:anIntermediary') },
          ]}
        />
        {isThroughIntermediary ? (
          <IntermediarySelect
            targetId={targetId}
            askedOn={draft.askedOn ?? ledger.today}
            value={draft.intermediaryId}
            onChange={(chosen) => change({ intermediaryId: chosen })}
            error={errorAt('askedId')}
          />
        ) : (
          <CountryField
            label={t('partners:partner')}
            value={draft.partnerId}
            onChange={(chosen) => change({ partnerId: chosen, actionId: null })}
            error={errorAt('askedId')}
          />
        )}
        <AskWarning
          ledger={ledger}
          exceptId={ask?.id ?? null}
          askedId={intermediaryId ?? partnerId}
          targetId={targetId}
          askedOn={draft.askedOn}
        />
        <TextInput
          {...(targetId !== null ? { ref: firstField } : {})}
          label={t('partners:ourAsk')}
          placeholder={t('partners:ourAskHint')}
          value={draft.ask}
          withAsterisk
          onChange={({ currentTarget }) => change({ ask: currentTarget.value })}
          error={errorAt('ask')}
        />
        <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
          <DateField
            label={t('partners:askedOn')}
            value={draft.askedOn}
            onChange={(askedOn) => change({ askedOn })}
            error={errorAt('askedOn')}
            required
          />
          <Select
            label={t('partners:channel')}
            data={ASK_CHANNELS.map((value) => ({ value, label: t(`words:askChannel.${value}`) }))}
            value={draft.channel}
            allowDeselect={false}
            onChange={(channel) => channel && change({ channel: channel as AskChannel })}
          />
          <OfficerSelect
            label={t('partners:askedBy')}
            value={draft.ownerId}
            onChange={(ownerId) => change({ ownerId })}
          />
          <PersonSelect
            key={targetId}
            label={t('partners:targetPerson')}
            value={draft.targetPerson}
            onChange={(targetPerson) => change({ targetPerson })}
            countryId={targetId}
            error={errorAt('targetPersonId')}
          />
          <TextInput
            label={t('partners:targetBody')}
            placeholder={t('partners:targetBodyHint')}
            value={draft.targetBody}
            onChange={({ currentTarget }) => change({ targetBody: currentTarget.value })}
          />
          <MarkingSelect value={draft.marking} onChange={(marking) => change({ marking })} />
        </SimpleGrid>
        <AskedInField
          countryId={partnerId ?? targetId}
          value={draft.actionId}
          onChange={(actionId) => change({ actionId })}
          known={ask?.action ?? null}
          error={errorAt('actionId')}
        />
        {targetId !== null && <PapersPicker choice={papers} kinds={['aideMemoire']} errorAt={errorAt} />}
        <FormFoot error={generalError} isSaving={isSaving} onCancel={onClose} />
      </Stack>
    </form>
  );
}

function idsOf(ask: Ask) {
  return {
    isThroughIntermediary: ask.intermediary !== null,
    partnerId: ask.partner?.id ?? null,
    intermediaryId: ask.intermediary?.id ?? null,
    targetId: ask.target.id,
    ownerId: ask.owner?.id ?? null,
    actionId: ask.action?.id ?? null,
  };
}

/** Only those whose mandate holds on that day and names the state; the one who was asked already stays to be seen. */
function IntermediarySelect({
  targetId,
  askedOn,
  value,
  onChange,
  error,
}: {
  readonly targetId: string | null;
  readonly askedOn: string;
  readonly value: string | null;
  readonly onChange: (intermediaryId: string | null) => void;
  readonly error: string | null;
}) {
  const trpc = useTRPC();
  const { t } = useTranslation('partners');
  const found = useQuery(trpc.intermediaries.list.queryOptions());
  const proposed = (found.data?.intermediaries ?? []).filter(
    (each) =>
      each.id === value ||
      (targetId !== null && maySpeakTo({ ...each, countryIds: each.countries.map(({ id }) => id) }, targetId, askedOn)),
  );
  const chosen = proposed.find(({ id }) => id === value);
  return (
    <Select
      label={t('intermediary')}
      placeholder={t('intermediaryHint')}
      description={chosen?.limits ? t('limitsAre', { limits: chosen.limits }) : undefined}
      data={proposed.map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onChange={onChange}
      withAsterisk
      nothingFoundMessage={t('noIntermediaryFits')}
      error={error}
    />
  );
}
