import { TemplateError } from '../briefings/template-error.ts';
import { UserError } from './refusal.ts';

/**
 * Does what reads or draws a template of the ministry's own.
 *
 * @throws UserError `templateBroken` for one that cannot be used: the user can put it right
 */
export async function withTemplates<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    const { file, line, reason } = error;
    throw new UserError({ code: 'templateBroken', file, line: line ?? 0, reason });
  }
}
