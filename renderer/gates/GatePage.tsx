import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './gate-page.module.css';

/** The page before the desk: one column, nothing to distract. */
export function GatePage({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('common');
  return (
    <main className={classes.page}>
      <div className={classes.sheet}>
        <p className={classes.name}>{t('appName')}</p>
        {children}
      </div>
    </main>
  );
}
