import { useTranslation } from 'react-i18next';
import { isUnanswered } from './trpc.ts';
import { refusalIn } from './upload.ts';

const BYTES_PER_MB = 1024 * 1024;

/** The sentence for what went wrong: a refusal says what to do, a fault that it is in the log. */
export function useRefusalText() {
  const { t } = useTranslation(['refusals', 'words']);
  return (error: unknown): string => {
    const refusal = refusalIn(error);
    if (!refusal) return t(isUnanswered(error) ? 'unanswered' : 'fault');
    switch (refusal.code) {
      case 'cannotOpen':
        return t(`cannotOpen.${refusal.fault}`);
      case 'passphraseTooShort':
        return t('passphraseTooShort', { count: refusal.minLength });
      case 'attachmentTooLarge':
      case 'referenceTooLarge':
        return t(refusal.code, { megabytes: refusal.maxBytes / BYTES_PER_MB });
      case 'referenceBroken':
        return t('referenceBroken', {
          ...refusal,
          column: refusal.column ?? '–',
          interpolation: { escapeValue: false },
        });
      case 'badInput':
        return t('badInput', { field: refusal.field, reason: refusal.reason });
      case 'textTooLong':
        return t('textTooLong', { most: refusal.most });
      case 'reasonMissing':
        return t(refusal.missing.length > 0 ? 'reasonMissing' : 'reasonMissingBackward');
      case 'fileRefused':
        return t(`fileRefused.${refusal.reason}`);
      case 'templateBroken':
        return t('templateBroken', {
          file: refusal.file,
          line: refusal.line,
          reason: refusal.reason,
          interpolation: { escapeValue: false },
        });
      case 'aboveLevel':
        return t('aboveLevel', { marking: t(`words:marking.${refusal.marking}`) });
      case 'raisedPoint':
        return t('raisedPoint', { topic: refusal.topic, interpolation: { escapeValue: false } });
      case 'tripTooLong':
        return t('tripTooLong', { days: refusal.maxDays });
      case 'tooMany':
        return t('tooMany', { most: refusal.most });
      case 'meetingsLeft':
      case 'usesHang':
      case 'casesNeedStage':
      case 'casesWouldAct':
        return t(refusal.code, { count: refusal.count });
      default:
        return t(refusal.code);
    }
  };
}
