import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Configuration } from 'electron-builder';
import { expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };

const ROOT = join(import.meta.dirname, '../..');
// electron-builder checks a configuration only on the way to a package, which needs Electron's runtime; its own check is asked.
const builder = createRequire(createRequire(import.meta.url).resolve('electron-builder'));
const { getConfig, validateConfiguration } = builder('app-builder-lib/out/util/config/config') as {
  getConfig(root: string, file: string, options: null): Promise<Configuration>;
  validateConfiguration(configuration: Configuration, log: object): Promise<void>;
};

const configuration = await getConfig(ROOT, 'electron-builder.yml', null);

test('electron-builder accepts the configuration', async () => {
  await expect(validateConfiguration(configuration, { isEnabled: false })).resolves.toBeUndefined();
  await expect(
    validateConfiguration({ ...configuration, unknown: true } as Configuration, { isEnabled: false }),
  ).rejects.toThrow('unknown');
});

test('every fuse that opens the packaged desk is off, and every one that seals it is on', () => {
  expect(configuration.electronFuses).toEqual({
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  });
});

test('what the package takes is there, and its start is what is built', () => {
  const taken = (configuration.extraResources as { from: string }[]).map(({ from }) => from);
  expect(taken.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  expect(existsSync(join(ROOT, manifest.main))).toBe(true);
});
