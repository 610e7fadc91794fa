import { useTranslation } from 'react-i18next';
import { pressWarnings, type StateInPress, type PressWarning as Warning } from '../../domain/press-claims.ts';
import classes from './trips.module.css';

/** What the record has of a state instead of what a line claims. */
export function PressWarningText({ warning }: { readonly warning: Warning }) {
  const { t } = useTranslation('trips');
  const { name } = warning.state;
  return warning.topic === 'recognition'
    ? t(`press.recognition.${warning.has}`, { state: name })
    : t(`press.relations.${warning.has}`, { state: name });
}

/** Beside a line for the press, as it is written: what it claims that the record of a state does not carry. */
export function PressWarning({ text, states }: { readonly text: string; readonly states: readonly StateInPress[] }) {
  const { t } = useTranslation('trips');
  const warnings = pressWarnings(text, states);
  return (
    // There before the first warning is: what appears later is read out.
    <div role="status">
      {warnings.map((warning) => (
        <div key={`${warning.topic} ${warning.state.id}`} className={`${classes.small} late`}>
          {t('press.saysMore', { found: warning.found })} <PressWarningText warning={warning} />
        </div>
      ))}
    </div>
  );
}
