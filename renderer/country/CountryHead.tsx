import { Button, Menu, Select, Text, Title } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OUTCOMES, type Outcome } from '../../domain/case-state.ts';
import { type Outputs, trpcClient } from '../api/trpc.ts';
import { useAct } from '../api/use-act.ts';
import { CountryFlag } from '../components/CountryFlag.tsx';
import { usePipelineName } from '../components/use-pipeline-name.ts';
import { AsItStood } from '../history/AsItStood.tsx';
import { usePast } from '../history/past.ts';
import { useLocale } from '../i18n/locale.ts';
import { useLog } from '../log/LogProvider.tsx';
import { MoveDialog } from '../move/MoveDialog.tsx';
import { OutcomeDialog } from '../move/OutcomeDialog.tsx';
import { BriefingMenu } from './BriefingMenu.tsx';
import type { Dossier } from './CountryPage.tsx';
import classes from './country.module.css';

const TIERS = ['A', 'B', 'C'] as const;

export function CountryHead({
  dossier,
  pipelines,
}: {
  readonly dossier: Dossier;
  readonly pipelines: Outputs['boards']['pipelines'];
}) {
  const { t } = useTranslation(['country', 'boards', 'words', 'move']);
  const { countryName, number } = useLocale();
  const { openLog } = useLog();
  const act = useAct();
  const past = usePast();
  const pipelineName = usePipelineName();
  const { country, groups, cases } = dossier;
  const [move, setMove] = useState<{ caseId: string; pipelineId: string; stageId: string } | null>(null);
  const [entering, setEntering] = useState<{ readonly outcome: Outcome | null } | null>(null);
  const recognition = cases.find(({ pipelineId }) => pipelineId === 'recognition');
  const recognising = pipelines.find(({ id }) => id === 'recognition');
  const moving = pipelines.find(({ id }) => id === move?.pipelineId);
  const otherNames = [country.nameEn, country.nameSq, country.nameSr].filter((name) => name !== countryName(country));
  const facts = [
    [...new Set(otherNames)].join(' · '),
    country.officialNameEn === country.nameEn ? null : country.officialNameEn,
    country.capital && t('country:capital', { capital: country.capital }),
    country.subregion ?? country.region,
    // In the past the tier is a fact; today it is a choice, below.
    past && country.tier && t('boards:tierName', { tier: country.tier }),
    country.population === null ? null : t('country:population', { formatted: number(country.population) }),
  ].filter(Boolean);
  return (
    <header className={classes.head}>
      <div className={classes.title}>
        <Title order={1} size="h2">
          <CountryFlag iso2={country.iso2} /> {countryName(country)}
        </Title>
        <Text size="sm" className="dim">
          {facts.join(' · ')}
        </Text>
        {groups.length > 0 && (
          <Text size="xs" className="dim">
            {t('country:groups')}: {groups.join(', ')}
          </Text>
        )}
      </div>
      <div className={classes.actions}>
        <Select
          size="xs"
          w={110}
          aria-label={t('country:tier')}
          placeholder={t('country:noTier')}
          data={TIERS.map((tier) => ({ value: tier, label: t('boards:tierName', { tier }) }))}
          value={country.tier}
          clearable
          clearButtonProps={{ 'aria-label': t('country:noTier') }}
          onChange={(tier) =>
            void act(
              () => trpcClient.countries.update.mutate({ countryId: country.id, tier: tier as 'A' | 'B' | 'C' | null }),
              t('country:changed'),
            )
          }
        />
        <Button size="xs" variant="default" onClick={() => openLog({ countryIds: [country.id] })}>
          {t('country:log')}
        </Button>
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <Button size="xs" variant="default" rightSection={<IconChevronDown size={14} aria-hidden />}>
              {t('country:move')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown mah={420} className={classes.scroll ?? ''}>
            {cases.map((found) => {
              const pipeline = pipelines.find(({ id }) => id === found.pipelineId);
              return [
                <Menu.Label key={found.caseId}>{pipelineName(found.pipelineId)}</Menu.Label>,
                ...(pipeline?.stages ?? []).map((stage) => (
                  <Menu.Item
                    key={stage.id}
                    disabled={stage.id === found.stageId}
                    onClick={() => setMove({ caseId: found.caseId, pipelineId: found.pipelineId, stageId: stage.id })}
                  >
                    {stage.code} {stage.name}
                  </Menu.Item>
                )),
              ];
            })}
            {recognition && (
              <>
                <Menu.Label>{t('country:sideOutcome')}</Menu.Label>
                {OUTCOMES.map((outcome) => (
                  <Menu.Item
                    key={outcome}
                    disabled={outcome === recognition.outcome}
                    onClick={() => setEntering({ outcome })}
                  >
                    {t(`words:outcome.${outcome}`)}
                  </Menu.Item>
                ))}
                {recognition.outcome !== null && (
                  <Menu.Item onClick={() => setEntering({ outcome: null })}>{t('move:outcomeNone')}</Menu.Item>
                )}
              </>
            )}
          </Menu.Dropdown>
        </Menu>
        <BriefingMenu country={country} />
        <AsItStood countryId={country.id} today={dossier.today} />
      </div>
      {move && moving && (
        <MoveDialog
          caseId={move.caseId}
          country={{ countryId: country.id, nameEn: country.nameEn, nameSq: country.nameSq, nameSr: country.nameSr }}
          pipeline={moving}
          stageId={move.stageId}
          onClose={() => setMove(null)}
        />
      )}
      {entering && recognition && recognising && (
        <OutcomeDialog
          found={recognition}
          name={countryName(country)}
          outcome={entering.outcome}
          pipeline={recognising}
          papersOnFile={dossier.documents}
          today={dossier.today}
          onClose={() => setEntering(null)}
        />
      )}
    </header>
  );
}
