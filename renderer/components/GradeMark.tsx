import { useTranslation } from 'react-i18next';
import { GRADES, type Grade } from '../../domain/recognition-evidence.ts';
import classes from './grade-mark.module.css';

/** Five dots for the five grades of evidence, filled up to this one, with the grade in words for who cannot see them. */
export function GradeMark({
  grade,
  withWords = false,
}: {
  readonly grade: Grade | null;
  readonly withWords?: boolean;
}) {
  const { t } = useTranslation('words');
  if (grade === null) return null;
  const rank = GRADES.indexOf(grade);
  const name = t(`grade.${grade}`);
  return (
    <span className={classes.mark} title={name}>
      <span aria-hidden="true">
        {GRADES.map((each, index) => (
          <span key={each} className={index <= rank ? classes.full : classes.empty} />
        ))}
      </span>
      <span className={withWords ? undefined : classes.hidden}>{name}</span>
    </span>
  );
}
