import { Modal, Select, SimpleGrid, Stack, Text, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ASK_REPLIES, type AskReply } from '../../domain/partner-asks.ts';
import { RANKS, type Rank } from '../../domain/ranks.ts';
import { trpcClient, useTRPC } from '../api/trpc.ts';
import { useEntryForm } from '../api/use-entry-form.ts';
import { DateField } from '../components/DateField.tsx';
import { FormFoot } from '../components/FormFoot.tsx';
import { QueryState } from '../components/QueryState.tsx';
import { PapersPicker, usePapers } from '../move/PapersPicker.tsx';
import { type Ask, useAskWords } from './use-ask-words.ts';

interface Props {
  readonly ask: Ask;
  readonly today: string;
  readonly onClose: () => void;
}

/** Writes down what came of an ask, as far as it has come: their word, the level reached, the answer we heard. */
export function ProgressForm(props: Props) {
  const trpc = useTRPC();
  const { t } = useTranslation('partners');
  const { askedName, targetName } = useAskWords();
  const dossier = useQuery(trpc.countries.dossier.queryOptions({ countryId: props.ask.target.id }));
  return (
    <Modal
      opened
      onClose={props.onClose}
      size="lg"
      title={t('resultOf', { name: askedName(props.ask), target: targetName(props.ask) })}
    >
      <QueryState query={dossier}>{({ documents }) => <Fields {...props} documents={documents} />}</QueryState>
    </Modal>
  );
}

function Fields({ ask, onClose, documents }: Props & { readonly documents: Parameters<typeof usePapers>[0] }) {
  const { t } = useTranslation(['partners', 'words']);
  const { askedName } = useAskWords();
  const { isSaving, errorAt, generalError, formProps } = useEntryForm(onClose);
  const [draft, setDraft] = useState({
    reply: ask.reply,
    repliedOn: ask.repliedOn,
    deliveredOn: ask.deliveredOn,
    rank: ask.rank,
    answer: ask.answer ?? '',
    answerHeardOn: ask.answerHeardOn,
  });
  const change = (changed: Partial<typeof draft>): void => setDraft((before) => ({ ...before, ...changed }));
  const papers = usePapers(
    documents,
    ask.papers.map(({ id }) => id),
  );
  const save = async () =>
    trpcClient.asks.progress.mutate({
      askId: ask.id,
      ...draft,
      answer: draft.answer || null,
      ...(await papers.send()),
    });
  return (
    <form {...formProps(save, t('partners:resultRecorded', { name: askedName(ask) }))}>
      <Stack gap="sm">
        <Text size="sm">{ask.ask}</Text>
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
          <Select
            data-autofocus
            label={t('partners:theirWord')}
            placeholder={t('partners:noWordYet')}
            data={ASK_REPLIES.map((value) => ({ value, label: t(`words:askState.${value}`) }))}
            value={draft.reply}
            clearable
            openOnFocus={false}
            clearButtonProps={{ 'aria-label': t('partners:noWordYet') }}
            onChange={(reply) => change({ reply: reply as AskReply | null })}
          />
          <DateField
            label={t('partners:repliedOn')}
            value={draft.repliedOn}
            onChange={(repliedOn) => change({ repliedOn })}
            error={errorAt('repliedOn')}
          />
          <DateField
            label={t('partners:spokeOn')}
            value={draft.deliveredOn}
            onChange={(deliveredOn) => change({ deliveredOn })}
            error={errorAt('deliveredOn')}
          />
          <Select
            label={t('partners:level')}
            placeholder={t('partners:levelUnknown')}
            data={RANKS.map((value) => ({ value, label: t(`words:rank.${value}`) }))}
            value={draft.rank}
            clearable
            openOnFocus={false}
            clearButtonProps={{ 'aria-label': t('partners:levelUnknown') }}
            onChange={(rank) => change({ rank: rank as Rank | null })}
          />
        </SimpleGrid>
        <DateField
          label={t('partners:answerHeardOn')}
          description={t('partners:answerHeardHint')}
          value={draft.answerHeardOn}
          onChange={(answerHeardOn) => change({ answerHeardOn })}
          error={errorAt('answerHeardOn')}
        />
        <Textarea
          label={t('partners:answer')}
          value={draft.answer}
          autosize
          minRows={2}
          onChange={({ currentTarget }) => change({ answer: currentTarget.value })}
        />
        <PapersPicker choice={papers} kinds={['aideMemoire']} errorAt={errorAt} />
        <FormFoot error={generalError} isSaving={isSaving} onCancel={onClose} />
      </Stack>
    </form>
  );
}
