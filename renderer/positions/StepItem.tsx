import type { DraggableProvided } from '@hello-pangea/dnd';
import { Menu, Text } from '@mantine/core';
import { IconCircle, IconCircleCheck, IconCircleX, IconGripVertical } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { trpcClient } from '../api/trpc.ts';
import { useAct } from '../api/use-act.ts';
import { MoreMenu } from '../components/MoreMenu.tsx';
import { useLocale } from '../i18n/locale.ts';
import { paperName } from '../move/PaperFields.tsx';
import type { Step } from './DecisionMap.tsx';
import classes from './positions.module.css';

const MARKS = { open: IconCircle, agreed: IconCircleCheck, refused: IconCircleX } as const;
const TONES = { open: 'dim', agreed: classes.good, refused: 'late' } as const;

/** One organ or person on the way: whether it has agreed, when, and on which paper. */
export function StepItem({
  step,
  draggable,
  isDragging,
  isNext,
  onEdit,
  onUp,
  onDown,
}: {
  readonly step: Step;
  readonly draggable: DraggableProvided;
  readonly isDragging: boolean;
  readonly isNext: boolean;
  readonly onEdit: () => void;
  /** Left out at the ends of the way. */
  readonly onUp?: () => void;
  readonly onDown?: () => void;
}) {
  const { t } = useTranslation(['positions', 'words']);
  const { date } = useLocale();
  const act = useAct();
  const Mark = MARKS[step.state];
  const state = t(`words:decisionState.${step.state}`);
  const person = step.personName ?? step.person;
  const paper =
    step.documentKind &&
    paperName(
      { number: step.documentNumber, datedOn: null, title: step.documentTitle ?? '' },
      t(`words:documentKind.${step.documentKind}`),
    );
  return (
    <li
      ref={draggable.innerRef}
      {...draggable.draggableProps}
      className={isDragging ? `${classes.step} ${classes.carried}` : classes.step}
      aria-current={isNext ? 'step' : undefined}
    >
      {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: the library makes it a button. */}
      <span
        {...draggable.dragHandleProps}
        className={classes.handle}
        aria-label={t('positions:carry', { name: step.name })}
      >
        <IconGripVertical size={16} aria-hidden />
      </span>
      <span className={`${classes.mark} ${TONES[step.state]}`}>
        <Mark size={16} aria-hidden />
      </span>
      <div className={classes.grow}>
        <Text size="sm">
          <strong>{step.name}</strong>
          {person && ` · ${person}`}{' '}
          <span className={TONES[step.state]}>
            {step.stateOn ? t('positions:stepStateOn', { state, date: date(step.stateOn) }) : state}
          </span>
        </Text>
        <Text size="xs" className="dim">
          {[
            t(`words:organ.${step.organ}`),
            step.isRequired ? null : t('positions:notRequired'),
            paper && t('positions:paper', { paper }),
            t('positions:sourceIs', { source: step.source }),
            t(`words:marking.${step.marking}`),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
        {step.note && <Text size="xs">{step.note}</Text>}
      </div>
      <MoreMenu label={t('positions:stepMore', { name: step.name })}>
        <Menu.Item onClick={onEdit}>{t('positions:editStep')}</Menu.Item>
        <Menu.Item disabled={!onUp} onClick={() => onUp?.()}>
          {t('positions:moveUp')}
        </Menu.Item>
        <Menu.Item disabled={!onDown} onClick={() => onDown?.()}>
          {t('positions:moveDown')}
        </Menu.Item>
        <Menu.Item
          onClick={() =>
            void act(() => trpcClient.decisions.remove.mutate({ stepId: step.id }), t('positions:stepRemoved'))
          }
        >
          {t('positions:removeStep')}
        </Menu.Item>
      </MoreMenu>
    </li>
  );
}
