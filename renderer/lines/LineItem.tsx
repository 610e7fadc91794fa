import { ActionIcon, Button, Text } from '@mantine/core';
import { IconArchive, IconArchiveOff, IconTrash } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { RankedLine } from '../../domain/line-ranking.ts';
import { trpcClient } from '../api/trpc.ts';
import { useAct } from '../api/use-act.ts';
import { useLanding } from '../api/use-landing.ts';
import { CountryFlag } from '../components/CountryFlag.tsx';
import { useLocale } from '../i18n/locale.ts';
import { LineClearance } from './LineClearance.tsx';
import { LineLink } from './LineLink.tsx';
import { LineRecordWords } from './LineRecordWords.tsx';
import type { Code, Line } from './LinesPage.tsx';
import { LineText } from './LineText.tsx';
import classes from './lines.module.css';
import { useLanguageName } from './use-language-name.ts';

/** One line: what may be said, by whose leave, on what, and everywhere it was used with what it did there. */
export function LineItem({
  ranked,
  isRanked,
  bank,
  codes,
  onEdit,
}: {
  readonly ranked: RankedLine<Line>;
  /** Its place follows from what it did to one objection, and says so. */
  readonly isRanked: boolean;
  readonly bank: readonly Line[];
  readonly codes: readonly Code[];
  readonly onEdit: () => void;
}) {
  const { t } = useTranslation(['lines', 'words']);
  const { shortDate, number } = useLocale();
  const languageName = useLanguageName();
  const act = useAct();
  const { line, clearance, uses, points } = ranked;
  const isRetired = line.retiredOn !== null;
  const answers = codes.filter(({ id }) => line.codeIds.includes(id)).map(({ name }) => name);
  const retire = (): void => {
    void act(
      () => trpcClient.lines.retire.mutate({ lineId: line.id, isRetired: !isRetired }),
      isRetired ? t('lines:isBack') : t('lines:retired'),
    );
  };
  return (
    <li className={classes.item} {...useLanding(`line-${line.id}`)}>
      <div className={classes.head}>
        <h2 className={classes.topic}>{line.topic}</h2>
        <Button
          size="compact-xs"
          variant="default"
          aria-label={t('lines:editTitle', { topic: line.topic })}
          onClick={onEdit}
        >
          {t('lines:edit')}
        </Button>
        <ActionIcon
          variant="subtle"
          aria-label={t(isRetired ? 'lines:putBack' : 'lines:retire', { topic: line.topic })}
          onClick={retire}
        >
          {isRetired ? <IconArchiveOff size={16} aria-hidden /> : <IconArchive size={16} aria-hidden />}
        </ActionIcon>
      </div>
      <LineText text={line.text} language={line.language} />
      <Text size="xs">
        {line.retiredOn !== null && (
          <strong className="late">{t('lines:retiredOn', { date: shortDate(line.retiredOn) })} · </strong>
        )}
        <LineClearance line={line} clearance={clearance} />
        <span className="dim">
          {' · '}
          {[t(`words:lineLevel.${line.level}`), languageName(line.language), t(`words:marking.${line.marking}`)].join(
            ' · ',
          )}
        </span>
      </Text>
      <InOtherLanguages line={line} bank={bank} />
      {answers.length > 0 && (
        <Text size="xs" className="dim">
          {answers.join(' · ')}
        </Text>
      )}
      <Text size="xs">
        <LineRecordWords uses={uses} />
        {isRanked && <span className="dim"> · {t('lines:points', { points: number(points) })}</span>}
      </Text>
      {line.uses.length > 0 && <Uses line={line} codes={codes} />}
      {line.standsIn.length > 0 && <Places line={line} />}
    </li>
  );
}

/** The same words as they were cleared in other languages, whichever of them came first. */
function InOtherLanguages({ line, bank }: { readonly line: Line; readonly bank: readonly Line[] }) {
  const { t } = useTranslation('lines');
  const languageName = useLanguageName();
  const first = line.translatesId ?? line.id;
  const others = bank.filter(({ id, translatesId }) => id !== line.id && (translatesId ?? id) === first);
  if (others.length === 0) return null;
  return (
    <Text size="xs">
      {t('alsoIn')}{' '}
      {others.map((other, index) => (
        <Fragment key={other.id}>
          {index > 0 && ', '}
          <LineLink lineId={other.id} isRetired={other.retiredOn !== null}>
            {languageName(other.language)}
          </LineLink>
        </Fragment>
      ))}
    </Text>
  );
}

/** The sheets and books that hold the line, as they stand now: nobody has to note it. */
function Places({ line }: { readonly line: Line }) {
  const { t } = useTranslation('lines');
  const { shortDate } = useLocale();
  return (
    <details className={classes.uses}>
      <summary>{t('standsIn', { count: line.standsIn.length })}</summary>
      <ul className="quiet-list">
        {line.standsIn.map(({ tripId, tripTitle, fromOn, eventId, title }) => (
          <li key={`${tripId} ${eventId} ${title}`} className={classes.use}>
            <Text size="xs">
              <Link
                to="/trips/$tripId"
                params={{ tripId }}
                search={eventId === null ? { tab: 'book' } : { tab: 'sheets', meeting: eventId }}
              >
                {title}
              </Link>{' '}
              <span className="dim">
                {tripTitle}, {shortDate(fromOn)}
              </span>
            </Text>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Uses({ line, codes }: { readonly line: Line; readonly codes: readonly Code[] }) {
  const { t } = useTranslation(['lines', 'words']);
  const { countryName, shortDate } = useLocale();
  const act = useAct();
  return (
    <details className={classes.uses}>
      <summary>{t('lines:uses', { count: line.uses.length })}</summary>
      <ul className="quiet-list">
        {line.uses.map((use) => (
          <li key={use.id} className={classes.use}>
            <div className={classes.grow}>
              <Text size="xs">
                <CountryFlag iso2={use.iso2} />{' '}
                <Link to="/countries/$countryId" params={{ countryId: use.countryId }}>
                  {countryName(use)}
                </Link>
                {', '}
                {shortDate(use.usedOn)}:{' '}
                <strong className={use.effect === 'backfired' ? 'late' : undefined}>
                  {t(`words:lineEffect.${use.effect}`)}
                </strong>
              </Text>
              <Text size="xs" className="dim">
                {[
                  codes.find(({ id }) => id === use.codeId)?.name,
                  t(`words:lineLevel.${use.level}`),
                  use.toWhom && t('lines:toWhom', { who: use.toWhom }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </Text>
              {use.note && <Text size="xs">{use.note}</Text>}
            </div>
            <ActionIcon
              size="sm"
              variant="subtle"
              aria-label={t('lines:removeUse')}
              onClick={() =>
                void act(() => trpcClient.lines.removeUse.mutate({ useId: use.id }), t('lines:useRemoved'))
              }
            >
              <IconTrash size={14} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ul>
    </details>
  );
}
