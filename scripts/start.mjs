// npm start: builds what is out of date, then becomes the desk.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

process.chdir(join(import.meta.dirname, '..'));

// npm puts a shell between itself and us, and a signal to npm ends at that shell: when it is gone, the desk stops too.
const parent = process.ppid;
if (process.env.npm_lifecycle_event === 'start') {
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
  }, 500).unref();
}

execFileSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' });
await import('../electron/start.ts');
