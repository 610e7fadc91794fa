import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { trpcClient } from '../api/trpc.ts';
import { useAct } from '../api/use-act.ts';
import { ProgressForm } from './ProgressForm.tsx';
import { type Ask, useAskWords } from './use-ask-words.ts';

/** What is pressed next about an ask: a result that one waits for is written down, thanks are said. */
export function AskStepButton({ ask, today }: { readonly ask: Ask; readonly today: string }) {
  const { t } = useTranslation('partners');
  const { askedName } = useAskWords();
  const act = useAct();
  const [isTelling, setIsTelling] = useState(false);
  if (ask.next === null) return null;
  if (ask.next.kind === 'askResult') {
    return (
      <>
        <Button size="compact-xs" variant="default" onClick={() => setIsTelling(true)}>
          {t('result')}
        </Button>
        {isTelling && <ProgressForm ask={ask} today={today} onClose={() => setIsTelling(false)} />}
      </>
    );
  }
  const thank = () => trpcClient.asks.thank.mutate({ askId: ask.id, thankedOn: today, note: null });
  return (
    <Button size="compact-xs" variant="default" onClick={() => void act(thank, t('thanked', { name: askedName(ask) }))}>
      {t('thankedToday')}
    </Button>
  );
}
