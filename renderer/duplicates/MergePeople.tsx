import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { MERGED_PERSON_FIELDS } from '../../domain/person.ts';
import { type Outputs, trpcClient, useTRPC } from '../api/trpc.ts';
import { useLocale } from '../i18n/locale.ts';
import { MergeDialog } from './MergeDialog.tsx';

type Person = Outputs['duplicates']['compare']['one'];
type Field = (typeof MERGED_PERSON_FIELDS)[number];

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
  const { t } = useTranslation('people');
  const textOf = useValues();
  const compared = useQuery(trpc.duplicates.compare.queryOptions({ personId, otherPersonId }));
  const words = { title: t('merge.title'), explain: t('merge.explain'), done: t('merge.done') };
  return (
    <MergeDialog
      compared={compared}
      fields={MERGED_PERSON_FIELDS}
      weightOf={weightOf}
      saysNothing={(value) => value === null}
      labelOf={(field) => t(`fields.${field}`)}
      textOf={textOf}
      counted={({ posts, channels, commitmentCount }) =>
        t('merge.counted', {
          posts: posts.length,
          channels: channels.length,
          promises: commitmentCount,
        })
      }
      words={words}
      merge={(choice) => trpcClient.duplicates.merge.mutate(choice)}
      onClose={onClose}
    />
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
