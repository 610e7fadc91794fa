import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type ChosenPerson, PersonSelect } from '../components/PersonSelect.tsx';
import classes from './trips.module.css';

/** Several people on record, one typed ahead after the other. */
export function PeoplePicker({
  value,
  onChange,
  countryId,
  error,
}: {
  readonly value: readonly ChosenPerson[];
  readonly onChange: (people: readonly ChosenPerson[]) => void;
  /** Whose people are proposed before a name is typed. */
  readonly countryId: string | null;
  readonly error: string | null;
}) {
  const { t } = useTranslation('trips');
  return (
    <div>
      <PersonSelect
        // Anew for the next name.
        key={value.length}
        label={t('theirs')}
        value={null}
        countryId={countryId}
        error={error}
        onChange={(person) => {
          if (person?.id && !value.some(({ id }) => id === person.id)) onChange([...value, person]);
        }}
      />
      {value.length > 0 && (
        <ul className={classes.chips}>
          {value.map(({ id, name }) => (
            <li key={id} className={classes.chip}>
              {name}
              <ActionIcon
                variant="subtle"
                size="xs"
                aria-label={t('takeOff', { name })}
                onClick={() => onChange(value.filter((person) => person.id !== id))}
              >
                <IconX size={12} aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
