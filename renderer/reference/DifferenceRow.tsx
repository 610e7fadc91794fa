import { Checkbox, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isCalendarDate } from '../../domain/calendar-date.ts';
import { dateOfClaim } from '../../domain/recognition-evidence.ts';
import { claimIn, type Value } from '../../domain/reference-rows.ts';
import { type Difference, type FieldDifference, isAcceptable } from '../../domain/reference-update.ts';
import { CountryFlag } from '../components/CountryFlag.tsx';
import { useLocale } from '../i18n/locale.ts';
import classes from './reference.module.css';
import type { useEffects } from './use-effects.ts';

type Effects = ReturnType<typeof useEffects>;

/** One row that differs: what it is about, what stands on record and in the file, and what accepting it does. */
export function DifferenceRow({
  found,
  isAccepted,
  onAccept,
  accepted,
  effects,
}: {
  readonly found: Difference;
  readonly isAccepted: boolean;
  readonly onAccept: (isAccepted: boolean) => void;
  readonly accepted: readonly Difference[];
  readonly effects: Effects;
}) {
  const { t } = useTranslation('reference');
  const name = useRowName(found, effects);
  const state = effects.stateOf.get(found.iso3 ?? '');
  const label = (
    <>
      <strong>
        {state && <CountryFlag iso2={state.iso2} />} {name}
      </strong>
      <Text size="xs" className={found.state === 'kept' ? 'due' : 'dim'}>
        {t(`state.${found.state}`)}
      </Text>
    </>
  );
  return (
    <Table.Tr>
      <Table.Td>
        {isAcceptable(found) ? (
          <Checkbox
            checked={isAccepted}
            onChange={({ currentTarget }) => onAccept(currentTarget.checked)}
            label={label}
            aria-label={t('accept', { row: name })}
          />
        ) : (
          <div className={classes.noChoice}>{label}</div>
        )}
      </Table.Td>
      <Table.Td>
        <ul className="quiet-list">
          {fieldsShown(found).map((field) => (
            <Field key={field.field} field={field} state={found.state} />
          ))}
        </ul>
      </Table.Td>
      <Table.Td>
        <Does found={found} lines={isAcceptable(found) ? effects.linesFor(found, accepted) : []} />
      </Table.Td>
    </Table.Tr>
  );
}

function useRowName({ kind, identity, fields, iso3 }: Difference, { stateOf }: Effects): string {
  const { t } = useTranslation(['reference', 'words']);
  const { countryName, shortDate } = useLocale();
  const found = stateOf.get(iso3 ?? '');
  const state = found ? countryName(found) : '';
  const organisation = fields.find(({ field }) => field === 'organisation');
  const what = {
    country: () => null,
    membership: () => t('reference:member', { group: String(identity.code) }),
    claim: () => t(`words:claimKind.${identity.kind as 'recognition'}`),
    vote: () => `${identity.body}, ${shortDate(String(identity.heldOn))}`,
    ownMembership: () => [identity.acronym, organisation?.now ?? organisation?.was].filter(Boolean).join(', '),
    mission: () => [t(`words:missionType.${identity.type as 'embassy'}`), identity.city].filter(Boolean).join(', '),
  }[kind]();
  return [state, what].filter(Boolean).join(' · ');
}

/** Of a whole row only what it says; of a changed one what differs. */
function fieldsShown({ state, fields }: Difference): readonly FieldDifference[] {
  if (state === 'changed' || state === 'kept') return fields;
  return fields.filter(({ was, now }) => (was ?? now) !== null);
}

function Field({
  field: { field, was, now, isKept },
  state,
}: {
  readonly field: FieldDifference;
  readonly state: Difference['state'];
}) {
  const { t } = useTranslation('reference');
  const write = useValue();
  const label = t(`field.${field as 'source'}`);
  return (
    <li>
      <span className="dim">{label}: </span>
      {state === 'new' && write(field, now)}
      {state === 'gone' && write(field, was)}
      {(state === 'changed' || state === 'kept') && t('arrow', { was: write(field, was), now: write(field, now) })}
      {state === 'changed' && isKept && <span className="due"> ({t('yours')})</span>}
    </li>
  );
}

/** A value in the words of the screen; what the files write in words of their own stays as it is. */
function useValue() {
  const { t } = useTranslation(['reference', 'words']);
  const { shortDate, number } = useLocale();
  return (field: string, value: Value): string => {
    if (value === null || value === '') return t('reference:noValue');
    if (field === 'population') return number(Number(value));
    if (field === 'voice') return t(`words:claimVoice.${value as 'theirs'}`);
    if (field === 'grade') return t(`words:grade.${value as 'reported'}`);
    if (field === 'vote') return t(`words:vote.${value as 'for'}`);
    if (field === 'inFavour') return t(`words:inFavour.${value as 'yes'}`);
    return /On$|^since$/.test(field) && isCalendarDate(String(value)) ? shortDate(String(value)) : String(value);
  };
}

function Does({ found, lines }: { readonly found: Difference; readonly lines: readonly string[] }) {
  const { t } = useTranslation(['reference', 'common']);
  const { shortDate } = useLocale();
  const act =
    found.kind === 'claim' && isAcceptable(found) ? (`${found.state as 'new' | 'changed'}Claim` as const) : found.state;
  return (
    <ul className="quiet-list">
      <li>{t(`reference:does.${act}`)}</li>
      {found.needs !== null && <li>{t('reference:needs')}</li>}
      {lines.map((line) => (
        <li key={line}>
          <strong>{line}</strong>
        </li>
      ))}
      {found.beside.map((own) => {
        const { byWhom, ...claim } = claimIn(own);
        const day = dateOfClaim(claim);
        return (
          <li key={own.id} className="due">
            {t('reference:beside', { who: byWhom, date: day === null ? t('common:noDate') : shortDate(day) })}
          </li>
        );
      })}
    </ul>
  );
}
