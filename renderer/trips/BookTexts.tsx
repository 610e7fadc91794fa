import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isForPress } from '../../domain/press-claims.ts';
import { BOOK_TEXTS, type BookTextKind } from '../../domain/trip.ts';
import { trpcClient } from '../api/trpc.ts';
import { Section } from '../components/Section.tsx';
import { useLocale } from '../i18n/locale.ts';
import { paperName } from '../move/PaperFields.tsx';
import { BookTextForm } from './BookTextForm.tsx';
import { LineWarning } from './LineWarning.tsx';
import { PressWarning } from './PressWarning.tsx';
import { RichText } from './RichText.tsx';
import { RowMenu } from './RowMenu.tsx';
import type { Trip, TripTabProps } from './TripPage.tsx';
import classes from './trips.module.css';

export type BookText = Trip['texts'][number];

/** What stands in the book beside the meetings: cross-cutting lines, press lines, likely questions, annexes. */
export function BookTexts({ page, isOver }: TripTabProps) {
  const { t } = useTranslation(['trips', 'words']);
  const { shortDate } = useLocale();
  const [editing, setEditing] = useState<{ readonly kind: BookTextKind; readonly text: BookText | null } | null>(null);
  return (
    <>
      {BOOK_TEXTS.map((kind) => {
        const texts = page.texts.filter((text) => text.kind === kind);
        return (
          <Section
            key={kind}
            title={t(`words:bookText.${kind}`)}
            count={texts.length}
            action={
              !isOver && (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  aria-label={t('trips:addPartOf', { kind: t(`words:bookText.${kind}`) })}
                  onClick={() => setEditing({ kind, text: null })}
                >
                  {t('trips:addPart')}
                </Button>
              )
            }
          >
            <ul className="quiet-list">
              {texts.map((text) => (
                <li key={text.id} id={`text-${text.id}`} tabIndex={-1} className={classes.row}>
                  <div className={classes.grow}>
                    <strong>{text.heading}</strong>
                    {text.paper && <div>{paperName(text.paper, t(`words:documentKind.${text.paper.kind}`))}</div>}
                    <div className={classes.rich}>
                      <RichText blocks={text.rich} />
                    </div>
                    <div className={`${classes.small} dim`}>
                      {[
                        t(`trips:audience.${text.marking}`),
                        text.asOf && t('trips:asOf', { date: shortDate(text.asOf) }),
                      ]
                        .filter(Boolean)
                        .join(' · ')}
                    </div>
                    {text.paper && text.paper.marking !== 'open' && (
                      <div className={`${classes.small} dim`}>{t('trips:closedWithPaper')}</div>
                    )}
                    {isForPress(kind) && <PressWarning text={text.text} states={page.inPress} />}
                    <LineWarning lineId={text.lineId} line={text.line} text={text.text} />
                  </div>
                  {!isOver && (
                    <RowMenu
                      name={text.heading}
                      onCorrect={() => setEditing({ kind, text })}
                      onRemove={() => trpcClient.sheets.removeText.mutate({ textId: text.id })}
                    />
                  )}
                </li>
              ))}
            </ul>
          </Section>
        );
      })}
      {editing && (
        <BookTextForm
          tripId={page.trip.id}
          kind={editing.kind}
          states={isForPress(editing.kind) ? page.inPress : []}
          bookText={editing.text}
          onClose={() => setEditing(null)}
        />
      )}
    </>
  );
}
