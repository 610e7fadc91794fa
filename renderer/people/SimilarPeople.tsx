import { Button, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Inputs, type Outputs, useTRPC } from '../api/trpc.ts';
import { PersonLink } from './PersonName.tsx';
import classes from './people.module.css';
import { Reasons } from './Reasons.tsx';

const TYPING_MS = 300;
/** Shorter than that, everybody is like somebody. */
const SHORTEST_NAME = 3;

/** Who may be on record already, with the reasons, while a name is being typed. Quiet when there is nobody. */
export function SimilarPeople({
  record,
  onTake,
}: {
  readonly record: Inputs['people']['similar'];
  /** Takes the one on record instead; without it, their page is a link away. */
  readonly onTake?: (person: Outputs['people']['similar'][number]) => void;
}) {
  const trpc = useTRPC();
  const { t } = useTranslation('people');
  const [asked] = useDebouncedValue(record, TYPING_MS);
  const similar = useQuery(
    trpc.people.similar.queryOptions(asked, { enabled: asked.name.trim().length >= SHORTEST_NAME }),
  );
  const found = similar.data ?? [];
  return (
    <div role="status" className={found.length > 0 ? classes.warning : undefined}>
      {found.length > 0 && (
        <>
          <Text size="sm" className="due">
            {t('similar')}
          </Text>
          <ul className="quiet-list">
            {found.map((person) => (
              <li key={person.id} className={classes.similar}>
                <span>
                  <PersonLink person={person} />{' '}
                  <span className="dim">{[person.post, person.countryName].filter(Boolean).join(' · ')}</span>
                  <br />
                  <Reasons reasons={person.reasons} />
                </span>
                {onTake && (
                  <Button size="compact-xs" variant="default" onClick={() => onTake(person)}>
                    {t('takeThis')}
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
