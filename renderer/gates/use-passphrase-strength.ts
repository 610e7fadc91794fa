import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary as commonWords } from '@zxcvbn-ts/language-common';
import { dictionary as englishWords } from '@zxcvbn-ts/language-en';
import { useDeferredValue, useMemo } from 'react';

const estimate = new ZxcvbnFactory({ dictionary: { ...commonWords, ...englishWords }, graphs: adjacencyGraphs });

/** How hard the passphrase is to guess, from 0 (at once) to 4 (beyond reach), as the words are typed. */
export function usePassphraseStrength(passphrase: string): number {
  const typed = useDeferredValue(passphrase);
  return useMemo(() => (typed === '' ? 0 : estimate.check(typed).score), [typed]);
}
