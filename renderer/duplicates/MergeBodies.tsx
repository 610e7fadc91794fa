import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { MERGED_BODY_FIELDS } from '../../domain/body.ts';
import { type Outputs, trpcClient, useTRPC } from '../api/trpc.ts';
import { useLocale } from '../i18n/locale.ts';
import { MergeDialog } from './MergeDialog.tsx';

type Body = Outputs['bodyDuplicates']['compare']['one'];
type Field = (typeof MERGED_BODY_FIELDS)[number];

/** Makes two records of one body into one. */
export function MergeBodies({
  bodyId,
  otherBodyId,
  onMerged,
  onClose,
}: {
  readonly bodyId: string;
  readonly otherBodyId: string;
  /** Before what is shown is read again: the page of the one that went has to be left. */
  readonly onMerged?: (keptId: string) => Promise<void>;
  readonly onClose: () => void;
}) {
  const trpc = useTRPC();
  const { t } = useTranslation('bodies');
  const { countryName } = useLocale();
  const compared = useQuery(trpc.bodyDuplicates.compare.queryOptions({ bodyId, otherBodyId }));
  const words = { title: t('merge.title'), explain: t('merge.explain'), done: t('merge.done') };
  const textOf = (body: Body, field: Field): string | null => {
    if (field === 'kind') return t(`kinds.${body.kind}`);
    if (field === 'countryId') return body.country ? countryName(body.country) : t('noCountry');
    return field === 'parentId' ? (body.parent?.name ?? null) : body[field];
  };
  return (
    <MergeDialog
      compared={compared}
      fields={MERGED_BODY_FIELDS}
      weightOf={({ posts, parts }) => posts.length + parts.length}
      // Of what kind `other` is, nobody has said.
      saysNothing={(value) => value === null || value === 'other'}
      labelOf={(field) => t(`fields.${field}`)}
      textOf={textOf}
      counted={({ posts, parts }) => t('merge.counted', { posts: posts.length, parts: parts.length })}
      words={words}
      merge={async (choice) => {
        const merged = await trpcClient.bodyDuplicates.merge.mutate(choice);
        await onMerged?.(merged.id);
        return merged;
      }}
      onClose={onClose}
    />
  );
}
