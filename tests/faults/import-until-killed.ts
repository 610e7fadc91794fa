// Lets a desk bring in a file of many contacts and tells each step of it on a line, until it is killed or has done.
import { setTimeout } from 'node:timers/promises';
import type { Mapping } from '../../domain/header-mapping.ts';
import { createApplication } from '../../electron/application/application.ts';
import { clientOf, PASSPHRASE, RESOURCES, TestClock } from '../support/desk-client.ts';

const [profileDir = '', count = '0'] = process.argv.slice(2);
const application = await createApplication({ profileDir, resources: RESOURCES, clock: new TestClock() });
const desk = clientOf(application);
await desk.desk.unlock.mutate({ passphrase: PASSPHRASE });

const rows = Array.from(
  { length: Number(count) },
  (_, at) => `Person Number${at} Example,KEN,Director,Ministry ${at % 9}`,
);
const body = ['Name,State,Job title,Company', ...rows].join('\r\n');
await application.fetch(new Request('http://desk.test/imports?name=many.csv', { method: 'POST', body }));
const chosen = await desk.exchange.current.query();
await desk.exchange.plan.mutate({ mappings: (chosen?.mappings ?? []) as Mapping[] as never });

let isDone = false;
const writing = desk.exchange.write.mutate({ differing: 'ours', doubtful: 'new' }).then(() => {
  isDone = true;
});
while (!isDone) {
  const current = await desk.exchange.current.query();
  console.log(`${current?.step} ${current?.progress.done}`);
  await setTimeout(1);
}
await writing;
console.log('done');
await application.close();
