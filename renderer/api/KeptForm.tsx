import { Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useTRPC } from './trpc.ts';
import { useKeptText } from './use-kept-text.ts';

/**
 * Draws a form with what was kept of it when it was closed half done or the program ended. Asked anew each time: a kept answer
 * might be older than the draft.
 */
export function KeptForm({
  form,
  children,
}: {
  readonly form: string;
  readonly children: (kept: string | null) => ReactNode;
}) {
  const trpc = useTRPC();
  const draft = useQuery(trpc.drafts.read.queryOptions({ form }, { staleTime: 0, gcTime: 0 }));
  // A form that cannot be told its draft is still a form.
  if (draft.isPending) return null;
  return children(draft.data?.content ?? null);
}

/** What was kept, over what a fresh form holds: fields that another version of the program kept are left aside. */
export function keptOver<T extends object>(fresh: T, kept: string | null): T {
  try {
    const read = Object.entries(JSON.parse(kept ?? '{}') as Partial<T>).filter(([field]) => field in fresh);
    return { ...fresh, ...Object.fromEntries(read) };
  } catch {
    return fresh;
  }
}

/** Keeps a form's fields while they differ from the fresh ones. */
export function useKeptDraft<T extends object>(form: string, draft: T, fresh: T): { drop(): Promise<void> } {
  const text = JSON.stringify(draft);
  const { drop } = useKeptText(form, text === JSON.stringify(fresh) ? null : text);
  return { drop };
}

/** Says that the form goes on from a draft, and offers to begin anew. */
export function DraftNote({ isShown, onAnew }: { readonly isShown: boolean; readonly onAnew: () => void }) {
  const { t } = useTranslation('common');
  if (!isShown) return null;
  return (
    <Group gap="xs" role="status">
      <Text size="sm" className="dim">
        {t('draftTaken')}
      </Text>
      <Button variant="subtle" size="compact-xs" onClick={onAnew}>
        {t('draftAnew')}
      </Button>
    </Group>
  );
}
