import { z } from 'zod';
import { MARKINGS } from '../../domain/marking.ts';

/** Shapes that several procedures take. Limits are generous: they stop nonsense, not long names. */
export const id = z.string().min(1).max(64);
/** Any text here; the rule of the field decides and names the field (`impossibleDate`). */
export const dateText = z.string().max(10);
export const marking = z.enum(MARKINGS);
/** One line: a name, a title, a place. */
export const line = z.string().trim().max(400);
/** Exact words, remarks, notes. */
export const prose = z.string().max(100_000);

/** Which page of a timeline: the newest, or what comes before an entry. */
export const paged = {
  limit: z.number().int().min(1).max(200).default(50),
  before: z.object({ happenedOn: dateText, actionId: id }).optional(),
};

/** One page of a timeline, and where the one before it begins. */
export function pageOf<T extends { readonly id: string; readonly happenedOn: string }>(
  { limit, before }: { readonly limit: number; readonly before?: { happenedOn: string; actionId: string } | undefined },
  read: (limit: number, before: { happenedOn: string; actionId: string } | null) => T[],
): { readonly actions: T[]; readonly next: { readonly happenedOn: string; readonly actionId: string } | null } {
  // One more than asked for tells whether there is an earlier page.
  const found = read(limit + 1, before ?? null);
  const actions = found.slice(0, limit);
  const last = actions.at(-1);
  const next = found.length > actions.length && last ? { happenedOn: last.happenedOn, actionId: last.id } : null;
  return { actions, next };
}
