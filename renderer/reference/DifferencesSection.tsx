import { Button, Group, Table } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReferenceKind } from '../../domain/reference-rows.ts';
import { type Difference, isAcceptable } from '../../domain/reference-update.ts';
import { Section } from '../components/Section.tsx';
import { DifferenceRow } from './DifferenceRow.tsx';
import classes from './reference.module.css';
import type { useChoice } from './use-choice.ts';
import type { useEffects } from './use-effects.ts';

/** As many rows as are drawn at once; a whole new file has hundreds. */
const SHOWN = 40;

/** The rows of one kind that are shown now, with what can be done to all of them. */
export function DifferencesSection({
  kind,
  differences,
  choice,
  effects,
}: {
  readonly kind: ReferenceKind;
  readonly differences: readonly Difference[];
  readonly choice: ReturnType<typeof useChoice>;
  readonly effects: ReturnType<typeof useEffects>;
}) {
  const { t } = useTranslation('reference');
  const [isWhole, setIsWhole] = useState(false);
  if (differences.length === 0) return null;
  const acceptable = differences.filter(isAcceptable);
  const shown = isWhole ? differences : differences.slice(0, SHOWN);
  return (
    <Section
      title={t(`kind.${kind}`)}
      count={differences.length}
      action={
        acceptable.length > 0 && (
          <Group gap={4}>
            <Button size="compact-xs" variant="subtle" onClick={() => choice.set(acceptable, true)}>
              {t('acceptAll', { count: acceptable.length })}
            </Button>
            <Button size="compact-xs" variant="subtle" onClick={() => choice.set(acceptable, false)}>
              {t('leaveAll')}
            </Button>
          </Group>
        )
      }
    >
      <Table.ScrollContainer minWidth={760}>
        <Table className={classes.table ?? ''} verticalSpacing={6} aria-label={t(`kind.${kind}`)}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w="26%">{t('row')}</Table.Th>
              <Table.Th>{t('values')}</Table.Th>
              <Table.Th w="32%">{t('effect')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map((found) => (
              <DifferenceRow
                key={found.id}
                found={found}
                isAccepted={choice.isAccepted(found.id)}
                onAccept={(isAccepted) => choice.set([found], isAccepted)}
                accepted={choice.accepted}
                effects={effects}
              />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {differences.length > shown.length && (
        <Button variant="subtle" size="compact-sm" mt="xs" onClick={() => setIsWhole(true)}>
          {t('showAll', { count: differences.length })}
        </Button>
      )}
    </Section>
  );
}
