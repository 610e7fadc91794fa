import type { PipelineId } from './pipelines.ts';

/** A case as a file names it: by its state and the pipeline in which it goes. */
export interface NamedCase {
  /** A code or a name, as it was written. */
  readonly state: string;
  readonly pipelineId: PipelineId;
}

/** `KEN recognition`: one word of code for the state where it has one, and the pipeline by the word that no ministry changes. */
export function writeCaseName({ state, pipelineId }: NamedCase): string {
  return `${state} ${pipelineId}`;
}

/** What `writeCaseName` wrote, or somebody by hand; `null` for anything that names no state and no pipeline. */
export function readCaseName(text: string): NamedCase | null {
  const [, state, pipeline = ''] = /^(.*\S)\s+(\S+)$/su.exec(text.trim()) ?? [];
  const pipelineId = pipeline.toLowerCase();
  if (state === undefined || (pipelineId !== 'recognition' && pipelineId !== 'relations')) return null;
  return { state, pipelineId };
}
