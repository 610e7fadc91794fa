import { useTranslation } from 'react-i18next';
import { usePipelineName } from '../components/use-pipeline-name.ts';
import { useLocale } from '../i18n/locale.ts';
import type { Conversation } from './ConversationDialog.tsx';

/** The cases that it was about; with their states where it was with several. */
export function About({ conversation: { cases, states } }: { readonly conversation: Conversation }) {
  const { t } = useTranslation('conversation');
  const { countryName } = useLocale();
  const pipelineName = usePipelineName();
  if (cases.length === 0) return null;
  const names = cases.map((found) =>
    states.length > 1 ? `${countryName(found)}: ${pipelineName(found.pipelineId)}` : pipelineName(found.pipelineId),
  );
  return <p className="dim">{t('about', { names: names.join(' · ') })}</p>;
}
