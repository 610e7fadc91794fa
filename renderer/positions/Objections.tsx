import { Button, NativeSelect, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isContradicted, stateOn } from '../../domain/objection-state.ts';
import { LINE_LEVELS, type LineLevel } from '../../domain/positions.ts';
import { useTRPC } from '../api/trpc.ts';
import { Section } from '../components/Section.tsx';
import type { Dossier } from '../country/CountryPage.tsx';
import { useLines } from '../history/past.ts';
import { useLanguageName } from '../lines/use-language-name.ts';
import { BestLines } from './BestLines.tsx';
import { ObjectionForm } from './ObjectionForm.tsx';
import { ObjectionItem } from './ObjectionItem.tsx';
import classes from './positions.module.css';

export type Objection = Dossier['objections'][number];

/** Why they say no: who said so, when and in which post, whether it still stands, and what worked on it elsewhere. */
export function Objections({ dossier }: { readonly dossier: Dossier }) {
  const trpc = useTRPC();
  const languageName = useLanguageName();
  const { t } = useTranslation(['positions', 'words']);
  const bank = useLines();
  // Asked for with the page: a dialog that waits for its first list would take an Enter for the whole form.
  const codes = useQuery(trpc.objectionCodes.list.queryOptions());
  const [editing, setEditing] = useState<Objection | 'new' | null>(null);
  const [language, setLanguage] = useState('');
  const [level, setLevel] = useState<LineLevel | null>(null);
  const { objections, today } = dossier;
  const lines = bank ?? [];
  const inLanguage = lines.filter((line) => language === '' || line.language === language);
  const byCode = [...Map.groupBy(objections, ({ codeId }) => codeId).values()];
  return (
    <Section
      title={t('positions:title')}
      action={
        <Button size="compact-xs" variant="subtle" onClick={() => setEditing('new')}>
          {t('positions:add')}
        </Button>
      }
    >
      {objections.length === 0 ? (
        <Text size="sm" className="dim">
          {t('positions:none')}
        </Text>
      ) : (
        <div className={classes.asked} data-reads>
          <NativeSelect
            size="xs"
            label={t('positions:speakingTo')}
            value={level ?? ''}
            onChange={({ currentTarget }) => setLevel((currentTarget.value || null) as LineLevel | null)}
            data={[
              { value: '', label: t('positions:anybody') },
              ...LINE_LEVELS.filter((each) => each !== 'anyone').map((each) => ({
                value: each,
                label: t(`words:lineLevel.${each}`),
              })),
            ]}
          />
          <NativeSelect
            size="xs"
            label={t('positions:speakingIn')}
            value={language}
            onChange={({ currentTarget }) => setLanguage(currentTarget.value)}
            data={[
              { value: '', label: t('positions:anyLanguage') },
              ...[...new Set(lines.map((line) => line.language))].map((value) => ({
                value,
                label: languageName(value),
              })),
            ]}
          />
        </div>
      )}
      {byCode.map((ofCode) => {
        const [first] = ofCode;
        if (!first) return null;
        const states = ofCode.map(({ turns }) => stateOn(turns, today));
        return (
          <article key={first.codeId} className={classes.objection} aria-label={first.codeName}>
            <h3 className={classes.code}>{first.codeName}</h3>
            {isContradicted(states) && (
              <Text size="xs" className="due">
                {t('positions:contradiction')}
              </Text>
            )}
            <ul className="quiet-list">
              {ofCode.map((objection) => (
                <ObjectionItem
                  key={objection.id}
                  objection={objection}
                  today={today}
                  onCorrect={() => setEditing(objection)}
                />
              ))}
            </ul>
            {bank && <BestLines lines={inLanguage} objections={ofCode} level={level} today={today} />}
          </article>
        );
      })}
      {editing && codes.data && (
        <ObjectionForm
          dossier={dossier}
          codes={codes.data}
          objection={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </Section>
  );
}
