import { useTranslation } from 'react-i18next';
import { isCalendarDate } from '../../domain/calendar-date.ts';
import { useLocale } from '../i18n/locale.ts';
import classes from './history.module.css';
import { isDate, isYesOrNo, wordOfCode } from './value-words.ts';

/** A longer text is shortened, with the whole of it at hand. */
const SHORT_LENGTH = 160;

/** A value of the base as people read it: a name for an id, a word for a code, a date written out. */
export function ValueText({
  table,
  column,
  value,
  name,
}: {
  readonly table: string;
  readonly column: string;
  readonly value: string | null;
  /** What the value refers to is called so. */
  readonly name: string | null;
}) {
  const { t } = useTranslation(['history', 'words']);
  const { date } = useLocale();
  const field = `${table}.${column}`;
  if (value === null || value === '') return <span className="dim">{t('history:nothing')}</span>;
  if (name !== null) return <span>{name}</span>;
  if (isYesOrNo(field)) return <span>{t(value === '1' ? 'history:yes' : 'history:no')}</span>;
  if (isDate(field) && isCalendarDate(value)) return <span>{date(value)}</span>;
  const text = field === 'stage_criteria.document_kinds' ? kinds(value) : (wordOfCode(t, field, value) ?? value);
  if (text.length <= SHORT_LENGTH) return <span className={classes.value}>{text}</span>;
  return (
    <>
      <span className={classes.value}>{`${text.slice(0, SHORT_LENGTH).trimEnd()} …`}</span>{' '}
      <details className={classes.whole}>
        <summary>{t('history:whole')}</summary>
        <span className={classes.value}>{text}</span>
      </details>
    </>
  );
  function kinds(list: string): string {
    return (JSON.parse(list) as string[])
      .map((kind) => wordOfCode(t, 'documents.kind', kind))
      .filter(Boolean)
      .join(', ');
  }
}
