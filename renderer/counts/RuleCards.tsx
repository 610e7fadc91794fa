import { Text, UnstyledButton } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { CountRule } from '../../domain/counts.ts';
import type { Counts } from './CountsPage.tsx';
import classes from './counts.module.css';

/** The numbers side by side, each with the sentence that makes it true; one is chosen, whose states are listed below. */
export function RuleCards({
  rules,
  chosen,
  onChoose,
}: {
  readonly rules: Counts['rules'];
  readonly chosen: CountRule;
  readonly onChoose: (rule: CountRule) => void;
}) {
  const { t } = useTranslation('counts');
  const prefix = useId();
  return (
    <fieldset className={classes.rules}>
      <legend className={classes.legend}>{t('rules')}</legend>
      {rules.map(({ id, total }) => (
        <UnstyledButton
          key={id}
          className={id === chosen ? `${classes.rule} ${classes.chosen}` : classes.rule}
          aria-pressed={id === chosen}
          aria-labelledby={`${prefix}${id}-name ${prefix}${id}-total`}
          aria-describedby={`${prefix}${id}-says`}
          title={t('shown')}
          onClick={() => onChoose(id)}
        >
          <span className={classes.ruleName} id={`${prefix}${id}-name`}>
            {t(`rule.${id}.name`)}
          </span>
          <span className={classes.total} id={`${prefix}${id}-total`}>
            {total}
          </span>
          <Text span size="xs" className="dim" id={`${prefix}${id}-says`}>
            {t(`rule.${id}.sentence`)}
          </Text>
        </UnstyledButton>
      ))}
    </fieldset>
  );
}
