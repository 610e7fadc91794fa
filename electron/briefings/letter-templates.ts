import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BriefingLanguage } from '../../domain/briefing-labels.ts';
import { type LetterKind, type LetterTemplate, LetterTemplateError, readLetterTemplate } from '../../domain/letter.ts';
import { TemplateError } from './template-error.ts';

const FILES: Readonly<Record<LetterKind, string>> = {
  noteVerbale: 'note-verbale',
  aideMemoire: 'aide-memoire',
  jointCommunique: 'joint-communique',
};
const FOLDER = 'letters';

/**
 * The form of a letter in a language: the ministry's own where it has one, else ours.
 *
 * @throws TemplateError with the file, its line and what is wrong there
 */
export function letterTemplate(
  folders: { readonly templatesDir: string; readonly ownTemplatesDir: string },
  kind: LetterKind,
  language: BriefingLanguage,
): LetterTemplate {
  const file = `${FILES[kind]}.${language}.txt`;
  const own = join(folders.ownTemplatesDir, FOLDER, file);
  try {
    return readLetterTemplate(readFileSync(existsSync(own) ? own : join(folders.templatesDir, FOLDER, file), 'utf8'));
  } catch (error) {
    if (!(error instanceof LetterTemplateError)) throw error;
    throw new TemplateError(file, error.line, error.message);
  }
}
