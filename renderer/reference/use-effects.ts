import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { COUNT_RULES } from '../../domain/counts.ts';
import { type CaseEffect, effectsOn, type StateEffects } from '../../domain/reference-effects.ts';
import type { Difference } from '../../domain/reference-update.ts';
import { useTRPC } from '../api/trpc.ts';
import { useLocale } from '../i18n/locale.ts';
import type { Comparison } from './use-comparison.ts';

export type State = Comparison['states'][number];

/** What accepting does, by the rules that the desk itself goes by, and the words for it. */
export function useEffects({ states, differences, today }: Comparison) {
  const trpc = useTRPC();
  const { t } = useTranslation(['reference', 'words', 'counts']);
  const { date } = useLocale();
  const pipelines = useQuery(trpc.boards.pipelines.queryOptions());
  const stages = useMemo(
    () => new Map((pipelines.data ?? []).flatMap((each) => each.stages).map((stage) => [stage.id, stage])),
    [pipelines.data],
  );
  const stateOf = useMemo(() => new Map(states.map((state) => [state.iso3, state])), [states]);
  const byId = useMemo(() => new Map(differences.map((found) => [found.id, found])), [differences]);

  const stageName = (stageId: string | null): string => {
    const stage = stages.get(stageId ?? '');
    return stage ? `${stage.code} ${stage.name}` : '–';
  };
  const caseWords = ({ what, pipelineId, from, to }: CaseEffect): string => {
    const pipeline = t(`words:pipeline.${pipelineId}`);
    if (what === 'placed' && from === to.stageId) {
      return t('reference:dated', { pipeline, to: stageName(to.stageId), date: date(to.effectiveOn ?? '') });
    }
    return t(`reference:${what}`, { pipeline, from: stageName(from), to: stageName(to.stageId) });
  };
  const on = (state: State, accepted: readonly Difference[]): StateEffects =>
    effectsOn(state, accepted, (stageId) => stages.has(stageId), today);
  const caseLines = ({ cases, contest }: StateEffects): readonly string[] => [
    ...cases.map(caseWords),
    ...(contest ? [t(`reference:${contest}`)] : []),
  ];
  return {
    stateOf,
    on,
    caseLines,
    /** What accepting this row adds to all else that is accepted, with the state that it needs. */
    linesFor: (found: Difference, accepted: readonly Difference[]): readonly string[] => {
      const state = stateOf.get(found.iso3 ?? '');
      if (!state || (found.kind !== 'claim' && found.kind !== 'vote' && found.kind !== 'country')) return [];
      const needed = byId.get(found.needs ?? '');
      const others = accepted.filter(({ iso3, id }) => iso3 === found.iso3 && id !== found.id);
      const without = on(state, others);
      const effects = on(state, [...new Set([...others, ...(needed ? [needed] : []), found])]);
      const counts = COUNT_RULES.flatMap((rule) => {
        const by = effects.counts[rule] - without.counts[rule];
        if (by === 0) return [];
        return t(by > 0 ? 'reference:plus' : 'reference:minus', { rule: t(`counts:rule.${rule}.name`) });
      });
      const known = new Set(caseLines(without));
      return [...counts, ...caseLines(effects).filter((line) => !known.has(line))];
    },
  };
}
