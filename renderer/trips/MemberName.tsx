import { Autocomplete, Box } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { fold, hasWordBeginning } from '../../domain/fold.ts';
import { useTRPC } from '../api/trpc.ts';
import { takeFirstOption } from '../components/take-first-option.ts';

/** One of our officers by id and name, or anybody else in words. */
export interface NamedMember {
  readonly officerId: string | null;
  readonly name: string;
}

/**
 * Somebody who travels: one of our officers, typed ahead, or whoever else comes along, by name alone. A name typed out in full is
 * that of the officer who has it.
 *
 * @param travelling who is on the list already, and is proposed no more
 */
export function MemberName({
  value,
  onChange,
  travelling,
  error,
}: {
  readonly value: NamedMember;
  readonly onChange: (member: NamedMember) => void;
  readonly travelling: readonly (string | null)[];
  readonly error: string | null;
}) {
  const trpc = useTRPC();
  const { t } = useTranslation('trips');
  const officers = useQuery(trpc.officers.list.queryOptions());
  const typed = value.name.trim();
  const isTyping = typed !== '' && value.officerId === null;
  const free = (officers.data ?? []).filter(({ id, isActive }) => isActive && !travelling.includes(id));
  // By what one reads: two of one name are told apart by their desks.
  const options = new Map(
    free
      .filter(({ name }) => !isTyping || hasWordBeginning(fold(name), fold(typed)))
      .map((officer) => [[officer.name, officer.desk].filter(Boolean).join(' · '), officer] as const),
  );
  const choose = (text: string): void => {
    const namesakes = free.filter(({ name }) => fold(name) === fold(text.trim()));
    const chosen = options.get(text) ?? (namesakes.length === 1 ? namesakes[0] : undefined);
    onChange(chosen ? { officerId: chosen.id, name: chosen.name } : { officerId: null, name: text });
  };
  const description = typed === '' ? undefined : t(value.officerId === null ? 'memberInWords' : 'memberOfOurs');
  return (
    <Box onKeyDown={takeFirstOption(isTyping && options.size > 0)}>
      <Autocomplete
        data-autofocus
        label={t('memberName')}
        placeholder={t('memberNameHint')}
        description={description}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        data={[...options.keys()]}
        // Filtered already, by the rule of the desk.
        filter={({ options: all }) => all}
        value={value.name}
        withAsterisk
        maxLength={400}
        openOnFocus={false}
        selectFirstOptionOnChange
        onChange={choose}
        error={error}
      />
    </Box>
  );
}
