import { Button, SegmentedControl, Text, TextInput } from '@mantine/core';
import { IconFilePlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fold } from '../../domain/fold.ts';
import { type Outputs, useTRPC } from '../api/trpc.ts';
import { Nothing, Page } from '../components/Page.tsx';
import { QueryState } from '../components/QueryState.tsx';
import { PaperForm } from './PaperForm.tsx';
import { PapersTable } from './PapersTable.tsx';
import classes from './register.module.css';

export type Register = Outputs['documents']['register'];
export type Paper = Register['papers'][number];

const SHOWN = 100;
/** As many gaps as one reads; a year without a register has hundreds. */
const GAPS_SHOWN = 12;
type Which = 'all' | 'in' | 'out' | 'overdue';

/** The register of notes: what came and went under which number, what is owed an answer, and which numbers are missing. */
export function RegisterPage() {
  const trpc = useTRPC();
  const register = useQuery(trpc.documents.register.queryOptions());
  return <QueryState query={register}>{(found) => <RegisterView register={found} />}</QueryState>;
}

function RegisterView({ register }: { readonly register: Register }) {
  const { t } = useTranslation('register');
  const [which, setWhich] = useState<Which>('all');
  const [typed, setTyped] = useState('');
  const [isWhole, setIsWhole] = useState(false);
  const [editing, setEditing] = useState<Paper | 'new' | null>(null);
  const found = register.papers.filter((paper) => isOf(paper, which) && answersTo(paper, typed));
  const shown = isWhole ? found : found.slice(0, SHOWN);
  return (
    <Page
      title={t('title')}
      explain={t('explain')}
      actions={
        <Button leftSection={<IconFilePlus size={16} aria-hidden />} onClick={() => setEditing('new')}>
          {t('add')}
        </Button>
      }
    >
      <Gaps gaps={register.gaps} />
      {register.papers.length === 0 ? (
        <Nothing>{t('empty')}</Nothing>
      ) : (
        <>
          <div className={classes.filters}>
            <SegmentedControl
              size="xs"
              aria-label={t('which')}
              value={which}
              onChange={(chosen) => setWhich(chosen as Which)}
              data={[
                { value: 'all', label: t('all') },
                { value: 'in', label: t('directions.in') },
                { value: 'out', label: t('directions.out') },
                { value: 'overdue', label: t('overdue') },
              ]}
            />
            <TextInput
              size="xs"
              w={220}
              aria-label={t('find')}
              placeholder={t('findHint')}
              value={typed}
              onChange={({ currentTarget }) => setTyped(currentTarget.value)}
            />
          </div>
          {found.length === 0 ? (
            <Nothing>{t('nothing')}</Nothing>
          ) : (
            <PapersTable papers={shown} all={register.papers} onCorrect={setEditing} />
          )}
          {found.length > shown.length && (
            <Button variant="subtle" size="compact-sm" mt="xs" onClick={() => setIsWhole(true)}>
              {t('showAll', { count: found.length })}
            </Button>
          )}
        </>
      )}
      {editing && <PaperForm paper={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
    </Page>
  );
}

function Gaps({ gaps }: { readonly gaps: Register['gaps'] }) {
  const { t } = useTranslation('register');
  const [isWhole, setIsWhole] = useState(false);
  if (gaps.length === 0) return null;
  const shown = isWhole ? gaps : gaps.slice(0, GAPS_SHOWN);
  const told = shown.map((gap) => (gap.from === gap.to ? t('gapOne', gap) : t('gapRange', gap)));
  return (
    <>
      <Text className="due" size="sm" mt="sm">
        {t('gaps')}:{' '}
        {told.map((gap, index) => (
          <Fragment key={gap}>
            <span className={classes.gap}>{gap}</span>
            {index < told.length - 1 && ', '}
          </Fragment>
        ))}
      </Text>
      {gaps.length > shown.length && (
        <Button variant="subtle" size="compact-xs" px={0} onClick={() => setIsWhole(true)}>
          {t('showAll', { count: gaps.length })}
        </Button>
      )}
    </>
  );
}

function isOf(paper: Paper, which: Which): boolean {
  if (which === 'all') return true;
  return which === 'overdue' ? paper.reply === 'overdue' : paper.direction === which;
}

function answersTo({ number, title, addressee, countries }: Paper, typed: string): boolean {
  const wanted = fold(typed.trim());
  const names = countries.flatMap(({ nameEn, nameSq, nameSr }) => [nameEn, nameSq, nameSr]);
  return wanted === '' || [number ?? '', title, addressee ?? '', ...names].some((text) => fold(text).includes(wanted));
}
