import { Button, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './duplicates.module.css';
import { Reasons } from './Reasons.tsx';

/** What may be on record already, with the reasons, while a name is being typed. Quiet when there is nothing. */
export function SimilarList<Item extends { readonly id: string }>({
  found,
  nameOf,
  aside,
  reasonsOf,
  takeWords,
  onTake,
}: {
  readonly found: readonly Item[];
  /** The name, leading to the page of the record. */
  readonly nameOf: (item: Item) => ReactNode;
  /** What tells it from others of the name. */
  readonly aside: (item: Item) => string;
  readonly reasonsOf: (item: Item) => readonly string[];
  readonly takeWords: string;
  /** Goes on with the one on record; without it, its page is a link away. */
  readonly onTake?: ((item: Item) => void) | undefined;
}) {
  const { t } = useTranslation('duplicates');
  return (
    <div role="status" className={found.length > 0 ? classes.warning : undefined}>
      {found.length > 0 && (
        <>
          <Text size="sm" className="due">
            {t('similar')}
          </Text>
          <ul className="quiet-list">
            {found.map((item) => (
              <li key={item.id} className={classes.similar}>
                <span>
                  {nameOf(item)} <span className="dim">{aside(item)}</span>
                  <br />
                  <Reasons words={reasonsOf(item)} />
                </span>
                {onTake && (
                  <Button size="compact-xs" variant="default" onClick={() => onTake(item)}>
                    {takeWords}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
