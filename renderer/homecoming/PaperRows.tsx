import { Button, Checkbox, Select, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { DOCUMENT_KINDS, type DocumentKind } from '../../domain/pipelines.ts';
import classes from './homecoming.module.css';
import type { PaperDraft } from './return-sheet.ts';

/** Papers that were left behind: those that the sheet had ready, and any other. */
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
            label={t('homecoming:paperKind')}
            data={DOCUMENT_KINDS.map((value) => ({ value, label: t(`words:documentKind.${value}`) }))}
            value={row.kind}
            allowDeselect={false}
            onChange={(kind) => change(row.key, { kind: (kind as DocumentKind | null) ?? row.kind })}
          />
        </div>
      ))}
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() => onChange([...rows, { key: crypto.randomUUID(), kind: 'aideMemoire', title: '', isGiven: true }])}
      >
        {t('homecoming:addPaper')}
      </Button>
    </fieldset>
  );
}
