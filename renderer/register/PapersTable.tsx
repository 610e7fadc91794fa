import { Menu, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { trpcClient } from '../api/trpc.ts';
import { useAct } from '../api/use-act.ts';
import { AttachmentLinks } from '../attachment/AttachmentLinks.tsx';
import { MoreMenu } from '../components/MoreMenu.tsx';
import { PaperSupports } from '../components/PaperSupports.tsx';
import { useLocale } from '../i18n/locale.ts';
import { AnswerForm } from './AnswerForm.tsx';
import { PaperForm } from './PaperForm.tsx';
import type { Paper } from './RegisterPage.tsx';
import classes from './register.module.css';

export function PapersTable({
  papers,
  all,
  onCorrect,
}: {
  readonly papers: readonly Paper[];
  readonly all: readonly Paper[];
  readonly onCorrect: (paper: Paper) => void;
}) {
  const { t } = useTranslation('register');
  return (
    <Table.ScrollContainer minWidth={720}>
      <Table verticalSpacing={6} className={classes.table ?? ''} aria-label={t('title')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w="14%">{t('number')}</Table.Th>
            <Table.Th>{t('paper')}</Table.Th>
            <Table.Th w="17%">{t('states')}</Table.Th>
            <Table.Th w="12%">{t('dated')}</Table.Th>
            <Table.Th w="18%">{t('answer')}</Table.Th>
            <Table.Th w={44} aria-label={t('correct')} />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {papers.map((paper) => (
            <PaperRow key={paper.id} paper={paper} all={all} onCorrect={() => onCorrect(paper)} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function PaperRow({
  paper,
  all,
  onCorrect,
}: {
  readonly paper: Paper;
  readonly all: readonly Paper[];
  readonly onCorrect: () => void;
}) {
  const { t } = useTranslation(['register', 'words', 'country']);
  const { countryName, shortDate } = useLocale();
  const facts = [
    t(`words:documentKind.${paper.kind}`),
    paper.signatory && t('register:signedBy', { name: paper.signatory }),
    paper.addressee && t('country:addressedTo', { name: paper.addressee }),
    paper.sealSeen === null ? null : t(paper.sealSeen ? 'register:sealSeen' : 'register:sealMissing'),
    paper.form && t(`register:forms.${paper.form}`),
    paper.language,
    paper.channel,
  ].filter(Boolean);
  return (
    <Table.Tr>
      <Table.Td>
        {paper.number ?? <span className="dim">{t('register:noNumber')}</span>}
        <Text size="xs" className="dim">
          {paper.direction ? t(`register:directions.${paper.direction}`) : t('register:neither')}
        </Text>
      </Table.Td>
      <Table.Td>
        <Text size="sm" className={classes.title}>
          {paper.title}
        </Text>
        <Text size="xs" className="dim">
          {facts.join(' · ')}
        </Text>
        <PaperSupports supports={paper.supports} withStates={paper.countries.length > 1} />
        {paper.file && paper.attachmentId && (
          <div className={classes.file}>
            <AttachmentLinks attachmentId={paper.attachmentId} name={paper.file.name} />
            <span className="dim" title={paper.file.sha256 ?? ''}>
              {t('register:checksum', { start: paper.file.sha256?.slice(0, 8) ?? '' })}
            </span>
          </div>
        )}
      </Table.Td>
      <Table.Td>
        {paper.countries.map((country) => (
          <div key={country.id}>
            <Link to="/countries/$countryId" params={{ countryId: country.id }}>
              {countryName(country)}
            </Link>
          </div>
        ))}
      </Table.Td>
      <Table.Td>{paper.datedOn && shortDate(paper.datedOn)}</Table.Td>
      <Table.Td>
        <Reply paper={paper} all={all} />
      </Table.Td>
      <Table.Td>
        <RowMenu paper={paper} all={all} onCorrect={onCorrect} />
      </Table.Td>
    </Table.Tr>
  );
}

function Reply({ paper, all }: { readonly paper: Paper; readonly all: readonly Paper[] }) {
  const { t } = useTranslation('register');
  const { shortDate } = useLocale();
  const date = paper.replyDueOn === null ? '' : shortDate(paper.replyDueOn);
  const answer = all.find(({ id }) => id === paper.repliedById);
  const text = t(`reply.${paper.reply}`, { date, paper: answer?.number ?? answer?.title ?? '' });
  const className = paper.reply === 'overdue' ? 'late' : paper.reply === 'waiting' ? 'due' : 'dim';
  return (
    <Text size="sm" className={className}>
      {text}
    </Text>
  );
}

function RowMenu({
  paper,
  all,
  onCorrect,
}: {
  readonly paper: Paper;
  readonly all: readonly Paper[];
  readonly onCorrect: () => void;
}) {
  const { t } = useTranslation('register');
  const act = useAct();
  const [answering, setAnswering] = useState<'choose' | 'register' | null>(null);
  const close = (): void => setAnswering(null);
  const takeOff = (): void => {
    void act(() => trpcClient.documents.reply.mutate({ documentId: paper.id, repliedById: null }), t('replyTaken'));
  };
  return (
    <>
      <MoreMenu label={t('actions', { title: paper.title })}>
        <Menu.Item onClick={onCorrect}>{t('correct')}</Menu.Item>
        {paper.direction !== null && <Menu.Item onClick={() => setAnswering('choose')}>{t('noteAnswer')}</Menu.Item>}
        {paper.repliedById !== null && <Menu.Item onClick={takeOff}>{t('noAnswerYet')}</Menu.Item>}
      </MoreMenu>
      {answering === 'choose' && (
        <AnswerForm paper={paper} all={all} onRegister={() => setAnswering('register')} onClose={close} />
      )}
      {answering === 'register' && <PaperForm paper={null} answered={paper} onClose={close} />}
    </>
  );
}
