import { TemplateError } from '../briefings/template-error.ts';
import { UserError } from './refusal.ts';

/** A broken template as something the user can put right; any other error stays what it is. */
export function asRefusal(error: unknown): unknown {
  if (!(error instanceof TemplateError)) return error;
  const { file, line, reason } = error;
  return new UserError({ code: 'templateBroken', file, line: line ?? 0, reason });
}
