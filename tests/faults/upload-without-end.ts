// Opens the profile and uploads a file whose end never comes, a line for every megabyte taken, until it is killed.
import { COST_FLOOR } from '../../db/key-file.ts';
import { createApplication } from '../../electron/application/application.ts';
import { clientOf, PASSPHRASE, RESOURCES, TestClock } from '../support/desk-client.ts';

const [profileDir = ''] = process.argv.slice(2);
const application = await createApplication({
  profileDir,
  resources: RESOURCES,
  clock: new TestClock(),
  keyCost: COST_FLOOR,
});
await clientOf(application).desk.unlock.mutate({ passphrase: PASSPHRASE });

const megabyte = new Uint8Array(1024 * 1024).fill(65);
let sent = 0;
const body = new ReadableStream(
  {
    // Asked for only when the piece before lies in the base.
    async pull(controller) {
      process.stdout.write(`${sent}\n`);
      sent += 1;
      // Slow enough to be killed long before the limit.
      await new Promise((resolve) => setTimeout(resolve, 50));
      controller.enqueue(megabyte);
    },
  },
  { highWaterMark: 0 },
);
await application.fetch(
  new Request('http://desk.test/attachments?name=endless.bin', { method: 'POST', body, duplex: 'half' } as RequestInit),
);
