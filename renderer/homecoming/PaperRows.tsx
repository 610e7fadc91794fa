import { Button, Checkbox, Select, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { DIRECTIONS, type Direction } from '../../domain/note-register.ts';
import { DOCUMENT_KINDS, type DocumentKind } from '../../domain/pipelines.ts';
import classes from './homecoming.module.css';
import type { PaperDraft } from './return-sheet.ts';

/** Leaves the title room enough for all to stand in one line. */
const CHOICE_PX = 180;
const NEW_PAPER: Omit<PaperDraft, 'key'> = { kind: 'aideMemoire', title: '', direction: 'out', isGiven: true };

/** Papers that changed hands: those that the sheet had ready, and any other, ours and theirs. */
export function PaperRows({
  rows,
  errorAt,
  onChange,
}: {
  readonly rows: readonly PaperDraft[];
  readonly errorAt: (field: string) => string | null;
  readonly onChange: (rows: readonly PaperDraft[]) => void;
}) {
  const { t } = useTranslation(['homecoming', 'words']);
  const change = (key: string, changed: Partial<PaperDraft>): void =>
    onChange(rows.map((row) => (row.key === key ? { ...row, ...changed } : row)));
  const given = rows.filter(({ isGiven }) => isGiven);
  return (
    <fieldset className={classes.rows}>
      <legend>{t('homecoming:papers')}</legend>
      {rows.map((row) => (
        <div key={row.key} className={classes.row}>
          <Checkbox
            className={classes.given ?? ''}
            aria-label={t('homecoming:wasGiven', { title: row.title })}
            checked={row.isGiven}
            onChange={({ currentTarget }) => change(row.key, { isGiven: currentTarget.checked })}
          />
          <TextInput
            className={classes.grow ?? ''}
            label={t('homecoming:paperTitle')}
            value={row.title}
            maxLength={400}
            autoFocus={row.title === ''}
            onChange={({ currentTarget }) => change(row.key, { title: currentTarget.value })}
            error={errorAt(`papers.${given.indexOf(row)}.title`)}
          />
          <Select
            w={CHOICE_PX}
            label={t('homecoming:paperKind')}
            data={DOCUMENT_KINDS.map((value) => ({ value, label: t(`words:documentKind.${value}`) }))}
            value={row.kind}
            allowDeselect={false}
            onChange={(kind) => change(row.key, { kind: (kind as DocumentKind | null) ?? row.kind })}
          />
          <Select
            w={CHOICE_PX}
            label={t('homecoming:paperWay')}
            data={DIRECTIONS.map((value) => ({ value, label: t(`homecoming:paperWays.${value}`) }))}
            value={row.direction}
            allowDeselect={false}
            onChange={(direction) => change(row.key, { direction: (direction as Direction | null) ?? row.direction })}
          />
        </div>
      ))}
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() => onChange([...rows, { ...NEW_PAPER, key: crypto.randomUUID() }])}
      >
        {t('homecoming:addPaper')}
      </Button>
    </fieldset>
  );
}
