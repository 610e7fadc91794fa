import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { trpcClient } from '../api/trpc.ts';
import { useAct } from '../api/use-act.ts';
import type { ChangeLine } from './Changes.tsx';
import classes from './history.module.css';
import { ValueText } from './ValueText.tsx';

/** What one change did to one row: that it came or went, or which of its fields said what before and after. */
export function ChangedRow({ lines }: { readonly lines: readonly ChangeLine[] }) {
  const { t } = useTranslation('history');
  const [first] = lines;
  if (!first) return null;
  const kind = t(`table.${first.table as 'claims'}`);
  return (
    <div className={classes.row}>
      {lines.map((line) =>
        line.column === null ? (
          <div key={line.sequence} className={classes.signature}>
            <Text size="sm">
              {t(line.old === null ? 'added' : 'removed', { what: kind })}
              {line.name && `: ${line.name}`}
            </Text>
            {line.canPutBack && <PutBack line={line} what={line.name ?? kind} />}
          </div>
        ) : null,
      )}
      {lines.some(({ column }) => column !== null) && (
        <>
          <Text size="sm">
            {kind}
            {first.name && `: ${first.name}`}
          </Text>
          <ul className="quiet-list">
            {lines.map((line) =>
              line.column === null ? null : (
                <ChangedField key={line.sequence} line={line} column={line.column} what={first.name ?? kind} />
              ),
            )}
          </ul>
        </>
      )}
    </div>
  );
}

function ChangedField({
  line,
  column,
  what,
}: {
  readonly line: ChangeLine;
  readonly column: string;
  readonly what: string;
}) {
  const { t } = useTranslation('history');
  const field = t(`column.${line.table as 'claims'}.${column as 'kind'}`);
  return (
    <li className={classes.line}>
      <span className="dim">{t('field', { field })}</span>
      <span>
        <ValueText table={line.table} column={column} value={line.old} name={line.oldName} />
        {' → '}
        <ValueText table={line.table} column={column} value={line.new} name={line.newName} />
      </span>
      {line.canPutBack && <PutBack line={line} what={what} field={field} />}
    </li>
  );
}

function PutBack({ line, what, field }: { readonly line: ChangeLine; readonly what: string; readonly field?: string }) {
  const { t } = useTranslation('history');
  const act = useAct();
  const isField = field !== undefined;
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      aria-label={isField ? t('putBackOf', { field, what }) : t('restoreOf', { what })}
      onClick={() =>
        void act(
          () => trpcClient.changes.putBack.mutate({ sequence: line.sequence }),
          t(isField ? 'putBackDone' : 'restored'),
        )
      }
    >
      {t(isField ? 'putBack' : 'restore')}
    </Button>
  );
}
