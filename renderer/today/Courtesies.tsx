import { ActionIcon, Button, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { trpcClient } from '../api/trpc.ts';
import { useAct } from '../api/use-act.ts';
import { CountryFlag } from '../components/CountryFlag.tsx';
import rowClasses from '../components/row.module.css';
import { useLocale } from '../i18n/locale.ts';
import { CourtesyDraft } from './CourtesyDraft.tsx';
import type { Day } from './day.ts';

export type Courtesy = Day['courtesies'][number];

/** Who wants not to be forgotten these days: each is answered, or passed over on purpose, and then told of no more. */
export function Courtesies({ rows }: { readonly rows: readonly Courtesy[] }) {
  return (
    <ul className="quiet-list">
      {rows.map((row) => (
        <CourtesyRow key={[row.countryId, row.kind, row.person?.id].join()} row={row} />
      ))}
    </ul>
  );
}

/** What the occasion is called. */
export function useOccasion(): (courtesy: Pick<Courtesy, 'kind' | 'years' | 'person'>) => string {
  const { t } = useTranslation('today');
  return ({ kind, years, person }) => {
    if (kind === 'nationalDay') return t('courtesy.nationalDay');
    if (kind === 'newPost') return t('courtesy.newPost', { name: person?.name ?? '', title: person?.title ?? '' });
    return t(`courtesy.${kind}`, { count: years ?? 0 });
  };
}

function CourtesyRow({ row }: { readonly row: Courtesy }) {
  const { t } = useTranslation('today');
  const { countryName, shortDate } = useLocale();
  const act = useAct();
  const occasion = useOccasion()(row);
  const [isDrafting, setIsDrafting] = useState(false);
  const what = `${countryName(row)}, ${occasion}`;
  const note = (state: 'sent' | 'passedOver'): void => {
    const { countryId, kind, on, person } = row;
    const noting = () =>
      trpcClient.today.courtesyDone.mutate({ countryId, kind, on, personId: person?.id ?? null, state });
    void act(noting, t('courtesyNoted', { what }));
  };
  return (
    <li className={rowClasses.line}>
      <CountryFlag iso2={row.iso2} />
      <div className={rowClasses.grow}>
        <Link to="/countries/$countryId" params={{ countryId: row.countryId }}>
          {countryName(row)}
        </Link>
        <Text size="xs" className="dim">
          {shortDate(row.on)} · {occasion}
        </Text>
      </div>
      <Button size="compact-xs" variant="default" onClick={() => setIsDrafting(true)}>
        {t('courtesyDraft')}
      </Button>
      <Button size="compact-xs" variant="default" onClick={() => note('sent')}>
        {t('courtesySent')}
      </Button>
      <ActionIcon
        variant="subtle"
        size="sm"
        aria-label={t('courtesyPassOver', { what })}
        onClick={() => note('passedOver')}
      >
        <IconX size={14} aria-hidden />
      </ActionIcon>
      {isDrafting && <CourtesyDraft row={row} what={what} onClose={() => setIsDrafting(false)} />}
    </li>
  );
}
