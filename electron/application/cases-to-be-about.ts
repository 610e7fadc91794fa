import type { Reader } from '../../db/database.ts';
import { casesAtHand } from '../../db/queries/cases.ts';
import { stagesInUse } from '../../db/queries/stages.ts';
import { isUnderWay } from '../../domain/entry-cases.ts';
import type { PipelineId } from '../../domain/pipelines.ts';

/** The cases that an entry on these states can be about, each with whether it is under way. */
export function casesToBeAbout(db: Reader, countryIds: readonly string[]) {
  const order = (pipelineId: PipelineId) => stagesInUse(db, pipelineId).map(({ id }) => id);
  const orders = { recognition: order('recognition'), relations: order('relations') };
  return casesAtHand(db, [...countryIds]).map(({ id, countryId, ...found }) => {
    const pipelineId = found.pipelineId as PipelineId;
    return { id, countryId, pipelineId, isUnderWay: isUnderWay({ ...found, pipelineId }, orders[pipelineId]) };
  });
}
