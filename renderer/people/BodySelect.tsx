import { Box, Select } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bodyKindOf } from '../../domain/body.ts';
import { hasWordBeginning } from '../../domain/fold.ts';
import { nameWords } from '../../domain/person-name.ts';
import { type Outputs, trpcClient, useTRPC } from '../api/trpc.ts';
import { useRefusalText } from '../api/use-refusal-text.ts';
import { takeFirstOption } from '../components/take-first-option.ts';
import { type Choice, withChosen } from '../components/with-chosen.ts';
import { useLocale } from '../i18n/locale.ts';

const SHOWN = 12;
const NEW = 'new:';

/** Bodies that hold every word typed, at the start of a word; those of the state at hand first. */
export function findBodies(
  bodies: Outputs['bodies']['list'],
  typed: string,
  countryId: string | null,
): Outputs['bodies']['list'] {
  const words = nameWords(typed);
  return bodies
    .filter(({ folded }) => words.every((word) => hasWordBeginning(folded, word)))
    .sort((a, b) => Number(b.countryId === countryId) - Number(a.countryId === countryId));
}

/** One body, typed ahead; an unknown one is added on the spot in the state at hand, and its name tells its kind. */
export function BodySelect({
  value,
  onChange,
  label,
  none,
  countryId,
  canAdd = true,
  isFilter = false,
  exceptId,
  error,
}: {
  readonly value: string | null;
  readonly onChange: (bodyId: string | null) => void;
  readonly label: string;
  readonly none: string;
  readonly countryId: string | null;
  readonly canAdd?: boolean;
  readonly isFilter?: boolean;
  /** A body that cannot be chosen: itself. */
  readonly exceptId?: string;
  readonly error?: string | null;
}) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const refusalText = useRefusalText();
  const { t } = useTranslation(['people', 'common']);
  const { countryName } = useLocale();
  const [typed, setTyped] = useState('');
  const bodies = useQuery(trpc.bodies.list.queryOptions());
  const all = (bodies.data ?? []).filter(({ id }) => id !== exceptId);
  const nameOf = ({ name, nameEn, nameSq, nameSr }: (typeof all)[number]): string =>
    nameEn === null ? name : `${name} · ${countryName({ nameEn, nameSq: nameSq ?? '', nameSr: nameSr ?? '' })}`;
  const chosen = all.find(({ id }) => id === value);
  const name = typed.trim();
  const isTyping = name !== '' && name !== (chosen && nameOf(chosen));
  const found = findBodies(all, isTyping ? typed : '', countryId).slice(0, SHOWN);
  const isKnown = found.some(
    (body) => body.countryId === countryId && nameWords(body.name).join() === nameWords(name).join(),
  );
  const choiceOf = (body: (typeof all)[number]): Choice => ({ value: body.id, label: nameOf(body) });
  const choices = found.map(choiceOf);
  if (canAdd && isTyping && name.length > 1 && !isKnown)
    choices.push({ value: `${NEW}${name}`, label: t('people:createBody', { name }) });
  const add = async (): Promise<void> => {
    try {
      const body = { name, kind: bodyKindOf(name), countryId, parentId: null, note: null };
      const { id } = await trpcClient.bodies.add.mutate(body);
      await queryClient.invalidateQueries({ queryKey: trpc.bodies.list.queryKey() });
      onChange(id);
    } catch (failure) {
      notifications.show({ color: 'red', title: t('common:notDone'), message: refusalText(failure) });
    }
  };
  return (
    <Box onKeyDown={takeFirstOption(isTyping)}>
      <Select
        {...(isFilter ? { 'aria-label': label, size: 'xs', w: 150 } : { label })}
        placeholder={none}
        data={withChosen(chosen && choiceOf(chosen), choices, isTyping)}
        value={value}
        onChange={(key) => (key?.startsWith(NEW) ? void add() : onChange(key))}
        searchValue={typed}
        onSearchChange={setTyped}
        filter={({ options: all_ }) => all_}
        searchable
        openOnFocus={false}
        selectFirstOptionOnChange
        clearable
        clearButtonProps={{ 'aria-label': none }}
        comboboxProps={isFilter ? { width: 320, position: 'bottom-start' } : {}}
        error={error ?? null}
      />
    </Box>
  );
}
