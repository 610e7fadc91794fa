import { Anchor } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { firstWords } from '../../domain/point.ts';
import type { Outputs } from '../api/trpc.ts';
import { ConversationDialog } from '../conversation/ConversationDialog.tsx';
import { useLocale } from '../i18n/locale.ts';

/** Where a promise comes from, as the lists of promises tell it. */
type Said = Pick<
  Outputs['today']['list']['overdue'][number],
  'actionId' | 'saidOn' | 'saidIn' | 'pointPosition' | 'pointTopic'
>;

/** The entry in which it was promised, a press away, and the point of it where it is known. */
export function Origin({
  promise: { actionId, saidOn, saidIn, pointPosition, pointTopic },
}: {
  readonly promise: Said;
}) {
  const { t } = useTranslation(['promises', 'words']);
  const { shortDate } = useLocale();
  const [isOpen, setIsOpen] = useState(false);
  if (actionId === null || saidOn === null || saidIn === null) return null;
  const told = [
    t('promises:promisedIn', { kind: t(`words:actionKind.${saidIn}`), date: shortDate(saidOn) }),
    pointPosition !== null &&
      pointTopic !== null &&
      t('promises:fromPoint', { number: pointPosition + 1, words: firstWords(pointTopic) }),
  ];
  return (
    <>
      {' · '}
      <Anchor component="button" type="button" size="xs" ta="start" data-reads onClick={() => setIsOpen(true)}>
        {told.filter(Boolean).join(', ')}
      </Anchor>
      {isOpen && <ConversationDialog actionId={actionId} onClose={() => setIsOpen(false)} />}
    </>
  );
}
