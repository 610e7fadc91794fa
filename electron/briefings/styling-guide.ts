import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { BRIEFING_LANGUAGES, type BriefingLanguage } from '../../domain/briefing-labels.ts';
import { type PaperStyle, STYLE_SETTINGS, type StyleSetting } from '../../domain/styling.ts';
import { TemplateError } from './template-error.ts';

const FILE = 'styling-guide.json';

interface Folders {
  readonly templatesDir: string;
  readonly ownTemplatesDir: string;
}

const guide = z.object({
  footnotes: z.object({ en: z.string(), sq: z.string(), sr: z.string() }).optional(),
  marked: z.array(z.string().min(1)).optional(),
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
 * How names are written in a paper: by the ministry's own guide where it has one, else by ours. A guide of the ministry's own
 * that has no footnotes, or names no marked forms, leaves ours in force: a paper that lacks them is what the guide is there to
 * prevent.
 *
 * @throws TemplateError when the guide cannot be read, with the place where it is broken
 */
export function paperStyle(folders: Folders, setting: StyleSetting, language: BriefingLanguage): PaperStyle {
  const { rules, footnotes, marked } = readGuide(folders);
  const ours = parsedGuide(join(folders.templatesDir, FILE));
  return {
    setting,
    language,
    rules,
    footnote: setting === 'regional' ? ((footnotes ?? ours.footnotes)?.[language] ?? '') : '',
    marked: marked ?? ours.marked ?? [],
  };
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
