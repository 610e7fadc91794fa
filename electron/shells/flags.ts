import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export interface Flags {
  readonly shell: 'electron' | 'browser' | 'auto';
  /** `null`: the user-data folder, or a throw-away one for a demo. */
  readonly profileDir: string | null;
  readonly demo: boolean;
  readonly open: boolean;
  /** 0: any free one. */
  readonly port: number;
}

/** A flag that cannot be used; the message says what to type instead. */
export class FlagError extends Error {}

export const USAGE = `npm start -- [--shell electron|browser] [--profile DIR] [--demo] [--no-open] [--port N]`;

/** @throws FlagError */
export function readFlags(args: readonly string[]): Flags {
  let values: { shell?: string; profile?: string; demo?: boolean; 'no-open'?: boolean; port?: string };
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: {
        shell: { type: 'string' },
        profile: { type: 'string' },
        demo: { type: 'boolean' },
        'no-open': { type: 'boolean' },
        port: { type: 'string' },
      },
    }));
  } catch (error) {
    throw new FlagError(`${error instanceof Error ? error.message : 'Unknown flag'}. Use: ${USAGE}`);
  }
  const { shell = 'auto', profile, port = '0' } = values;
  if (shell !== 'auto' && shell !== 'electron' && shell !== 'browser') {
    throw new FlagError(`--shell is electron or browser, not "${shell}".`);
  }
  if (!/^\d+$/.test(port) || Number(port) > 65_535)
    throw new FlagError(`--port is a number up to 65535, not "${port}".`);
  if (values.demo && profile) {
    throw new FlagError('A demo is thrown away, so it takes no --profile. Leave one of the two out.');
  }
  return {
    shell,
    profileDir: profile ? resolve(profile) : null,
    demo: values.demo ?? false,
    open: !values['no-open'],
    port: Number(port),
  };
}
