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
