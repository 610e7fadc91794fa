import { Box, CheckIcon, Group, Select, VisuallyHidden } from '@mantine/core';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bodyKindOf } from '../../domain/body.ts';
import { hasWordBeginning } from '../../domain/fold.ts';
import { nameWords } from '../../domain/person-name.ts';
import { type Inputs, type Outputs, trpcClient, useTRPC } from '../api/trpc.ts';
import { useFailureNotice } from '../api/use-failure-notice.ts';
import { takeFirstOption } from '../components/take-first-option.ts';
import { type Choice, withChosen } from '../components/with-chosen.ts';
import { Reasons } from '../duplicates/Reasons.tsx';
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

/** Bodies on record that may be the one about to be added, each with the reasons in words, and whether that is known yet. */
function useDoubles(record: Inputs['bodyDuplicates']['similar'], isNew: boolean) {
  const trpc = useTRPC();
  const { t } = useTranslation('bodies');
  const similar = useQuery(
    trpc.bodyDuplicates.similar.queryOptions(record, { enabled: isNew, placeholderData: keepPreviousData }),
  );
  const found = isNew ? (similar.data ?? []) : [];
  return {
    doubles: new Map(found.map(({ id, reasons }) => [id, reasons.map((reason) => t(`reasons.${reason}`))])),
    isAsked: isNew && similar.isFetched && !similar.isPlaceholderData,
  };
}

function Option({
  text,
  isChosen,
  reasons,
}: {
  readonly text: string;
  readonly isChosen: boolean;
  /** Why it may be the one that is about to be added. */
  readonly reasons: readonly string[] | undefined;
}) {
  const { t } = useTranslation('duplicates');
  return (
    <Group gap="xs" wrap="nowrap" align="baseline">
      {isChosen && <CheckIcon size={12} aria-hidden />}
      <span>
        {text}
        {reasons && (
          <>
            <br />
            <span className="due">{t('similar')}</span> <Reasons words={reasons} />
          </>
        )}
      </span>
    </Group>
  );
}

/**
 * One body, typed ahead; an unknown one is added on the spot in the state at hand, and its name tells its kind. What may be on
 * record already stands before it, to be taken instead.
 */
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
  const tellFailure = useFailureNotice();
  const { t } = useTranslation(['people', 'common', 'duplicates']);
  const { countryName } = useLocale();
  const [typed, setTyped] = useState('');
  const bodies = useQuery(trpc.bodies.list.queryOptions());
  const all = (bodies.data ?? []).filter(({ id }) => id !== exceptId);
  const nameOf = ({ name, nameEn, nameSq, nameSr }: (typeof all)[number]): string =>
    nameEn === null ? name : `${name} · ${countryName({ nameEn, nameSq: nameSq ?? '', nameSr: nameSr ?? '' })}`;
  const chosen = all.find(({ id }) => id === value);
  const name = typed.trim();
  const isTyping = name !== '' && name !== (chosen && nameOf(chosen));
  const matching = findBodies(all, isTyping ? typed : '', countryId).slice(0, SHOWN);
  const isKnown = matching.some(
    (body) => body.countryId === countryId && nameWords(body.name).join() === nameWords(name).join(),
  );
  const { doubles, isAsked } = useDoubles({ name, countryId }, canAdd && isTyping && name.length > 1 && !isKnown);
  const known = all.filter(({ id }) => doubles.has(id));
  const choiceOf = (body: (typeof all)[number]): Choice => ({ value: body.id, label: nameOf(body) });
  const choices = [...matching.filter(({ id }) => !doubles.has(id)), ...known].map(choiceOf);
  // Not before it is known what it would double: Enter takes the first that is offered.
  if (isAsked) choices.push({ value: `${NEW}${name}`, label: t('people:createBody', { name }) });
  const add = async (): Promise<void> => {
    try {
      const body = { name, kind: bodyKindOf(name), countryId, parentId: null, note: null };
      const { id } = await trpcClient.bodies.add.mutate(body);
      await queryClient.invalidateQueries({ queryKey: trpc.bodies.list.queryKey() });
      await queryClient.invalidateQueries(trpc.bodyDuplicates.similar.pathFilter());
      onChange(id);
    } catch (failure) {
      tellFailure(t('common:notDone'), failure);
    }
  };
  return (
    <Box onKeyDown={takeFirstOption(isTyping)}>
      <Select
        {...(isFilter ? { 'aria-label': label, size: 'xs', w: 150 } : { label })}
        placeholder={none}
        data={withChosen(chosen && choiceOf(chosen), choices, isTyping)}
        renderOption={({ option: { value: key, label: text }, checked }) => (
          <Option text={text} isChosen={checked === true} reasons={doubles.get(String(key))} />
        )}
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
      <VisuallyHidden aria-live="polite">
        {known.length > 0 && `${t('duplicates:similar')} ${known.map(nameOf).join('; ')}`}
      </VisuallyHidden>
    </Box>
  );
}
