import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Outputs, trpcClient, useTRPC } from '../api/trpc.ts';
import { QueryState } from '../components/QueryState.tsx';
import { PersonLink } from '../people/PersonName.tsx';
import { MergePeople } from './MergePeople.tsx';
import { PairList } from './PairList.tsx';

type Pair = Outputs['duplicates']['list']['pairs'][number];

/** Everyone who may be on record twice. */
export function PeoplePairs() {
  const trpc = useTRPC();
  const { t } = useTranslation('people');
  const found = useQuery(trpc.duplicates.list.queryOptions());
  const [merging, setMerging] = useState<Pair | null>(null);
  return (
    <>
      <QueryState query={found}>
        {({ pairs, total }) => (
          <PairList
            pairs={pairs}
            total={total}
            empty={t('noPairs')}
            nameOf={(person) => <PersonLink person={person} />}
            aside={({ post, countryName }) => [post, countryName].filter(Boolean).join(' · ')}
            verdictOf={({ verdict }) => t(`verdicts.${verdict}`)}
            reasonsOf={({ reasons }) => reasons.map((reason) => t(`reasons.${reason}`))}
            onCompare={setMerging}
            dismiss={(personId, otherPersonId) => trpcClient.duplicates.dismiss.mutate({ personId, otherPersonId })}
          />
        )}
      </QueryState>
      {merging && (
        <MergePeople personId={merging.one.id} otherPersonId={merging.other.id} onClose={() => setMerging(null)} />
      )}
    </>
  );
}
