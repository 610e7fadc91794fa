import { Button, Group, Text } from '@mantine/core';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { Decision, LineQuestion } from './line-entry.ts';

/** What the line leaves open: which of several is meant, or whether somebody is new. Nothing is guessed. */
export function LineQuestions({
  questions,
  onDecide,
  onCountry,
  ref,
}: {
  readonly questions: readonly LineQuestion[];
  readonly onDecide: (typed: string, decision: Decision) => void;
  /** Puts another state in the place of the one that was typed. */
  readonly onCountry: (typed: string, name: string) => void;
  readonly ref: Ref<HTMLDivElement>;
}) {
  const { t } = useTranslation('log');
  return (
    <div ref={ref}>
      {questions.map((question) => (
        <Group key={`${question.about} ${question.typed}`} gap="xs" role="group" aria-label={question.typed} mb={4}>
          <Text size="sm" className="due">
            {t(questionKey(question), { name: question.typed })}
          </Text>
          {question.about === 'person'
            ? question.candidates.slice(0, MOST).map((person) => (
                <Button
                  key={person.id}
                  size="compact-xs"
                  variant="default"
                  onClick={() => onDecide(question.typed, { personId: person.id, name: person.name })}
                >
                  {[person.name, person.post, person.countryName].filter(Boolean).join(' · ')}
                </Button>
              ))
            : question.candidates.map(({ id, name }) => (
                <Button key={id} size="compact-xs" variant="default" onClick={() => onCountry(question.typed, name)}>
                  {name}
                </Button>
              ))}
          {question.about === 'person' && (
            <>
              <Button size="compact-xs" variant="default" onClick={() => onDecide(question.typed, { personId: null })}>
                {t('create', { name: question.typed })}
              </Button>
              <Button
                size="compact-xs"
                variant="subtle"
                onClick={() => onDecide(question.typed, { personId: null, isLeftOut: true })}
              >
                {t('leaveOut')}
              </Button>
            </>
          )}
        </Group>
      ))}
    </div>
  );
}

/** As many as one reads at a glance. */
const MOST = 4;

function questionKey(question: LineQuestion): 'noState' | 'whichState' | 'notOnRecord' | 'whichPerson' {
  const isNone = question.candidates.length === 0;
  if (question.about === 'country') return isNone ? 'noState' : 'whichState';
  return isNone ? 'notOnRecord' : 'whichPerson';
}
