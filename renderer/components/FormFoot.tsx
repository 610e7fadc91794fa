import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** The end of a form in a dialog: what no field can mend, and the two ways out. */
export function FormFoot({
  error,
  isSaving,
  onCancel,
}: {
  readonly error: string | null;
  readonly isSaving: boolean;
  readonly onCancel: () => void;
}) {
  const { t } = useTranslation('common');
  return (
    <>
      {error !== null && (
        <Text role="alert" className="late">
          {error}
        </Text>
      )}
      <Group justify="flex-end">
        <Button variant="default" onClick={onCancel}>
          {t('cancel')}
        </Button>
        <Button type="submit" loading={isSaving}>
          {t('save')}
        </Button>
      </Group>
    </>
  );
}
