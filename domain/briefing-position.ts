import { missing, notPrinted } from './briefing-blocks.ts';
import { type BriefingContext, cell, factDate, markedDay, missingText } from './briefing-dates.ts';
import type { BriefingBlock } from './briefing-document.ts';
import type { BriefingFacts, DecisionFact, ObjectionFact } from './briefing-facts.ts';
import { clipped } from './briefing-text.ts';
import { missingSteps } from './decision-map.ts';

/** What a page holds beside all else; the rest is told by its number. */
const MOST = { objections: 4, letters: 240 };

/** How many entries the two blocks print, for whatever shares the pages with them. */
export function positionEntries({ objections, decision }: Pick<BriefingFacts, 'objections' | 'decision'>): number {
  return Math.min(objections.length, MOST.objections) + Math.min(decision.length, 1);
}

/** Why they say no, as it stands: the objection, their words, who said it in which post, and when. */
export function objectionBlocks(
  objections: readonly ObjectionFact[],
  context: BriefingContext,
): readonly BriefingBlock[] {
  const { labels } = context;
  const words = labels.objections;
  if (objections.length === 0) return [missing(words.missing, context)];
  const items = objections.slice(0, MOST.objections).map((objection) => ({
    label: objection.name,
    cell: cell(words.words(clipped(objection.words, MOST.letters)), factDate(context, objection.saidOn), [
      objection.post ? labels.person(objection.by, objection.post) : objection.by,
    ]),
  }));
  return [{ type: 'facts', items }, ...notPrinted(objections.length - items.length, words.more)];
}

/**
 * The way of the decision in one line, and whose word is missing. Steps left out of this copy are not counted as agreed; others
 * are told the steps alone, since what follows from them is for us to say.
 */
export function decisionBlocks(steps: readonly DecisionFact[], context: BriefingContext): readonly BriefingBlock[] {
  const { labels } = context;
  const words = labels.decision;
  if (steps.length === 0) return [missing(words.missing, context)];
  const told = steps.map(({ name, person, isRequired, state, stateOn }) => {
    const day = stateOn === null ? null : markedDay(context, stateOn);
    const facts = [words.state[state](day), isRequired ? null : words.notRequired];
    return words.step(person ? labels.person(name, person) : name, facts.filter(Boolean).join(', '));
  });
  const lacking = missingSteps(steps).map(({ name }) => name);
  const verdict =
    lacking.length > 0
      ? words.lacking(lacking.join(', '))
      : missingText(context, steps.some(({ isRequired }) => isRequired) ? words.allAgreed : words.noneRequired);
  return [
    {
      type: 'facts',
      items: [{ label: words.label, cell: cell(told.join(' → '), null, [context.isOurs ? verdict : null]) }],
    },
  ];
}
