import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

/** LibreOffice on this machine, or `null`. */
export function findOffice(): string | null {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/Applications/LibreOffice.app/Contents/MacOS'];
  return folders.map((folder) => join(folder, 'soffice')).find((file) => existsSync(file)) ?? null;
}

/**
 * What LibreOffice makes of a Word file: it opens it as a user would, and prints it as PDF.
 *
 * @param folder where it may write; its settings lie there too, so that it neither finds nor leaves any of a user's own
 */
export async function printedByOffice(office: string, docx: Uint8Array, folder: string): Promise<Uint8Array> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'paper.docx'), docx);
  const settings = pathToFileURL(join(folder, 'settings')).href;
  const asked = ['--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'paper.docx')];
  await promisify(execFile)(office, [`-env:UserInstallation=${settings}`, ...asked], { timeout: 170_000 });
  return readFileSync(join(folder, 'paper.pdf'));
}
