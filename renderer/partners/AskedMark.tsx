import { IconUserShare } from '@tabler/icons-react';
import { CountryFlag } from '../components/CountryFlag.tsx';
import type { Ask } from './use-ask-words.ts';

/** The flag of the ally who is asked, or a sign that it is an intermediary, who has none. */
export function AskedMark({ ask }: { readonly ask: Pick<Ask, 'partner'> }) {
  return ask.partner ? <CountryFlag iso2={ask.partner.iso2} /> : <IconUserShare size={19} stroke={1.5} aria-hidden />;
}
