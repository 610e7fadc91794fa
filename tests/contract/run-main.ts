// Runs the built main process with the stand-in in place of `electron`, and does what the test asks for over IPC.
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { acts, app } from './electron-stand-in.ts';

const STAND_IN = new URL('./electron-stand-in.ts', import.meta.url).href;
registerHooks({
  resolve: (name, context, next) => (name === 'electron' ? { url: STAND_IN, shortCircuit: true } : next(name, context)),
});

process.on('message', ({ number, act, argument }: { number: number; act: keyof typeof acts; argument: string }) => {
  process.send?.({ number, answer: acts[act](argument) });
});
// A packaged program sees its flags right behind its own name.
if (app.isPackaged) process.argv.splice(1, 1);

process.on('disconnect', () => process.exit(1));

// Like the real one, ready comes only after the module has been read to its end: waiting for it at its top level hangs.
await import(pathToFileURL(join(import.meta.dirname, '../../out/main/index.js')).href);
app.becomeReady();
