import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, type Ref, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { fold } from '../../domain/fold.ts';
import { type ReadLine, stretchAt } from '../../domain/log-line.ts';
import { useTRPC } from '../api/trpc.ts';
import { useLocale } from '../i18n/locale.ts';
import { findCountries, isCalled } from '../search/find-countries.ts';

const TYPING_MS = 120;
const SHOWN = 6;
/** A page or ten that somebody pastes: what is cut off would be gone unseen. */
const MOST_LETTERS = 30_000;
/** One letter says nothing of a name. */
const LEAST_LETTERS = 2;

interface Suggestion {
  readonly key: string;
  /** What stands in the line once it is taken. */
  readonly text: string;
  readonly label: string;
  readonly personId: string | null;
}

/**
 * An entry in one line. People and states are proposed at the caret, taken with Tab or Enter; Enter with nothing proposed
 * sends the entry.
 */
export function LogLine({
  value,
  read,
  countryIds,
  onChange,
  onTakePerson,
  onSend,
  ref,
}: {
  readonly value: string;
  readonly read: ReadLine;
  /** The states at hand, whose people come first. */
  readonly countryIds: readonly string[];
  readonly onChange: (line: string) => void;
  readonly onTakePerson: (name: string, personId: string) => void;
  readonly onSend: () => void;
  readonly ref: Ref<HTMLInputElement>;
}) {
  const { t } = useTranslation('log');
  const combobox = useCombobox();
  const field = useRef<HTMLInputElement>(null);
  const [caret, setCaret] = useState(0);
  const [closedAt, setClosedAt] = useState<string | null>(null);
  const stretch = stretchAt(read, caret);
  const typed = stretch ? value.slice(stretch.from, stretch.to) : '';
  const suggestions = useSuggestions(
    stretch?.part === 'country' ? typed : '',
    stretch?.part === 'name' ? typed : '',
    countryIds,
  );
  const isOpen = suggestions.length > 0 && closedAt !== value;
  const key = suggestions.map((each) => each.key).join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list has changed when its keys have.
  useEffect(() => {
    if (!isOpen) combobox.closeDropdown();
    else {
      combobox.openDropdown();
      combobox.selectFirstOption();
    }
  }, [isOpen, key]);

  const take = (suggestion: Suggestion | undefined): void => {
    if (!suggestion || !stretch) return;
    const rest = value.slice(stretch.to);
    const before = value.slice(0, stretch.from) + suggestion.text + (rest.startsWith(' ') ? '' : ' ');
    const line = before + rest;
    const at = before.length + (rest.startsWith(' ') ? 1 : 0);
    const { personId } = suggestion;
    // At once: the next letter may be there already, and the caret must not jump back behind it.
    flushSync(() => {
      if (personId) onTakePerson(suggestion.text, personId);
      onChange(line);
      setClosedAt(line);
      setCaret(at);
    });
    field.current?.setSelectionRange(at, at);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Tab' && isOpen && !event.shiftKey) {
      event.preventDefault();
      take(suggestions[Math.max(0, combobox.getSelectedOptionIndex())]);
    } else if (event.key === 'Enter' && !isOpen && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      onSend();
    } else if (event.key === 'Escape' && isOpen) {
      // The list goes, the dialog stays.
      event.stopPropagation();
      setClosedAt(value);
    }
  };
  return (
    <Combobox
      store={combobox}
      transitionProps={{ duration: 0 }}
      onOptionSubmit={(chosen) => take(suggestions.find((each) => each.key === chosen))}
    >
      <Combobox.Target>
        <TextInput
          ref={(element) => {
            field.current = element;
            if (typeof ref === 'function') ref(element);
          }}
          label={t('line')}
          description={t('lineHelp')}
          placeholder={t('lineHint')}
          value={value}
          autoComplete="off"
          maxLength={MOST_LETTERS}
          onChange={({ currentTarget }) => {
            onChange(currentTarget.value);
            setCaret(currentTarget.selectionStart ?? currentTarget.value.length);
          }}
          onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart ?? 0)}
          onBlur={() => setClosedAt(value)}
          onKeyDown={onKeyDown}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={!isOpen}>
        <Combobox.Options aria-label={t('line')}>
          {suggestions.map((suggestion) => (
            <Combobox.Option key={suggestion.key} value={suggestion.key}>
              {suggestion.label}
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

/** People or states for what stands at the caret. Nothing once it says exactly what would be proposed. */
function useSuggestions(state: string, name: string, countryIds: readonly string[]): readonly Suggestion[] {
  const trpc = useTRPC();
  const { countryName } = useLocale();
  const countries = useQuery(trpc.countries.list.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }));
  const [query] = useDebouncedValue(name, TYPING_MS);
  const found = useQuery(
    trpc.people.search.queryOptions({ query, countryIds: [...countryIds] }, { enabled: query.length >= LEAST_LETTERS }),
  );
  if (state !== '') {
    const wanted = state.replace(/^@["“„«]?/u, '');
    const best = findCountries(countries.data ?? [], wanted, countryName).slice(0, SHOWN);
    const isSaid = best.some(
      // Two letters are as often the beginning of another name.
      (country) => fold(countryName(country)) === fold(wanted) || (wanted.length > 2 && isCalled(country, wanted)),
    );
    return isSaid
      ? []
      : best.map((country) => ({
          key: country.id,
          text: `@${countryName(country)}`,
          label: countryName(country),
          personId: null,
        }));
  }
  // An answer to what was typed before would be taken for this one.
  if (name.length < LEAST_LETTERS || query !== name || !found.data) return [];
  if (found.data.some((person) => fold(person.name) === fold(name))) return [];
  return found.data.slice(0, SHOWN).map((person) => ({
    key: person.id,
    text: person.name,
    label: [person.name, person.post, person.countryName].filter(Boolean).join(' · '),
    personId: person.id,
  }));
}
