import { Button, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LINE_LEVELS } from '../../domain/positions.ts';
import type { Code, Line } from './LinesPage.tsx';
import { LINE_STATES, type LineFilters, readLineFilters } from './line-filters.ts';
import classes from './lines.module.css';
import { useLanguageName } from './use-language-name.ts';

/** Search and filters. Only objections and languages that some line has can be chosen, so that no filter leads nowhere. */
export function LineFilterBar({
  lines,
  codes,
  filters,
  onFilter,
}: {
  readonly lines: readonly Line[];
  readonly codes: readonly Code[];
  readonly filters: LineFilters;
  readonly onFilter: (filters: LineFilters) => void;
}) {
  const { t } = useTranslation(['lines', 'words']);
  const languageName = useLanguageName();
  const set = (key: keyof LineFilters, value: string | null): void =>
    onFilter(readLineFilters({ ...filters, [key]: value ?? '' }));
  const answered = new Set(
    lines.flatMap(({ codeIds, uses }) => [...codeIds, ...uses.flatMap(({ codeId }) => codeId ?? [])]),
  );
  const languages = [...new Set(lines.map(({ language }) => language))];
  const select = (
    key: 'code' | 'level' | 'language' | 'state',
    any: string,
    data: { value: string; label: string }[],
  ) => (
    <Select
      size="xs"
      w={key === 'code' ? 260 : 150}
      aria-label={t(`lines:${key}`)}
      placeholder={any}
      data={data}
      value={filters[key] ?? null}
      onChange={(value) => set(key, value)}
      clearable
      searchable
      openOnFocus={false}
      clearButtonProps={{ 'aria-label': any }}
    />
  );
  return (
    <div className={classes.filters}>
      <TextInput
        size="xs"
        w={180}
        aria-label={t('lines:find')}
        placeholder={t('lines:findHint')}
        value={filters.find ?? ''}
        onChange={({ currentTarget }) => set('find', currentTarget.value)}
      />
      {select(
        'code',
        t('lines:anyCode'),
        codes
          .filter(({ id }) => answered.has(id) || id === filters.code)
          .map(({ id, name }) => ({ value: id, label: name })),
      )}
      {select(
        'level',
        t('lines:anyLevel'),
        LINE_LEVELS.map((value) => ({ value, label: t(`words:lineLevel.${value}`) })),
      )}
      {select(
        'language',
        t('lines:anyLanguage'),
        languages.map((value) => ({ value, label: languageName(value) })),
      )}
      {select(
        'state',
        t('lines:anyState'),
        LINE_STATES.map((value) => ({
          value,
          label: value === 'retired' ? t('lines:retiredState') : t(`words:clearance.${value}`),
        })),
      )}
      {Object.keys(filters).length > 0 && (
        <Button size="xs" variant="subtle" onClick={() => onFilter({})}>
          {t('lines:clear')}
        </Button>
      )}
    </div>
  );
}
