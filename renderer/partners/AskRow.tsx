import { Menu, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { trpcClient } from '../api/trpc.ts';
import { DueDay } from '../components/DueDay.tsx';
import { MoreMenu } from '../components/MoreMenu.tsx';
import { useLocale } from '../i18n/locale.ts';
import { AskedMark } from './AskedMark.tsx';
import { AskForm } from './AskForm.tsx';
import { AskStepButton } from './AskStepButton.tsx';
import { ProgressForm } from './ProgressForm.tsx';
import classes from './partners.module.css';
import { ReasonDialog } from './ReasonDialog.tsx';
import { ThanksForm } from './ThanksForm.tsx';
import { type Ask, useAskWords } from './use-ask-words.ts';

type Doing = 'correct' | 'progress' | 'thank' | 'withdraw';

/** One favour asked: to whom, about what, how far it has come, and what is to be done about it now. */
export function AskRow({ ask, today }: { readonly ask: Ask; readonly today: string }) {
  const { t } = useTranslation(['partners', 'words', 'common']);
  const { askedName, targetName } = useAskWords();
  const [doing, setDoing] = useState<Doing | null>(null);
  const close = (): void => setDoing(null);
  const name = askedName(ask);
  return (
    <li className={classes.row}>
      <AskedMark ask={ask} />
      <div className={classes.grow}>
        <div>
          {ask.partner ? (
            <Link to="/countries/$countryId" params={{ countryId: ask.partner.id }}>
              {name}
            </Link>
          ) : (
            <span>{name}</span>
          )}
          <span aria-hidden="true"> → </span>
          <span className={classes.hidden}>{t('partners:toSpeakTo')} </span>
          <Link to="/countries/$countryId" params={{ countryId: ask.target.id }}>
            {targetName(ask)}
          </Link>
        </div>
        <div>{ask.ask}</div>
        <Course ask={ask} today={today} />
      </div>
      <div className={classes.acts}>
        <AskStepButton ask={ask} today={today} />
        <MoreMenu label={t('partners:more', { name: `${name}, ${ask.ask}` })}>
          <Menu.Item onClick={() => setDoing('progress')}>{t('partners:recordResult')}</Menu.Item>
          {(ask.owesThanks || ask.thankedOn !== null) && (
            <Menu.Item onClick={() => setDoing('thank')}>{t('partners:recordThanks')}</Menu.Item>
          )}
          <Menu.Item onClick={() => setDoing('correct')}>{t('partners:correctAsk')}</Menu.Item>
          {ask.withdrawnOn === null && (
            <Menu.Item onClick={() => setDoing('withdraw')}>{t('partners:withdrawAsk')}</Menu.Item>
          )}
        </MoreMenu>
      </div>
      {doing === 'correct' && <AskForm ask={ask} targetId={null} partnerId={null} onClose={close} />}
      {doing === 'progress' && <ProgressForm ask={ask} today={today} onClose={close} />}
      {doing === 'thank' && <ThanksForm ask={ask} today={today} onClose={close} />}
      {doing === 'withdraw' && (
        <ReasonDialog
          title={t('partners:withdrawAsk')}
          explain={t('partners:withdrawAskHelp')}
          done={t('partners:askWithdrawn', { name })}
          onSave={(reason) => trpcClient.asks.withdraw.mutate({ askId: ask.id, reason })}
          onClose={close}
        />
      )}
    </li>
  );
}

/** How far it has come, in one or two lines: state and what is due first. */
function Course({ ask, today }: { readonly ask: Ask; readonly today: string }) {
  const { t } = useTranslation(['partners', 'words', 'common']);
  const { shortDate } = useLocale();
  const facts = [
    t('partners:askedOnBy', {
      date: shortDate(ask.askedOn),
      channel: t(`words:askChannel.${ask.channel}`),
      who: ask.owner?.name ?? t('common:nobody'),
    }),
    ask.deliveredOn !== null &&
      t(ask.rank === null ? 'partners:deliveredOn' : 'partners:deliveredOnAt', {
        date: shortDate(ask.deliveredOn),
        level: ask.rank === null ? '' : t(`words:rankInText.${ask.rank}`),
      }),
    ask.thankedOn !== null &&
      [t('partners:thankedOn', { date: shortDate(ask.thankedOn) }), ask.thanksNote].filter(Boolean).join(': '),
    ask.withdrawnOn !== null &&
      t('partners:withdrawnOn', { date: shortDate(ask.withdrawnOn), reason: ask.withdrawnReason ?? '' }),
    ...ask.papers.map((paper) => t(`words:documentKind.${paper.kind}`)),
    ask.action && t('partners:askedIn', { kind: t(`words:actionKind.${ask.action.kind}`) }),
    t(`words:marking.${ask.marking}`),
  ];
  return (
    <>
      {ask.answer && <div>{t('partners:answerIs', { answer: ask.answer })}</div>}
      <Text size="xs" className="dim">
        <strong>{t(`words:askState.${ask.state}`)}</strong>
        {ask.next && (
          <>
            {' · '}
            {t(`partners:next.${ask.next.kind}`)} <DueDay on={ask.next.dueOn} today={today} isBrief />
          </>
        )}
        {' · '}
        {facts.filter(Boolean).join(' · ')}
      </Text>
    </>
  );
}
