import { useTranslation } from 'react-i18next';
import { askWarnings } from '../../domain/partner-asks.ts';
import { useLocale } from '../i18n/locale.ts';
import classes from './partners.module.css';
import { type Ask, type Asks, useAskWords } from './use-ask-words.ts';

/** Says, before an ask is saved, that the same ally was just asked or the same state just approached; it holds nothing back. */
export function AskWarning({
  ledger,
  exceptId,
  askedId,
  targetId,
  askedOn,
}: {
  readonly ledger: Asks;
  readonly exceptId: string | null;
  readonly askedId: string | null;
  readonly targetId: string | null;
  readonly askedOn: string | null;
}) {
  const { t } = useTranslation('partners');
  if (askedId === null || targetId === null || askedOn === null) return null;
  const others = ledger.asks
    .filter(({ id }) => id !== exceptId)
    .map((ask) => ({ ...ask, askedId: ask.intermediary?.id ?? ask.partner?.id ?? '', targetId: ask.target.id, ask }));
  const { againDays } = ledger.rhythm;
  const { sameAlly, sameTarget } = askWarnings({ askedId, targetId, askedOn }, others, againDays);
  if (sameAlly.length + sameTarget.length === 0) return null;
  return (
    <div className={classes.warning} role="status">
      {sameAlly.length > 0 && (
        <>
          <strong className="due">{t('justAsked', { count: againDays })}</strong>
          <Earlier asks={sameAlly.map(({ ask }) => ask)} />
        </>
      )}
      {sameTarget.length > 0 && (
        <>
          <strong className="due">{t('justApproached', { count: againDays })}</strong>
          <Earlier asks={sameTarget.map(({ ask }) => ask)} />
        </>
      )}
      <div className="dim">{t('warningHelp')}</div>
    </div>
  );
}

function Earlier({ asks }: { readonly asks: readonly Ask[] }) {
  const { t } = useTranslation(['partners', 'words']);
  const { shortDate } = useLocale();
  const { askedName, targetName } = useAskWords();
  return (
    <ul>
      {asks.map((ask) => (
        <li key={ask.id}>
          {t('partners:earlierAsk', {
            date: shortDate(ask.askedOn),
            name: askedName(ask),
            target: targetName(ask),
            ask: ask.ask,
            state: t(`words:askState.${ask.state}`),
          })}
        </li>
      ))}
    </ul>
  );
}
