import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Inputs, type Outputs, useTRPC } from '../api/trpc.ts';
import { SimilarList } from '../duplicates/SimilarList.tsx';
import { BodyLink } from './BodyLink.tsx';
import { useBodyAside } from './use-body-aside.ts';

const TYPING_MS = 300;

/** Which body may be on record already, while a name is being typed; each can be laid beside this one. */
export function SimilarBodies({
  record,
  onCompare,
}: {
  readonly record: Inputs['bodyDuplicates']['similar'];
  readonly onCompare: (body: Outputs['bodyDuplicates']['similar'][number]) => void;
}) {
  const trpc = useTRPC();
  const { t } = useTranslation('bodies');
  const aside = useBodyAside();
  const [asked] = useDebouncedValue(record, TYPING_MS);
  const similar = useQuery(trpc.bodyDuplicates.similar.queryOptions(asked, { enabled: asked.name.trim().length > 1 }));
  return (
    <SimilarList
      found={similar.data ?? []}
      nameOf={(body) => <BodyLink body={body} />}
      aside={aside}
      reasonsOf={({ reasons }) => reasons.map((reason) => t(`reasons.${reason}`))}
      takeWords={t('compareWith')}
      onTake={onCompare}
    />
  );
}
