import { Checkbox, Modal, NativeSelect, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PROMISE_FATES, type PromiseFate } from '../../domain/person-move.ts';
import { isHeldOn, postOn, postText } from '../../domain/post.ts';
import { trpcClient } from '../api/trpc.ts';
import { useEntryForm } from '../api/use-entry-form.ts';
import { CountrySelect } from '../components/CountrySelect.tsx';
import { DateField } from '../components/DateField.tsx';
import { FormFoot } from '../components/FormFoot.tsx';
import { type ChosenPerson, PersonSelect } from '../components/PersonSelect.tsx';
import { BodySelect } from './BodySelect.tsx';
import { Cases } from './Cases.tsx';
import type { PersonFile } from './person-file.ts';

/** A minister has changed: what ends, what begins, who follows, and what becomes of the promises, in one go. */
export function MoveForm({ file, onClose }: { readonly file: PersonFile; readonly onClose: () => void }) {
  const { t } = useTranslation('people');
  const { person, today, cases } = file;
  const { isSaving, errorAt, generalError, formProps } = useEntryForm(onClose);
  const held = person.posts.filter((post) => isHeldOn(post, today));
  const [on, setOn] = useState<string | null>(today);
  const [endingPostId, setEndingPostId] = useState(postOn(held, today)?.id ?? null);
  const [hasNext, setHasNext] = useState(true);
  const [next, setNext] = useState({
    title: '',
    organisationId: null as string | null,
    isActing: false,
    countryId: person.countryId,
  });
  const [successor, setSuccessor] = useState<ChosenPerson | null>(null);
  const promises = file.commitments.filter(({ status }) => status === 'open');
  const [fates, setFates] = useState<Readonly<Record<string, { fate: PromiseFate; note: string }>>>({});
  const change = (changed: Partial<typeof next>): void => setNext((before) => ({ ...before, ...changed }));
  const save = () =>
    trpcClient.people.move.mutate({
      personId: person.id,
      on: on ?? '',
      endingPostId,
      next: hasNext ? next : null,
      successor: successor && { personId: successor.id, name: successor.name },
      promises: promises.map(({ id }) => ({ id, ...(fates[id] ?? { fate: 'leave', note: '' }) })),
    });
  return (
    <Modal opened onClose={onClose} size="lg" title={t('move.title', { name: person.name })}>
      <form {...formProps(save, t('move.done', { name: person.name }))}>
        <Stack gap="sm">
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
            <DateField
              isFirst
              label={t('move.on')}
              description={t('move.onHint')}
              value={on}
              onChange={setOn}
              error={errorAt('on')}
              required
            />
            <NativeSelect
              label={t('move.ending')}
              description={t('move.endingHint')}
              value={endingPostId ?? ''}
              data={[
                ...held.map((post) => ({ value: post.id, label: postText(post) })),
                { value: '', label: t('move.endingNone') },
              ]}
              onChange={({ currentTarget }) => setEndingPostId(currentTarget.value || null)}
            />
          </SimpleGrid>
          <Checkbox
            label={t('move.hasNext')}
            checked={hasNext}
            onChange={({ currentTarget }) => setHasNext(currentTarget.checked)}
          />
          {hasNext && (
            <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
              <TextInput
                label={t('move.nextTitle')}
                placeholder={t('postTitleHint')}
                value={next.title}
                withAsterisk
                onChange={({ currentTarget }) => change({ title: currentTarget.value })}
                error={errorAt('next.title')}
              />
              <BodySelect
                label={t('move.nextBody')}
                none={t('noBody')}
                countryId={next.countryId}
                value={next.organisationId}
                onChange={(organisationId) => change({ organisationId })}
                error={errorAt('next.organisationId')}
              />
              <CountrySelect
                label={t('move.nextCountry')}
                none={t('noCountry')}
                value={next.countryId}
                onChange={(countryId) => change({ countryId })}
                error={errorAt('next.countryId')}
              />
              <Checkbox
                mt={{ base: 0, sm: 28 }}
                label={t('acting')}
                checked={next.isActing}
                onChange={({ currentTarget }) => change({ isActing: currentTarget.checked })}
              />
            </SimpleGrid>
          )}
          <PersonSelect
            canAdd
            label={t('move.successor')}
            description={t('move.successorHint')}
            value={successor}
            onChange={setSuccessor}
            countryId={person.countryId}
            exceptId={person.id}
            error={errorAt('successor')}
          />
          <Text fw={500}>{t('move.promises')}</Text>
          {promises.length === 0 && (
            <Text size="sm" className="dim">
              {t('move.noPromises')}
            </Text>
          )}
          {promises.map(({ id, text }) => {
            const { fate, note } = fates[id] ?? { fate: 'leave' as const, note: '' };
            return (
              <div key={id}>
                <NativeSelect
                  label={t('move.fate', { text })}
                  value={fate}
                  data={PROMISE_FATES.map((value) => ({ value, label: t(`move.fates.${value}`) }))}
                  onChange={({ currentTarget }) =>
                    setFates({ ...fates, [id]: { fate: currentTarget.value as PromiseFate, note } })
                  }
                />
                {fate === 'lapse' && (
                  <TextInput
                    mt={4}
                    label={t('move.lapseNote')}
                    value={note}
                    withAsterisk
                    onChange={({ currentTarget }) => setFates({ ...fates, [id]: { fate, note: currentTarget.value } })}
                    error={note.trim() === '' ? errorAt('promises') : null}
                  />
                )}
              </div>
            );
          })}
          <Cases cases={cases} />
          <FormFoot error={generalError} isSaving={isSaving} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
