import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

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
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" size="sm" aria-label={t('actions', { what })}>
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {onCorrect && <Menu.Item onClick={onCorrect}>{t('correct')}</Menu.Item>}
        <Menu.Item onClick={onRemove}>{t('remove')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
