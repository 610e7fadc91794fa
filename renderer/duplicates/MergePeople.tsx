import { Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Inputs, type Outputs, trpcClient, useTRPC } from '../api/trpc.ts';
import { QueryState } from '../components/QueryState.tsx';
import { useLocale } from '../i18n/locale.ts';
import { MergeChoices } from './MergeChoices.tsx';

type Person = Outputs['duplicates']['compare']['one'];
type Field = Inputs['duplicates']['merge']['taken'][number];

const FIELDS = [
  'name',
  'nativeName',
  'otherNames',
  'pronunciation',
  'addressForm',
  'countryId',
  'bornOn',
  'languages',
  'needsInterpreter',
  'note',
  'photoId',
  'ownerId',
  'deputyId',
  'verifiedOn',
] as const satisfies readonly Field[];

/** Makes two records of one person into one. */
export function MergePeople({
  personId,
  otherPersonId,
  onClose,
}: {
  readonly personId: string;
  readonly otherPersonId: string;
  readonly onClose: () => void;
}) {
  const trpc = useTRPC();
  const { t } = useTranslation(['people', 'common']);
  const textOf = useValues();
  const compared = useQuery(trpc.duplicates.compare.queryOptions({ personId, otherPersonId }));
  const words = { title: t('people:merge.title'), explain: t('people:merge.explain'), done: t('people:merge.done') };
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={words.title}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <QueryState query={compared}>
        {(sides) => (
          <MergeChoices
            sides={sides}
            fields={FIELDS}
            weightOf={weightOf}
            saysNothing={(value) => value === null}
            labelOf={(field) => t(`people:fields.${field}`)}
            textOf={textOf}
            counted={({ posts, channels, commitmentCount }) =>
              t('people:merge.counted', {
                posts: posts.length,
                channels: channels.length,
                promises: commitmentCount,
              })
            }
            words={words}
            merge={(choice) => trpcClient.duplicates.merge.mutate(choice)}
            onClose={onClose}
          />
        )}
      </QueryState>
    </Modal>
  );
}

function weightOf({ posts, channels, assessments, commitmentCount, lastMetOn }: Person): number {
  return posts.length + channels.length + assessments.length + commitmentCount + (lastMetOn === null ? 0 : 1);
}

function useValues(): (person: Person, field: Field) => string | null {
  const trpc = useTRPC();
  const { t } = useTranslation('people');
  const { countryName, shortDate } = useLocale();
  const officers = useQuery(trpc.officers.list.queryOptions());
  return (person, field) => {
    const value = person[field];
    if (value === null) return null;
    if (field === 'countryId' && person.nameEn !== null) {
      const { nameEn, nameSq, nameSr } = person;
      return countryName({ nameEn, nameSq: nameSq ?? nameEn, nameSr: nameSr ?? nameEn });
    }
    if (field === 'ownerId' || field === 'deputyId') return officers.data?.find(({ id }) => id === value)?.name ?? null;
    if (field === 'needsInterpreter') return t(`interpreterWords.${value ? 'yes' : 'no'}`);
    if (field === 'bornOn' || field === 'verifiedOn') return shortDate(String(value));
    return field === 'photoId' ? t('fields.photoId') : String(value);
  };
}
