import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DOOR_WEIGHTS } from '../../domain/doors.ts';
import type { Outputs } from '../api/trpc.ts';
import { Section } from '../components/Section.tsx';
import { useLocale } from '../i18n/locale.ts';
import { useLog } from '../log/LogProvider.tsx';
import { AskForm } from './AskForm.tsx';
import classes from './partners.module.css';
import { useAgo } from './use-ask-words.ts';

export type OfCountry = Outputs['partners']['ofCountry'];
type Door = OfCountry['doors'][number];
type Success = NonNullable<Door['lastSuccess']>;

const SHOWN = 5;

/** "Through whom?": the ways to a state, the best first, each with what puts it there, and one press to go through it. */
export function Doors({
  doors,
  countryId,
  today,
}: {
  readonly doors: readonly Door[];
  readonly countryId: string;
  readonly today: string;
}) {
  const { t } = useTranslation('partners');
  const [isWhole, setIsWhole] = useState(false);
  const [isAsking, setIsAsking] = useState(false);
  return (
    <Section
      title={t('doors')}
      action={
        <Button size="compact-xs" variant="subtle" onClick={() => setIsAsking(true)}>
          {t('askSomebody')}
        </Button>
      }
    >
      {doors.length === 0 && (
        <Text size="sm" className="dim">
          {t('noDoors')}
        </Text>
      )}
      <ol className="quiet-list">
        {(isWhole ? doors : doors.slice(0, SHOWN)).map((door) => (
          <DoorRow key={door.key} door={door} countryId={countryId} today={today} />
        ))}
      </ol>
      {doors.length > SHOWN && (
        <Button variant="subtle" size="compact-sm" mt="xs" aria-expanded={isWhole} onClick={() => setIsWhole(!isWhole)}>
          {isWhole ? t('showFewer') : t('showAll', { count: doors.length })}
        </Button>
      )}
      {isAsking && <AskForm ask={null} targetId={countryId} partnerId={null} onClose={() => setIsAsking(false)} />}
    </Section>
  );
}

function DoorRow({
  door,
  countryId,
  today,
}: {
  readonly door: Door;
  readonly countryId: string;
  readonly today: string;
}) {
  const { t } = useTranslation(['partners', 'words']);
  const { countryName } = useLocale();
  const { openLog } = useLog();
  const ago = useAgo();
  const [isAsking, setIsAsking] = useState(false);
  const { ally, intermediary, person, lastSuccess, highest, points } = door;
  const name = ally ? countryName(ally) : (intermediary?.name ?? person?.name ?? '');
  const isPerson = person !== null;
  return (
    <li className={classes.row}>
      <div className={classes.grow}>
        <div>
          <strong>{name}</strong>
          <span className="dim"> · {t(`words:doorKind.${door.kind}`)}</span>
        </div>
        {person?.post && (
          <Text size="xs" className="dim">
            {person.post}
          </Text>
        )}
        {lastSuccess === null ? (
          <div>
            {door.tries > 0 && door.lastTriedOn !== null
              ? t(isPerson ? 'partners:writtenOnly' : 'partners:triedOnly', { ago: ago(door.lastTriedOn, today) })
              : door.hasDeclined
                ? t('partners:declinedLast')
                : t('partners:untried')}
          </div>
        ) : (
          <Why success={lastSuccess} today={today} />
        )}
        {highest !== null && lastSuccess !== null && highest.rank !== lastSuccess.rank && (
          <div>
            {t('partners:higherBefore', { level: t(`words:rankInText.${highest.rank}`), ago: ago(highest.on, today) })}
          </div>
        )}
        <Text size="xs" className="dim">
          {door.score === 0
            ? t('partners:noPoints')
            : t('partners:points', {
                score: door.score,
                last: points.lastSuccess * DOOR_WEIGHTS.lastSuccess,
                rank: points.rank * DOOR_WEIGHTS.rank,
                fresh: points.freshness * DOOR_WEIGHTS.freshness,
              })}
          {door.elsewhere > 0 && ` · ${t('partners:deliveredElsewhere', { count: door.elsewhere })}`}
          {door.lastAskedOn !== null && ` · ${t('partners:lastAsked', { ago: ago(door.lastAskedOn, today) })}`}
        </Text>
      </div>
      <div className={classes.acts}>
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => (isPerson ? openLog({ countryIds: [countryId] }) : setIsAsking(true))}
        >
          {isPerson ? t('partners:log') : t('partners:askThem')}
        </Button>
      </div>
      {isAsking && (
        <AskForm
          ask={null}
          targetId={countryId}
          partnerId={ally?.id ?? null}
          intermediaryId={intermediary?.id ?? null}
          onClose={() => setIsAsking(false)}
        />
      )}
    </li>
  );
}

/** "Minister reached 3 months ago, took the aide-mémoire: the words that came back." */
function Why({ success, today }: { readonly success: Success; readonly today: string }) {
  const { t } = useTranslation(['partners', 'words']);
  const ago = useAgo();
  const what = t(`partners:how.${success.how}`, {
    level: t(`words:rank.${success.rank}`),
    ago: ago(success.on, today),
  });
  const papers = success.papers.map((kind) => t(`words:documentKind.${kind}`)).join(', ');
  return (
    <div>
      {what}
      {papers !== '' && `, ${t('partners:took', { papers })}`}
      {success.words && <span className="dim">: {success.words}</span>}
    </div>
  );
}
