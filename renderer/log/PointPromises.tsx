import { Button, Checkbox, Group, SimpleGrid, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { firstWords } from '../../domain/point.ts';
import { DateField } from '../components/DateField.tsx';
import { OfficerSelect } from '../components/OfficerSelect.tsx';
import { type DraftPoint, type EntryDraft, proposedDueOf, type SaidHere } from './entry-draft.ts';

const WHOLE: readonly SaidHere[] = ['followUp', 'theirPromise'];

/**
 * What a point promises: its follow-up, made a promise of ours by one press with who and by when filled in, and which of the
 * promises of the entry was made in it. Nothing stands there before something was promised.
 */
export function PointPromises({
  entry,
  point,
  name,
  onPromise,
  onSaidHere,
  error,
}: {
  readonly entry: EntryDraft;
  readonly point: DraftPoint;
  /** Of the point. */
  readonly name: string;
  readonly onPromise: (promise: DraftPoint['promise']) => void;
  readonly onSaidHere: (what: SaidHere, isHere: boolean) => void;
  readonly error: string | null;
}) {
  const { t } = useTranslation(['log', 'conversation', 'promises']);
  const { promise } = point;
  const isPromised = Boolean(promise) && point.followUp.trim() !== '';
  return (
    <Stack gap="xs" mt="xs">
      {point.followUp.trim() !== '' && !promise && (
        <Button
          size="compact-xs"
          variant="subtle"
          w="fit-content"
          aria-label={t('conversation:makePromiseOf', { name })}
          onClick={() => onPromise({ dueOn: null, ownerId: entry.followUpOwnerId })}
        >
          {t('conversation:makePromise')}
        </Button>
      )}
      {promise && isPromised && (
        <Group align="flex-end" gap="sm">
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm" flex={1}>
            <DateField
              // A proposed day moves with kind and day of the entry: then the field is anew.
              key={proposedDueOf(entry)}
              label={t('log:pointDue')}
              value={promise.dueOn ?? proposedDueOf(entry)}
              onChange={(dueOn) => onPromise({ ...promise, dueOn })}
              error={error}
            />
            <OfficerSelect
              label={t('log:pointOwner')}
              value={promise.ownerId}
              onChange={(ownerId) => onPromise({ ...promise, ownerId })}
            />
          </SimpleGrid>
          <Button size="compact-sm" variant="subtle" mb={5} onClick={() => onPromise(null)}>
            {t('log:noPromise')}
          </Button>
        </Group>
      )}
      {WHOLE.filter((what) => entry[what].trim() !== '').map((what) => (
        <Checkbox
          key={what}
          size="xs"
          label={t(`log:saidHere.${what}`, { text: firstWords(entry[what]) })}
          checked={point.saidHere?.includes(what) ?? false}
          onChange={({ currentTarget }) => onSaidHere(what, currentTarget.checked)}
        />
      ))}
    </Stack>
  );
}
