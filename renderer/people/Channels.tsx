import { Button, Checkbox, Modal, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CHANNEL_KINDS, type ChannelKind } from '../../domain/person.ts';
import { trpcClient } from '../api/trpc.ts';
import { useAct } from '../api/use-act.ts';
import { useEntryForm } from '../api/use-entry-form.ts';
import { FormFoot } from '../components/FormFoot.tsx';
import { Section } from '../components/Section.tsx';
import classes from './people.module.css';
import type { Person } from './person-file.ts';
import { RowMenu } from './RowMenu.tsx';
import { SimilarPeople } from './SimilarPeople.tsx';

type Channel = Person['channels'][number];

/** Numbers and addresses, the preferred one first. */
export function Channels({ person }: { readonly person: Person }) {
  const { t } = useTranslation('people');
  const act = useAct();
  const [editing, setEditing] = useState<Channel | 'new' | null>(null);
  const remove = (channel: Channel): void => {
    void act(() => trpcClient.people.channels.remove.mutate({ channelId: channel.id }), t('channelRemoved'));
  };
  return (
    <Section
      title={t('channels')}
      action={
        <Button size="compact-xs" variant="default" onClick={() => setEditing('new')}>
          {t('addChannel')}
        </Button>
      }
    >
      {person.channels.length === 0 && (
        <Text size="sm" className="dim">
          {t('noChannels')}
        </Text>
      )}
      <ul className="quiet-list">
        {person.channels.map((channel) => (
          <li key={channel.id} className={classes.line}>
            <div className={classes.grow}>
              <Text size="sm">
                <bdi>{channel.value}</bdi>
              </Text>
              <Text size="xs" className="dim">
                {[t(`channelKinds.${channel.kind}`), channel.label, channel.isPreferred && t('preferred')]
                  .filter(Boolean)
                  .join(' · ')}
              </Text>
            </div>
            <RowMenu what={channel.value} onCorrect={() => setEditing(channel)} onRemove={() => remove(channel)} />
          </li>
        ))}
      </ul>
      {editing && (
        <ChannelForm person={person} channel={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      )}
    </Section>
  );
}

function ChannelForm({
  person,
  channel,
  onClose,
}: {
  readonly person: Person;
  readonly channel: Channel | null;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('people');
  const { isSaving, errorAt, generalError, formProps } = useEntryForm(onClose);
  const [draft, setDraft] = useState({
    kind: channel?.kind ?? ('mobile' as ChannelKind),
    value: channel?.value ?? '',
    label: channel?.label ?? '',
    isPreferred: channel?.isPreferred ?? person.channels.length === 0,
  });
  const change = (changed: Partial<typeof draft>): void => setDraft((before) => ({ ...before, ...changed }));
  const save = () =>
    channel
      ? trpcClient.people.channels.correct.mutate({ channelId: channel.id, ...draft })
      : trpcClient.people.channels.add.mutate({ personId: person.id, ...draft });
  const { name, nativeName, otherNames, countryId, bornOn, id } = person;
  return (
    <Modal opened onClose={onClose} title={channel ? t('editChannel') : t('addChannel')}>
      <form {...formProps(save, t('channelSaved'))}>
        <Stack gap="sm">
          <NativeSelect
            data-autofocus
            label={t('channelKind')}
            value={draft.kind}
            data={CHANNEL_KINDS.map((value) => ({ value, label: t(`channelKinds.${value}`) }))}
            onChange={({ currentTarget }) => change({ kind: currentTarget.value as ChannelKind })}
          />
          <TextInput
            label={t('channelValue')}
            value={draft.value}
            withAsterisk
            onChange={({ currentTarget }) => change({ value: currentTarget.value })}
            error={errorAt('value')}
          />
          {draft.value.trim() !== '' && (
            <SimilarPeople
              record={{ name, nativeName, otherNames, countryId, bornOn, exceptId: id, channels: [draft] }}
            />
          )}
          <TextInput
            label={t('channelLabel')}
            placeholder={t('channelLabelHint')}
            value={draft.label}
            onChange={({ currentTarget }) => change({ label: currentTarget.value })}
          />
          <Checkbox
            label={t('preferred')}
            checked={draft.isPreferred}
            onChange={({ currentTarget }) => change({ isPreferred: currentTarget.checked })}
          />
          <FormFoot error={generalError} isSaving={isSaving} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
