import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { BRIEFING_LANGUAGES, type BriefingLanguage } from '../../domain/briefing-labels.ts';
import { STYLE_SETTINGS, type StyleRule, type StyleSetting } from '../../domain/styling.ts';
import { TemplateError } from './template-error.ts';

const FILE = 'styling-guide.json';

interface Folders {
  readonly templatesDir: string;
  readonly ownTemplatesDir: string;
}

const guide = z.object({
  footnotes: z.object({ en: z.string(), sq: z.string(), sr: z.string() }).optional(),
  rules: z.array(
    z.object({
      setting: z.enum([...STYLE_SETTINGS, 'any']),
      languages: z.array(z.enum(BRIEFING_LANGUAGES)).nullable().default(null),
      words: z.array(z.string().min(1)).min(1),
      use: z.string().min(1),
      why: z.string(),
    }),
  ),
});

/**
 * How names are written in which setting: the ministry's own guide where it has one, else ours.
 *
 * @throws TemplateError when the guide cannot be read, with the place where it is broken
 */
export function readStylingGuide(folders: Folders): readonly StyleRule[] {
  return readGuide(folders).rules;
}

/**
 * What stands at the foot of a paper in this setting; empty where nothing has to. A guide of the ministry's own that has no
 * footnotes leaves ours in force: a paper that lacks one is what the guide is there to prevent.
 *
 * @throws TemplateError as `readStylingGuide`
 */
export function footnoteFor(folders: Folders, setting: StyleSetting, language: BriefingLanguage): string {
  if (setting !== 'regional') return '';
  const footnotes = readGuide(folders).footnotes ?? parsedGuide(join(folders.templatesDir, FILE)).footnotes;
  return footnotes?.[language] ?? '';
}

function readGuide(folders: Folders): z.infer<typeof guide> {
  const own = join(folders.ownTemplatesDir, FILE);
  return parsedGuide(existsSync(own) ? own : join(folders.templatesDir, FILE));
}

function parsedGuide(file: string): z.infer<typeof guide> {
  const parsed = guide.safeParse(jsonOf(readFileSync(file, 'utf8')));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new TemplateError(FILE, null, `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const line = /line (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    throw new TemplateError(FILE, line === undefined ? null : Number(line), 'it is no JSON');
  }
}
