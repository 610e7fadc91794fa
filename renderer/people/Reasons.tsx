import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DuplicateReason } from '../../domain/person-duplicate.ts';

/** Why two people may be one, and what speaks against it, in words. */
export function Reasons({ reasons }: { readonly reasons: readonly DuplicateReason[] }) {
  const { t } = useTranslation('people');
  return (
    <Text span size="xs" className="dim">
      {reasons.map((reason) => t(`reasons.${reason}`)).join(' · ')}
    </Text>
  );
}
