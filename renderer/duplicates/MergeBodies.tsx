import { Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Inputs, type Outputs, trpcClient, useTRPC } from '../api/trpc.ts';
import { QueryState } from '../components/QueryState.tsx';
import { useLocale } from '../i18n/locale.ts';
import { MergeChoices } from './MergeChoices.tsx';

type Body = Outputs['bodyDuplicates']['compare']['one'];
type Field = Inputs['bodyDuplicates']['merge']['taken'][number];

const FIELDS = ['name', 'kind', 'countryId', 'parentId', 'note'] as const satisfies readonly Field[];

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
  const { t } = useTranslation(['bodies', 'common']);
  const { countryName } = useLocale();
  const compared = useQuery(trpc.bodyDuplicates.compare.queryOptions({ bodyId, otherBodyId }));
  const words = { title: t('bodies:merge.title'), explain: t('bodies:merge.explain'), done: t('bodies:merge.done') };
  const textOf = (body: Body, field: Field): string | null => {
    if (field === 'kind') return t(`bodies:kinds.${body.kind}`);
    if (field === 'countryId') return body.country ? countryName(body.country) : t('bodies:noCountry');
    return field === 'parentId' ? (body.parent?.name ?? null) : body[field];
  };
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
            weightOf={({ posts, parts }) => posts.length + parts.length}
            // Of what kind `other` is, nobody has said.
            saysNothing={(value) => value === null || value === 'other'}
            labelOf={(field) => t(`bodies:fields.${field}`)}
            textOf={textOf}
            counted={({ posts, parts }) => t('bodies:merge.counted', { posts: posts.length, parts: parts.length })}
            words={words}
            merge={async (choice) => {
              const merged = await trpcClient.bodyDuplicates.merge.mutate(choice);
              await onMerged?.(merged.id);
              return merged;
            }}
            onClose={onClose}
          />
        )}
      </QueryState>
    </Modal>
  );
}
