import { useTranslation } from 'react-i18next';
import { Nothing } from '../components/Page.tsx';
import { Section } from '../components/Section.tsx';
import { useLocale } from '../i18n/locale.ts';
import { useLanguageName } from '../lines/use-language-name.ts';
import type { Trip, TripTabProps } from './TripPage.tsx';
import classes from './trips.module.css';

type Copy = Trip['copies'][number];

/** As much of a checksum as one compares by eye. */
const SHOWN_OF_SUM = 12;

/** Every copy that left: its number, what it holds and in which language, for whom, and the checksum by which it is known again. */
export function Copies({ page }: TripTabProps) {
  const { t } = useTranslation(['trips', 'words']);
  const { momentInFull } = useLocale();
  const languageName = useLanguageName();
  const whatOf = ({ what, about }: Copy): string => {
    const [kind] = what.split(':') as ['sheet' | 'country'];
    if (!what.includes(':')) return t(`trips:extent.${what as 'book'}`);
    return about === null
      ? t(`trips:copyOfGone.${kind}`)
      : t(`trips:copyOf.${kind}`, { name: about, interpolation: { escapeValue: false } });
  };
  return (
    <Section title={t('trips:copies')} count={page.copies.length}>
      {page.copies.length === 0 && <Nothing>{t('trips:noCopies')}</Nothing>}
      <ul className="quiet-list">
        {page.copies.map((copy) => (
          <li key={copy.id} className={classes.row}>
            <strong>{t('trips:copyNumber', { number: copy.number })}</strong>
            <div className={classes.grow}>
              {[
                t(`words:bookCopy.${copy.copy}`),
                whatOf(copy),
                languageName(copy.language),
                copy.format.toUpperCase(),
                // Of our own kind are nearly all: it is told where it is another.
                copy.setting !== 'own' && t(`words:styleSetting.${copy.setting}`),
                copy.forWhom,
              ]
                .filter(Boolean)
                .join(' · ')}
              <div className={`${classes.small} dim`}>
                {momentInFull(copy.at)} · {copy.actor} ·{' '}
                <code title={copy.sha256}>{copy.sha256.slice(0, SHOWN_OF_SUM)}</code>
              </div>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
