import { Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api/use-act.ts';
import { MoreMenu } from '../components/MoreMenu.tsx';

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
    <MoreMenu label={t('more', { name })}>
      <Menu.Item onClick={onCorrect}>{t('correctRow')}</Menu.Item>
      <Menu.Item onClick={() => void act(onRemove, t('removed', { name }))}>{t('removeRow')}</Menu.Item>
    </MoreMenu>
  );
}
