// Loaded before a process (`node --import`): writes down every attempt to look up a name or to reach another machine.
import dgram from 'node:dgram';
import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

const file = process.env.NETWORK_WATCH ?? '';
const note = (what: string, where: unknown): void => appendFileSync(file, `${what} ${JSON.stringify(where)}\n`);

/** Listening on the loopback looks its number up. */
const isHere = (where: unknown): boolean => where === '127.0.0.1' || where === '::1';

function watch(owner: object, name: string, whereOf: (args: unknown[]) => unknown): void {
  const methods = owner as Record<string, (...args: unknown[]) => unknown>;
  const original = methods[name];
  if (!original) return;
  methods[name] = function watched(this: unknown, ...args) {
    const where = whereOf(args);
    if (where !== null && !isHere(where)) note(name, where);
    return original.apply(this, args);
  };
}

/** Node hands its own options on in an array of arrays. A path is a socket of this machine's file system. */
function addressOf(args: unknown[]): unknown {
  const [first] = args.flat() as { host?: string; port?: number; path?: string }[];
  return typeof first === 'object' && first?.path ? null : (first ?? null);
}

watch(net.Socket.prototype, 'connect', addressOf);
watch(dgram.Socket.prototype, 'send', (args) => args.slice(1).filter((value) => typeof value !== 'function'));
watch(dgram.Socket.prototype, 'connect', ([port, address]) => [port, address]);
for (const name of Object.keys(dns).filter((key) => /^(?:lookup|resolve|reverse)/.test(key))) {
  watch(dns, name, ([host]) => host);
  watch(dns.promises, name, ([host]) => host);
}
syncBuiltinESMExports();
