import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api/use-act.ts';

/** What can be done with a row beside reading it: correct it, or take it away with its undo. */
export function RowMenu({
  name,
  onCorrect,
  onRemove,
}: {
  readonly name: string;
  readonly onCorrect: () => void;
  readonly onRemove: () => Promise<{ readonly changeId: number }>;
}) {
  const { t } = useTranslation('trips');
  const act = useAct();
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" size="sm" aria-label={t('more', { name })}>
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={onCorrect}>{t('correctRow')}</Menu.Item>
        <Menu.Item onClick={() => void act(onRemove, t('removed', { name }))}>{t('removeRow')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
