import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Outputs, trpcClient, useTRPC } from '../api/trpc.ts';
import { BodyLink } from '../bodies/BodyLink.tsx';
import { useBodyAside } from '../bodies/use-body-aside.ts';
import { QueryState } from '../components/QueryState.tsx';
import { MergeBodies } from './MergeBodies.tsx';
import { PairList } from './PairList.tsx';

type Pair = Outputs['bodyDuplicates']['list']['pairs'][number];

/** Every body that may be on record twice. */
export function BodyPairs() {
  const trpc = useTRPC();
  const { t } = useTranslation('bodies');
  const aside = useBodyAside();
  const found = useQuery(trpc.bodyDuplicates.list.queryOptions());
  const [merging, setMerging] = useState<Pair | null>(null);
  return (
    <>
      <QueryState query={found}>
        {({ pairs, total }) => (
          <PairList
            pairs={pairs}
            total={total}
            empty={t('noPairs')}
            nameOf={(body) => <BodyLink body={body} />}
            aside={aside}
            verdictOf={({ verdict }) => t(`verdicts.${verdict}`)}
            reasonsOf={({ reasons }) => reasons.map((reason) => t(`reasons.${reason}`))}
            onCompare={setMerging}
            dismiss={(bodyId, otherBodyId) => trpcClient.bodyDuplicates.dismiss.mutate({ bodyId, otherBodyId })}
          />
        )}
      </QueryState>
      {merging && (
        <MergeBodies bodyId={merging.one.id} otherBodyId={merging.other.id} onClose={() => setMerging(null)} />
      )}
    </>
  );
}
