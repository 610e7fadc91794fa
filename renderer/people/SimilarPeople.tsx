import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Inputs, type Outputs, useTRPC } from '../api/trpc.ts';
import { SimilarList } from '../duplicates/SimilarList.tsx';
import { PersonLink } from './PersonName.tsx';

const TYPING_MS = 300;
/** Shorter than that, everybody is like somebody. */
const SHORTEST_NAME = 3;

/** Who may be on record already, while a name is being typed. */
export function SimilarPeople({
  record,
  onTake,
}: {
  readonly record: Inputs['people']['similar'];
  readonly onTake?: (person: Outputs['people']['similar'][number]) => void;
}) {
  const trpc = useTRPC();
  const { t } = useTranslation('people');
  const [asked] = useDebouncedValue(record, TYPING_MS);
  const similar = useQuery(
    trpc.people.similar.queryOptions(asked, { enabled: asked.name.trim().length >= SHORTEST_NAME }),
  );
  return (
    <SimilarList
      found={similar.data ?? []}
      nameOf={(person) => <PersonLink person={person} />}
      aside={({ post, countryName }) => [post, countryName].filter(Boolean).join(' · ')}
      reasonsOf={({ reasons }) => reasons.map((reason) => t(`reasons.${reason}`))}
      takeWords={t('takeThis')}
      onTake={onTake}
    />
  );
}
