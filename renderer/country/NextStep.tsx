import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contactRhythmDays, nextContactOn } from '../../domain/contact-rhythm.ts';
import { trpcClient } from '../api/trpc.ts';
import { useAct } from '../api/use-act.ts';
import { DueDay } from '../components/DueDay.tsx';
import { useOfficers, useSettings } from '../history/past.ts';
import { AddStep } from './AddStep.tsx';
import type { Dossier } from './CountryPage.tsx';
import classes from './country.module.css';

/** With no task open, the rhythm says when the next contact is due; a state never contacted has no rhythm yet. */
function ByRhythm({ dossier }: { readonly dossier: Dossier }) {
  const { t } = useTranslation(['country', 'common']);
  const settings = useSettings();
  const { tier, lastContactOn } = dossier.country;
  if (!settings) return null;
  if (lastContactOn === null) return <span className="dim">{t('country:noNextStep')}</span>;
  const isRecogniser = dossier.cases.some(({ pipelineId }) => pipelineId === 'relations');
  const days = contactRhythmDays(tier, isRecogniser, settings.contactRhythms);
  return (
    <span>
      {t('country:byRhythm', { rhythm: t('common:days', { count: days }) })}{' '}
      <DueDay on={nextContactOn(lastContactOn, days)} today={dossier.today} />
    </span>
  );
}

/** The one line that never leaves the page: what happens next, when, and who does it. */
export function NextStep({ dossier }: { readonly dossier: Dossier }) {
  const { t } = useTranslation(['country', 'common', 'promises']);
  const act = useAct();
  const officers = useOfficers();
  const [isAdding, setIsAdding] = useState(false);
  const steps = dossier.cases.filter(({ nextStepId }) => nextStepId !== null);
  return (
    <div className={classes.nextStep}>
      <strong>{t('country:nextStep')}</strong>
      {steps.length === 0 && <ByRhythm dossier={dossier} />}
      {steps.map((found) => (
        <Group key={found.caseId} gap="xs">
          <span>{found.nextStepText}</span>
          <Text size="sm">
            <DueDay on={found.nextStepOn} today={dossier.today} /> ·{' '}
            {officers?.find(({ id }) => id === found.nextStepOwnerId)?.name ?? t('common:nobody')}
          </Text>
          <Button
            size="compact-xs"
            variant="default"
            onClick={() =>
              void act(
                () => trpcClient.commitments.close.mutate({ id: found.nextStepId ?? '', status: 'kept' }),
                t('promises:closed', { text: found.nextStepText ?? '' }),
              )
            }
          >
            {t('promises:done')}
          </Button>
        </Group>
      ))}
      <Button size="compact-xs" variant="subtle" onClick={() => setIsAdding(true)}>
        {t('country:addStep')}
      </Button>
      {isAdding && <AddStep countryId={dossier.country.id} onClose={() => setIsAdding(false)} />}
    </div>
  );
}
