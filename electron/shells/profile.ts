import { mkdtempSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where a desk keeps its base when nobody says otherwise: the user-data folder of the operating system. */
export function defaultProfileDir(): string {
  if (process.platform === 'win32')
    return join(process.env.APPDATA ?? join(homedir(), 'AppData', 'Roaming'), 'Demarche');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Demarche');
  return join(process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config'), 'demarche');
}

/** A folder for a demo, gone when the desk is closed. */
export function throwAwayProfile(): { readonly profileDir: string; remove(): void } {
  const profileDir = mkdtempSync(join(tmpdir(), 'demarche-demo-'));
  return { profileDir, remove: () => rmSync(profileDir, { recursive: true, force: true, maxRetries: 3 }) };
}
