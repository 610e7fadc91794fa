import { Button, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type RankedLine, rankLines } from '../../domain/line-ranking.ts';
import { stateOn } from '../../domain/objection-state.ts';
import type { LineLevel } from '../../domain/positions.ts';
import { LineClearance } from '../lines/LineClearance.tsx';
import { LineRecordWords } from '../lines/LineRecordWords.tsx';
import type { Line } from '../lines/LinesPage.tsx';
import { LineText } from '../lines/LineText.tsx';
import { useLanguageName } from '../lines/use-language-name.ts';
import type { Objection } from './Objections.tsx';
import classes from './positions.module.css';
import { UseForm } from './UseForm.tsx';

/** As many as one can hold in mind before a meeting; the rest is a press away. */
const SHOWN = 2;

/** What to say to an objection, the best first, each with what it did elsewhere. */
export function BestLines({
  lines,
  objections,
  level,
  today,
}: {
  readonly lines: readonly Line[];
  /** Those under one code, the newest first. */
  readonly objections: readonly Objection[];
  readonly level: LineLevel | null;
  readonly today: string;
}) {
  const { t } = useTranslation('positions');
  const [isWhole, setIsWhole] = useState(false);
  const [using, setUsing] = useState<Line | null>(null);
  // A use answers what still stands; where nothing does, the newest word.
  const answered = objections.find(({ turns }) => stateOn(turns, today) === 'standing') ?? objections[0];
  if (!answered) return null;
  const ranked = rankLines(lines, { codeId: answered.codeId, level }, today);
  const more = ranked.length - SHOWN;
  return (
    <div className={classes.lines}>
      <div className={classes.linesHead}>
        <h4 className={classes.subhead}>{t('lines')}</h4>
        <Link to="/lines" search={{ code: answered.codeId, ...(level ? { level } : {}) }} className={classes.small}>
          {t('toLines')}
        </Link>
      </div>
      {ranked.length === 0 && (
        <Text size="xs" className="dim">
          {t('noLines')}
        </Text>
      )}
      <ol className="quiet-list">
        {(isWhole ? ranked : ranked.slice(0, SHOWN)).map((each) => (
          <BestLine key={each.line.id} ranked={each} onUse={() => setUsing(each.line)} />
        ))}
      </ol>
      {more > 0 && (
        <Button
          data-reads
          size="compact-xs"
          variant="subtle"
          px={0}
          aria-expanded={isWhole}
          onClick={() => setIsWhole(!isWhole)}
        >
          {isWhole ? t('showFewer') : t('showMore', { count: more })}
        </Button>
      )}
      {using && (
        <UseForm
          line={using}
          objectionId={answered.id}
          who={[answered.personName ?? answered.saidBy, answered.postHeld].filter(Boolean).join(', ')}
          level={level}
          today={today}
          onClose={() => setUsing(null)}
        />
      )}
    </div>
  );
}

function BestLine({ ranked, onUse }: { readonly ranked: RankedLine<Line>; readonly onUse: () => void }) {
  const { t } = useTranslation(['positions', 'lines', 'words']);
  const languageName = useLanguageName();
  const { line, clearance, isFit, uses } = ranked;
  return (
    <li className={classes.best}>
      <div className={classes.line}>
        <div className={classes.grow}>
          <Text size="sm" fw={600}>
            {line.topic}
          </Text>
          <LineText text={line.text} language={line.language} />
          <Text size="xs">
            <LineClearance line={line} clearance={clearance} />
            {' · '}
            {isFit ? (
              t(`words:lineLevel.${line.level}`)
            ) : (
              <span className="due">{t('lines:notFit', { level: t(`words:lineLevel.${line.level}`) })}</span>
            )}
            <span className="dim">
              {' · '}
              {languageName(line.language)} · {t(`words:marking.${line.marking}`)}
            </span>
          </Text>
          <Text size="xs">
            <LineRecordWords uses={uses} />
          </Text>
        </div>
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t('positions:usedTitle', { topic: line.topic })}
          onClick={onUse}
        >
          {t('positions:used')}
        </Button>
      </div>
    </li>
  );
}
