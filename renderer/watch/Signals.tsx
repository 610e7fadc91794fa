import { useTranslation } from 'react-i18next';
import type { Signal } from '../../domain/watch.ts';

/** The signals that give a light, each with what it counts, in the order given: the worst first. */
export function Signals({ signals }: { readonly signals: readonly Signal[] }) {
  const { t } = useTranslation('watch');
  return signals
    .map(({ kind, count, weight }) => `${t(`signal.${kind}`, { count: count ?? 1 })} (${weight})`)
    .join(' · ');
}
