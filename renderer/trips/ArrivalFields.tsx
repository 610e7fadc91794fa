import { Autocomplete, Select, SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Arrival } from '../../domain/programme-time.ts';
import { DateField } from '../components/DateField.tsx';
import type { Trip } from './TripPage.tsx';
import { ZONES, zoneFor } from './zones.ts';

/** Where a movement arrives, by the clocks of which zone, and on which day: a night journey has two of each. */
export function ArrivalFields({
  stops,
  value: { arrivalPlace, arrivalZone, arrivesOn },
  onChange,
  errorAt,
}: {
  readonly stops: Trip['stops'];
  readonly value: Omit<Arrival, 'arrivalPlace'> & { readonly arrivalPlace: string };
  readonly onChange: (changed: Partial<Omit<Arrival, 'arrivalPlace'> & { readonly arrivalPlace: string }>) => void;
  readonly errorAt: (field: string) => string | null;
}) {
  const { t } = useTranslation('trips');
  const zoneOf = (place: string) => stops.find((stop) => stop.place === place.trim())?.zone ?? zoneFor(place);
  return (
    <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
      <Autocomplete
        label={t('arrivalPlace')}
        placeholder={t('hint.arrivalPlace')}
        data={[...new Set(stops.map(({ place }) => place))]}
        value={arrivalPlace}
        maxLength={400}
        onChange={(place) => onChange({ arrivalPlace: place })}
        onOptionSubmit={(place) => onChange({ arrivalPlace: place, arrivalZone: zoneOf(place) })}
        onBlur={() => arrivalZone === null && onChange({ arrivalZone: zoneOf(arrivalPlace) })}
        error={errorAt('arrivalPlace')}
      />
      <Select
        label={t('arrivalZone')}
        placeholder={t('arrivalZoneHint')}
        data={ZONES}
        value={arrivalZone}
        clearable
        clearButtonProps={{ 'aria-label': t('arrivalZoneHint') }}
        searchable
        limit={20}
        selectFirstOptionOnChange
        nothingFoundMessage={t('noZone')}
        onChange={(zone) => onChange({ arrivalZone: zone })}
        error={errorAt('arrivalZone')}
      />
      <DateField
        label={t('arrivesOn')}
        value={arrivesOn}
        onChange={(day) => onChange({ arrivesOn: day })}
        error={errorAt('arrivesOn')}
      />
    </SimpleGrid>
  );
}
