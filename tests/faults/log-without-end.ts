// Opens the profile and logs entries one after the other, each acknowledged by a line with its id, until it is killed.
import { COST_FLOOR } from '../../db/key-file.ts';
import { createApplication } from '../../electron/application/application.ts';
import { clientOf, PASSPHRASE, RESOURCES, TestClock } from '../support/desk-client.ts';

const [profileDir = '', countryId = ''] = process.argv.slice(2);
const application = await createApplication({
  profileDir,
  resources: RESOURCES,
  clock: new TestClock(),
  keyCost: COST_FLOOR,
});
const desk = clientOf(application);
await desk.desk.unlock.mutate({ passphrase: PASSPHRASE });
for (;;) {
  const { actionId } = await desk.actions.log.mutate({
    kind: 'call',
    happenedOn: '2026-11-22',
    summary: 'One of many',
    marking: 'open',
    countryIds: [countryId],
    people: [],
    newPeople: [{ name: 'Amina Contoh', title: 'Director' }],
    followUp: { text: 'Call again', dueOn: '2026-12-01', ownerId: null },
    theirPromise: null,
  });
  process.stdout.write(`${actionId}\n`);
}
