import { IconAlertTriangle, IconEye } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CheckPlace } from '../../domain/book-checks.ts';
import type { BookCopy } from '../../domain/book-copy.ts';
import type { StyleSetting } from '../../domain/styling.ts';
import { BOOK_TEXTS, type BookTextKind, SHEET_PARTS, type SheetPartKind } from '../../domain/trip.ts';
import { type Outputs, useTRPC } from '../api/trpc.ts';
import { QueryState } from '../components/QueryState.tsx';
import { Section } from '../components/Section.tsx';
import { usePaperLanguage } from '../components/use-paper-language.ts';
import { useLocale } from '../i18n/locale.ts';
import { PressWarningText } from './PressWarning.tsx';
import classes from './trips.module.css';

type Found = Outputs['books']['checks'];
type Check = Found['checks'][number];

/** Before it is printed: what is missing or old, each leading to its place; and what the chosen copy leaves out. */
export function Checks({
  tripId,
  copy,
  setting,
}: {
  readonly tripId: string;
  readonly copy: BookCopy;
  readonly setting: StyleSetting;
}) {
  const trpc = useTRPC();
  const { language } = usePaperLanguage();
  const checks = useQuery(trpc.books.checks.queryOptions({ tripId, copy, language, setting }));
  return (
    <QueryState query={checks}>
      {(found) => (
        <>
          <CheckList checks={found.checks} />
          {copy !== 'internal' && <FallsOut fallsOut={found.fallsOut} />}
        </>
      )}
    </QueryState>
  );
}

function CheckList({ checks }: { readonly checks: readonly Check[] }) {
  const { t } = useTranslation('trips');
  const { shortDate } = useLocale();
  const grave = checks.filter(({ weight }) => weight === 'mustHave').length;
  return (
    <Section title={t('beforePrinting')} count={checks.length}>
      <p className={checks.length === 0 || grave === 0 ? 'dim' : 'late'}>
        {checks.length === 0 ? t('nothingMissing') : t('graveChecks', { count: grave })}
      </p>
      <ul className="quiet-list">
        {checks.map((check) => (
          <li
            key={`${check.code} ${check.style?.found ?? ''} ${JSON.stringify([check.place, check.press])}`}
            className={classes.check}
          >
            {check.weight === 'mustHave' ? (
              <IconAlertTriangle size={16} className="late" aria-label={t('mustHave')} />
            ) : (
              <IconEye size={16} className="dim" aria-label={t('worthALook')} />
            )}
            <span className={classes.grow}>
              <Place place={check.place} />{' '}
              {check.code.startsWith('lacks.')
                ? t('lacks', { what: t(`gap.${check.code.slice('lacks.'.length) as 'hour'}`) })
                : t(`check.${check.code as 'style'}`, { found: check.style?.found ?? check.press?.found ?? '' })}
              {check.press && (
                <span className="dim">
                  {' '}
                  <PressWarningText warning={check.press} />
                </span>
              )}
              {check.style && (
                <span className="dim"> {t('styleUse', { use: check.style.use, why: check.style.why })}</span>
              )}
              {check.date && <span className="dim"> {t('asOf', { date: shortDate(check.date) })}</span>}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Where it is to be put right, one press away. */
function Place({ place }: { readonly place: CheckPlace }) {
  const { t } = useTranslation('trips');
  const { tripId } = useParams({ from: '/trips/$tripId' });
  switch (place.on) {
    case 'trip':
      return (
        <Link to="/trips/$tripId" params={{ tripId }} search={{ tab: 'overview' }}>
          {t('theTrip')}
        </Link>
      );
    case 'event':
      return (
        <Link to="/trips/$tripId" params={{ tripId }} search={{ tab: 'sheets', meeting: place.id }}>
          {place.title}
        </Link>
      );
    case 'part':
      return (
        <Link
          to="/trips/$tripId"
          params={{ tripId }}
          search={{ tab: 'sheets', meeting: place.eventId }}
          hash={`part-${place.id}`}
        >
          {place.title}
        </Link>
      );
    case 'programme':
      return (
        <Link to="/trips/$tripId" params={{ tripId }} search={{ tab: 'programme' }} hash={`event-${place.id}`}>
          {place.title}
        </Link>
      );
    case 'stop':
      return (
        <Link to="/trips/$tripId" params={{ tripId }} search={{ tab: 'overview' }} hash={`stop-${place.id}`}>
          {place.title}
        </Link>
      );
    case 'person':
      return (
        <Link to="/people/$personId" params={{ personId: place.id }}>
          {place.name}
        </Link>
      );
    case 'country':
      return (
        <Link to="/countries/$countryId" params={{ countryId: place.id }}>
          {place.name}
        </Link>
      );
    case 'text':
      return (
        <Link to="/trips/$tripId" params={{ tripId }} search={{ tab: 'book' }} hash={`text-${place.id}`}>
          {place.title}
        </Link>
      );
  }
}

function FallsOut({ fallsOut }: { readonly fallsOut: Found['fallsOut'] }) {
  const { t } = useTranslation(['trips', 'words']);
  const kindOf = (kind: Found['fallsOut'][number]['kind']): string => {
    if (isPart(kind)) return t(`words:sheetPart.${kind}`);
    return isBookText(kind) ? t(`words:bookText.${kind}`) : t(`trips:fallen.${kind}`);
  };
  return (
    <Section title={t('trips:fallsOut')} count={fallsOut.length}>
      <details>
        <summary>{t('trips:showFallsOut', { count: fallsOut.length })}</summary>
        <ul className="quiet-list">
          {[...Map.groupBy(fallsOut, ({ place }) => JSON.stringify(place))].map(([place, fallen]) => (
            <li key={place} className={classes.check}>
              <div className={classes.grow}>
                {fallen[0] && <Place place={fallen[0].place} />}
                <ul className={classes.plain}>
                  {fallen.map(({ kind, text }, index) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: the list is read anew as a whole, and two paragraphs may be equal.
                    <li key={index}>
                      <strong>{kindOf(kind)}</strong> {text}
                    </li>
                  ))}
                </ul>
              </div>
            </li>
          ))}
        </ul>
      </details>
    </Section>
  );
}

function isPart(kind: string): kind is SheetPartKind {
  return (SHEET_PARTS as readonly string[]).includes(kind);
}

function isBookText(kind: string): kind is BookTextKind {
  return (BOOK_TEXTS as readonly string[]).includes(kind);
}
