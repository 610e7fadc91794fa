import { Text } from '@mantine/core';

/** Why two records may be one, and what speaks against it. */
export function Reasons({ words }: { readonly words: readonly string[] }) {
  return (
    <Text span size="xs" className="dim">
      {words.join(' · ')}
    </Text>
  );
}
