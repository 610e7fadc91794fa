import {
  Button,
  Code,
  Group,
  NumberInput,
  SegmentedControl,
  Select,
  Stack,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useRouteContext } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Inputs, trpcClient, useTRPC } from '../api/trpc.ts';
import { useAct } from '../api/use-act.ts';
import { useFailureNotice } from '../api/use-failure-notice.ts';
import { useRefusalText } from '../api/use-refusal-text.ts';
import { MOD_KEY } from '../app/mod-key.ts';
import { useLock } from '../app/use-lock.ts';
import { MarkingSelect } from '../components/MarkingSelect.tsx';
import { OfficerSelect } from '../components/OfficerSelect.tsx';
import { QueryState } from '../components/QueryState.tsx';
import { Rhythms } from './Rhythms.tsx';
import classes from './settings.module.css';

export function SettingsPage() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { t } = useTranslation(['settings', 'common']);
  const tellFailure = useFailureNotice();
  const lock = useLock();
  const { status } = useRouteContext({ from: '__root__' });
  const settings = useQuery(trpc.settings.read.queryOptions());
  const write = useMutation(
    trpc.settings.write.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(),
      onError: (error) => tellFailure(t('common:notDone'), error),
    }),
  );
  const change = (changed: Inputs['settings']['write']): void => write.mutate(changed);
  return (
    <QueryState query={settings}>
      {(now) => (
        <div className={classes.page}>
          <Title order={1} size="h2">
            {t('title')}
          </Title>
          <Section title={t('lock')}>
            <NumberInput
              label={t('idleMinutes')}
              description={t('lockHint', { key: MOD_KEY })}
              value={now.idleMinutes}
              min={1}
              max={240}
              clampBehavior="blur"
              styles={{ input: { width: '6rem' } }}
              hideControls
              onBlur={({ currentTarget }) => {
                const minutes = Number(currentTarget.value);
                if (minutes >= 1 && minutes !== now.idleMinutes) change({ idleMinutes: minutes });
              }}
            />
            <Button variant="default" w="fit-content" onClick={lock}>
              {t('lockNow')}
            </Button>
          </Section>
          <Section title={t('appearance')}>
            <Labelled label={t('theme')}>
              <SegmentedControl
                aria-label={t('theme')}
                value={now.theme}
                onChange={(theme) => change({ theme: theme as typeof now.theme })}
                data={(['light', 'dark', 'auto'] as const).map((value) => ({ value, label: t(value) }))}
              />
            </Labelled>
            <Select
              label={t('language')}
              description={t('languageHint')}
              value={now.language}
              allowDeselect={false}
              maw={360}
              onChange={(language) => language && change({ language: language as typeof now.language })}
              data={LANGUAGES}
            />
          </Section>
          <Section title={t('officer')}>
            <Text size="sm" className="dim">
              {t('officerHint')}
            </Text>
            <div className={classes.narrow}>
              <OfficerSelect
                label={t('officerName')}
                value={now.officerId}
                onChange={(officerId) => change({ officerId })}
              />
              <AddOfficer />
              <MarkingSelect
                label={t('marking')}
                value={now.defaultMarking}
                onChange={(defaultMarking) => change({ defaultMarking })}
              />
            </div>
          </Section>
          <Section title={t('stages')}>
            <Text size="sm">{t('stagesText')}</Text>
            <Link to="/stages">{t('stagesLink')}</Link>
          </Section>
          <Section title={t('objections')}>
            <Text size="sm">{t('objectionsText')}</Text>
            <Link to="/objection-codes">{t('objectionsLink')}</Link>
          </Section>
          <Section title={t('rhythms')}>
            <Rhythms key={JSON.stringify(now.contactRhythms)} rhythms={now.contactRhythms} />
          </Section>
          <Section title={t('changes')}>
            <Text size="sm">{t('changesText')}</Text>
            <Link to="/changes">{t('changesLink')}</Link>
          </Section>
          <Section title={t('exchange')}>
            <Text size="sm">{t('exchangeText')}</Text>
            <Link to="/exchange">{t('exchangeLink')}</Link>
          </Section>
          <Section title={t('reference')}>
            <Text size="sm">{t('referenceText')}</Text>
            <LoadReference />
            <Link to="/reference">{t('referenceLink')}</Link>
          </Section>
          <Section title={t('profile')}>
            <Text size="sm">{t('profileText')}</Text>
            <Code block>{status.profileDir}</Code>
            <Text size="xs" className="dim">
              {t('version', { version: status.version })}
            </Text>
          </Section>
        </div>
      )}
    </QueryState>
  );
}

/** Each in its own words, as people look for their language. */
const LANGUAGES = [
  { value: 'en', label: 'English' },
  { value: 'sq', label: 'Shqip' },
  { value: 'sr', label: 'Srpski' },
];

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className={classes.section} aria-labelledby={id}>
      <Title order={2} size="h4" id={id}>
        {title}
      </Title>
      <Stack gap="sm">{children}</Stack>
    </section>
  );
}

function Labelled({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <Stack gap={4}>
      <Text size="sm" fw={500}>
        {label}
      </Text>
      <Group>{children}</Group>
    </Stack>
  );
}

function AddOfficer() {
  const { t } = useTranslation('settings');
  const act = useAct();
  const [name, setName] = useState('');
  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (await act(() => trpcClient.officers.add.mutate({ name }), t('officerAdded', { name }))) setName('');
  };
  return (
    <form onSubmit={(event) => void add(event)}>
      <Group align="flex-end" gap="xs">
        <TextInput
          flex={1}
          label={t('addOfficer')}
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <Button type="submit" variant="default" disabled={name.trim() === ''}>
          {t('add')}
        </Button>
      </Group>
    </form>
  );
}

function LoadReference() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { t } = useTranslation(['gates', 'settings']);
  const refusalText = useRefusalText();
  const load = useMutation(
    trpc.reference.load.mutationOptions({
      onSuccess: ({ total }) => {
        notifications.show({ message: t('gates:referenceLoaded', total) });
        return queryClient.invalidateQueries();
      },
    }),
  );
  return (
    <>
      <Button variant="default" w="fit-content" loading={load.isPending} onClick={() => load.mutate()}>
        {t('gates:loadReference')}
      </Button>
      {load.error && (
        <Text role="alert" className="late">
          {refusalText(load.error)}
        </Text>
      )}
    </>
  );
}
