import { Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MoreMenu } from '../components/MoreMenu.tsx';

/** What can be done with one line of a person's page. */
export function RowMenu({
  what,
  onCorrect,
  onRemove,
}: {
  /** The line, in words, for who cannot see which one it is. */
  readonly what: string;
  readonly onCorrect?: () => void;
  readonly onRemove: () => void;
}) {
  const { t } = useTranslation('people');
  return (
    <MoreMenu label={t('actions', { what })}>
      {onCorrect && <Menu.Item onClick={onCorrect}>{t('correct')}</Menu.Item>}
      <Menu.Item onClick={onRemove}>{t('remove')}</Menu.Item>
    </MoreMenu>
  );
}
