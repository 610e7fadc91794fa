import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePast } from '../history/past.ts';
import { Signals } from '../watch/Signals.tsx';
import watchClasses from '../watch/watch.module.css';
import type { Dossier } from './CountryPage.tsx';

/** The light of a recogniser as the watch shows it, with the signals that give it. */
export function WatchLight({ watch }: { readonly watch: NonNullable<Dossier['watch']> }) {
  const { t } = useTranslation('watch');
  const past = usePast();
  const word = t(`light.${watch.light}`);
  return (
    <Text size="sm">
      <span className={watchClasses[watch.light]} aria-hidden="true" /> {/* The watch itself knows no day but today. */}
      {past ? word : <Link to="/watch">{word}</Link>}
      {': '}
      {watch.signals.length > 0 ? <Signals signals={watch.signals} /> : t(`lightHelp.${watch.light}`)}
    </Text>
  );
}
