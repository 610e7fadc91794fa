// npm run sample -- --out DIR [--country KEN]: the sample desk's briefing on one country, in both forms, by the usual way.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createTRPCClient, httpLink } from '@trpc/client';
import { createApplication } from '../electron/application/application.ts';
import type { AppRouter } from '../electron/application/router.ts';
import { resourcesIn, systemClock } from '../electron/resources.ts';
import { throwAwayProfile } from '../electron/shells/profile.ts';

const { values } = parseArgs({ options: { out: { type: 'string' }, country: { type: 'string', default: 'KEN' } } });
if (!values.out) {
  console.error('Say where to: npm run sample -- --out DIR');
  process.exit(2);
}
const out = resolve(values.out);
const { profileDir, remove } = throwAwayProfile();
const application = await createApplication({
  profileDir,
  resources: resourcesIn(join(import.meta.dirname, '..')),
  clock: systemClock,
  demo: true,
});
const desk = createTRPCClient<AppRouter>({
  links: [
    httpLink({
      url: 'http://desk/trpc',
      fetch: (url, init) => application.fetch(new Request(url as string, init as RequestInit)),
    }),
  ],
});
const country = (await desk.countries.list.query()).find(({ iso3 }) => iso3 === values.country);
if (!country) {
  console.error(`No country has the code ${values.country}.`);
  process.exitCode = 2;
} else {
  mkdirSync(out, { recursive: true });
  for (const format of ['pdf', 'docx']) {
    const answer = await application.fetch(
      new Request(`http://desk/download/briefing/${country.id}.${format}?marking=restricted`),
    );
    if (!answer.ok) throw new Error(`the ${format} was not made: ${await answer.text()}`);
    const file = join(out, `briefing-${values.country.toLowerCase()}.${format}`);
    writeFileSync(file, Buffer.from(await answer.arrayBuffer()));
    console.log(file);
  }
}
await application.close();
remove();
