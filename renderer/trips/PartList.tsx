import { ActionIcon, Button, Title } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPencil, IconTrash } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Marking, mayAppear } from '../../domain/marking.ts';
import { isForPress, type StateInPress } from '../../domain/press-claims.ts';
import { isSingle, type SheetPartKind } from '../../domain/trip.ts';
import { trpcClient } from '../api/trpc.ts';
import { useAct } from '../api/use-act.ts';
import { useLocale } from '../i18n/locale.ts';
import { LineWarning } from './LineWarning.tsx';
import { PartEditor } from './PartEditor.tsx';
import { PressWarning } from './PressWarning.tsx';
import { RichText } from './RichText.tsx';
import type { TripEvent } from './TripPage.tsx';
import classes from './trips.module.css';
import { useFocusAfterwards } from './use-focus-afterwards.ts';

export type Part = TripEvent['parts'][number];

/** The paragraphs of one kind on a sheet, each edited where it stands. */
export function PartList({
  eventId,
  kind,
  parts,
  inPress,
  meetingMarking,
  isOver,
}: {
  readonly eventId: string;
  readonly kind: SheetPartKind;
  readonly parts: readonly Part[];
  /** The states of which a line for the press may speak. */
  readonly inPress: readonly StateInPress[];
  /** Who may know of the meeting at all. */
  readonly meetingMarking: Marking;
  readonly isOver: boolean;
}) {
  const { t } = useTranslation(['trips', 'words']);
  const id = useId();
  const [editing, setEditing] = useState<string | null>(null);
  const section = useFocusAfterwards(editing !== null, parts.length);
  const states = isForPress(kind) ? inPress : [];
  const canAdd = !isOver && editing === null && !(isSingle(kind) && parts.length > 0);
  if (isOver && parts.length === 0) return null;
  return (
    <section ref={section} className={classes.parts} aria-labelledby={id}>
      <div className={classes.partsHead}>
        <Title order={3} size="h5" id={id}>
          {t(`words:sheetPart.${kind}`)}
        </Title>
        {canAdd && (
          <Button
            size="compact-xs"
            variant="subtle"
            aria-label={t('trips:addPartOf', { kind: t(`words:sheetPart.${kind}`) })}
            onClick={() => setEditing('new')}
          >
            {t('trips:addPart')}
          </Button>
        )}
      </div>
      <ul className="quiet-list">
        {parts.map((part, index) =>
          editing === part.id ? (
            <li key={part.id}>
              <PartEditor eventId={eventId} kind={kind} part={part} states={states} onClose={() => setEditing(null)} />
            </li>
          ) : (
            <PartRow
              key={part.id}
              part={part}
              states={states}
              meetingMarking={meetingMarking}
              isFirst={index === 0}
              isLast={index === parts.length - 1}
              isOver={isOver}
              onEdit={() => setEditing(part.id)}
            />
          ),
        )}
        {editing === 'new' && (
          <li>
            <PartEditor eventId={eventId} kind={kind} part={null} states={states} onClose={() => setEditing(null)} />
          </li>
        )}
      </ul>
    </section>
  );
}

function PartRow({
  part,
  states,
  meetingMarking,
  isFirst,
  isLast,
  isOver,
  onEdit,
}: {
  readonly part: Part;
  readonly states: readonly StateInPress[];
  readonly meetingMarking: Marking;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly isOver: boolean;
  readonly onEdit: () => void;
}) {
  const { t } = useTranslation('trips');
  const { shortDate } = useLocale();
  const act = useAct();
  const move = (by: -1 | 1): void => {
    void act(() => trpcClient.sheets.movePart.mutate({ partId: part.id, by }), t('partMoved'));
  };
  const name = part.text.slice(0, 60);
  return (
    <li id={`part-${part.id}`} tabIndex={-1} className={classes.part}>
      <div className={classes.grow}>
        <div className={classes.rich}>
          <RichText blocks={part.rich} />
        </div>
        <div className={`${classes.small} dim`}>
          {[
            part.toWhom && t('toWhomIs', { whom: part.toWhom }),
            t(`audience.${part.marking}`),
            part.asOf && t('asOf', { date: shortDate(part.asOf) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </div>
        {!mayAppear(meetingMarking, part.marking) && (
          <div className={`${classes.small} dim`}>
            {t('closedWithMeeting', { readers: t(`audience.${meetingMarking}`) })}
          </div>
        )}
        {states.length > 0 && <PressWarning text={part.text} states={states} />}
        <LineWarning lineId={part.lineId} line={part.line} text={part.text} />
        {part.note && (
          <div className={classes.small}>
            <Link to="/countries/$countryId" params={{ countryId: part.note.countryId }} hash={`note-${part.note.id}`}>
              {t('toNote')}
            </Link>
          </div>
        )}
        {part.objection && (
          <div className={classes.small}>
            <Link
              to="/countries/$countryId"
              params={{ countryId: part.objection.countryId }}
              hash={`objection-${part.objection.id}`}
            >
              {t('toObjection')}
            </Link>
          </div>
        )}
      </div>
      {!isOver && (
        <div className={classes.actions}>
          {!isFirst && (
            <ActionIcon variant="subtle" size="sm" aria-label={t('moveUp', { name })} onClick={() => move(-1)}>
              <IconArrowUp size={14} aria-hidden />
            </ActionIcon>
          )}
          {!isLast && (
            <ActionIcon variant="subtle" size="sm" aria-label={t('moveDown', { name })} onClick={() => move(1)}>
              <IconArrowDown size={14} aria-hidden />
            </ActionIcon>
          )}
          <ActionIcon variant="subtle" size="sm" aria-label={t('editPart', { name })} onClick={onEdit}>
            <IconPencil size={14} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            size="sm"
            aria-label={t('removePart', { name })}
            onClick={() => void act(() => trpcClient.sheets.removePart.mutate({ partId: part.id }), t('partRemoved'))}
          >
            <IconTrash size={14} aria-hidden />
          </ActionIcon>
        </div>
      )}
    </li>
  );
}
