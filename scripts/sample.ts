// npm run sample -- --out DIR [--country KEN]: what the sample desk prints, by the usual way: the briefing on one country, and
// the whole book of its next trip for each of the three readers, in both forms, and on one page.
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
mkdirSync(out, { recursive: true });

async function save(name: string, answer: Response): Promise<void> {
  if (!answer.ok) throw new Error(`${name} was not made: ${await answer.text()}`);
  const file = join(out, name);
  writeFileSync(file, Buffer.from(await answer.arrayBuffer()));
  console.log(file);
}

const country = (await desk.countries.list.query()).find(({ iso3 }) => iso3 === values.country);
if (!country) {
  console.error(`No country has the code ${values.country}.`);
  process.exitCode = 2;
} else {
  for (const format of ['pdf', 'docx']) {
    const path = `/download/briefing/${country.id}.${format}?marking=restricted`;
    const answer = await application.fetch(new Request(`http://desk${path}`));
    await save(`briefing-${values.country.toLowerCase()}.${format}`, answer);
  }
}

const { trips, today } = await desk.trips.list.query();
const next = trips.filter(({ fromOn }) => fromOn > today).at(-1);
if (!next) throw new Error('the sample desk plans no trip');
const book = (wish: object): Promise<Response> =>
  application.fetch(
    new Request('http://desk/books', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ tripId: next.id, language: 'en', extent: 'book', forWhom: 'A reader', ...wish }),
    }),
  );
for (const copy of ['internal', 'partner', 'public']) {
  for (const format of ['pdf', 'docx']) await save(`book-${copy}.${format}`, await book({ copy, format }));
}
await save('book-one-page.pdf', await book({ copy: 'internal', format: 'pdf', extent: 'onePage' }));

await application.close();
remove();
