import { nameIn } from '../../db/queries/briefing-facts.ts';
import type { readConversation } from '../../db/queries/conversations.ts';
import type { BriefingLanguage } from '../../domain/briefing-labels.ts';
import type { ConversationFacts } from '../../domain/conversation-record.ts';

/** A conversation as a paper in that language tells it: each state by its name there. */
export function conversationFacts(
  found: NonNullable<ReturnType<typeof readConversation>>,
  language: BriefingLanguage,
): ConversationFacts {
  return {
    ...found,
    states: found.states.map((state) => nameIn(state, language)),
    cases: found.cases.map(({ pipelineId, ...state }) => ({ pipelineId, state: nameIn(state, language) })),
  };
}
