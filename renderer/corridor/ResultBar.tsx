import { Button, Kbd, TextInput } from '@mantine/core';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { MEETING_RESULTS, type MeetingResult } from '../../domain/trip.ts';
import { nameOf, type TripEvent } from './cards-of-day.ts';
import classes from './corridor.module.css';
import type { CardDraft } from './use-card-drafts.ts';
import { WholeCard } from './WholeCard.tsx';

/** Four buttons and one line for the card at hand. */
export function ResultBar({
  card,
  draft,
  lineRef,
  isLogged,
  onChoose,
  onLine,
  onSave,
}: {
  readonly card: TripEvent;
  readonly draft: CardDraft;
  readonly lineRef: Ref<HTMLInputElement>;
  /** In the log already: it is mended there. */
  readonly isLogged: boolean;
  readonly onChoose: (result: MeetingResult) => void;
  readonly onLine: (line: string) => void;
  readonly onSave: () => void;
}) {
  const { t } = useTranslation(['corridor', 'words', 'common']);
  const name = nameOf(card);
  return (
    <form
      className={classes.bar}
      aria-label={t('corridor:resultOf', { name })}
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      <WholeCard card={card} />
      {isLogged ? (
        <span className="dim">{t('corridor:isLogged')}</span>
      ) : (
        <>
          <fieldset className={classes.results} aria-label={t('corridor:result')}>
            {MEETING_RESULTS.map((result, index) => (
              <Button
                key={result}
                size="xs"
                variant={draft.result === result ? 'filled' : 'default'}
                aria-pressed={draft.result === result}
                rightSection={<Kbd>{index + 1}</Kbd>}
                onClick={() => onChoose(result)}
              >
                {t(`words:meetingResult.${result}`)}
              </Button>
            ))}
          </fieldset>
          <TextInput
            ref={lineRef}
            className={classes.line ?? ''}
            size="xs"
            aria-label={t('corridor:line')}
            placeholder={t('corridor:lineHint')}
            maxLength={400}
            value={draft.line}
            onChange={({ currentTarget }) => onLine(currentTarget.value)}
          />
          <Button type="submit" size="xs" disabled={draft.result === null}>
            {t('corridor:keep')}
          </Button>
        </>
      )}
    </form>
  );
}
