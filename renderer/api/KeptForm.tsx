import { Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
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
function keptOver<T extends object>(fresh: T, kept: string | null): T {
  try {
    const read = Object.entries(JSON.parse(kept ?? '{}') as Partial<T>).filter(([field]) => field in fresh);
    return { ...fresh, ...Object.fromEntries(read) };
  } catch {
    return fresh;
  }
}

/** The fields of a form that begins with what was kept of it, and keeps them while they differ from the fresh ones. */
export function useKeptDraft<T extends object>(form: string, fresh: T, kept: string | null) {
  const [draft, setDraft] = useState(() => keptOver(fresh, kept));
  const [isTaken, setIsTaken] = useState(kept !== null);
  const text = JSON.stringify(draft);
  const { isKept, drop } = useKeptText(form, text === JSON.stringify(fresh) ? null : text);
  return {
    draft,
    change: (changed: Partial<T>): void => setDraft((before) => ({ ...before, ...changed })),
    /** What stands here is safe. */
    isKept,
    /** It goes on from a draft. */
    isTaken,
    beginAnew: (): void => {
      setDraft(fresh);
      setIsTaken(false);
    },
    drop,
  };
}

/** Says that a form goes on from a draft, and offers to begin anew. */
export function DraftNote({ isTaken, beginAnew }: { readonly isTaken: boolean; readonly beginAnew: () => void }) {
  const { t } = useTranslation('common');
  if (!isTaken) return null;
  return (
    <Group gap="xs" role="status">
      <Text size="sm" className="dim">
        {t('draftTaken')}
      </Text>
      <Button variant="subtle" size="compact-xs" onClick={beginAnew}>
        {t('draftAnew')}
      </Button>
    </Group>
  );
}
