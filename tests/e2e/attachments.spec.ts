import { deflateSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { pdfOf } from '../../electron/sample-desk/sample-pdf.ts';
import { type DeskWindow, expect, expectAccessible, test } from '../support/desk-window.ts';
import { newMeeting, newTrip } from '../support/trip-input.ts';

test.use({ start: 'loaded' });

/** Hands a file to the desk from the window, as a form does, and registers a paper that carries it. */
async function registerWith(page: Page, opened: DeskWindow, name: string, content: Buffer): Promise<void> {
  await expect(page.getByRole('link', { name: 'Papers' })).toBeVisible();
  const attachmentId = await page.evaluate(
    async ([fileName, base64]) => {
      const body = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const headers = { 'content-type': fileName.endsWith('.png') ? 'image/png' : 'application/octet-stream' };
      const answer = await fetch(`/attachments?name=${encodeURIComponent(fileName)}`, {
        method: 'POST',
        headers,
        body,
      });
      return ((await answer.json()) as { attachmentId: string }).attachmentId;
    },
    [name, content.toString('base64')] as const,
  );
  const countryId = (await opened.desk.countries.list.query()).find(({ iso3 }) => iso3 === 'SUR')?.id ?? '';
  await opened.desk.documents.add.mutate({
    countryIds: [countryId],
    document: {
      kind: 'noteVerbale',
      number: null,
      datedOn: '2017-10-30',
      title: `Note with ${name}`,
      source: 'By hand',
      marking: 'open',
      attachmentId,
      direction: 'in',
      addressee: 'Mission of Serbia in New York',
    },
  });
  await page.goto(`${opened.origin}/papers`);
}

/** A red square of this size. */
function pngOf(size: number): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const end = Buffer.alloc(4);
    end.writeUInt32BE(crc32(body));
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, body, end]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const rows = Buffer.concat(
    Array.from({ length: size }, () =>
      Buffer.concat([Buffer.alloc(1), Buffer.alloc(size * 3, Buffer.from([200, 30, 30]))]),
    ),
  );
  const mark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([mark, chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
}

function crc32(bytes: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}

for (const scheme of ['light', 'dark'] as const) {
  test.describe(scheme, () => {
    test.use({ scheme });

    test(`a PDF is read page by page with the keyboard, and Escape leads back (${scheme})`, async ({
      page,
      opened,
    }) => {
      await registerWith(page, opened, 'note.pdf', pdfOf('The first page', 'The second page'));
      await expect(page.getByRole('row', { name: /note\.pdf/ })).toContainText('addressed to Mission of Serbia');
      const look = page.getByRole('button', { name: 'Look at note.pdf' });
      await look.focus();
      await page.keyboard.press('Enter');

      const dialog = page.getByRole('dialog', { name: 'note.pdf' });
      await expect(dialog.getByRole('region', { name: 'note.pdf, Page 1 of 2' })).toContainText('The first page');
      expect(await inkOn(page)).toBeGreaterThan(500);
      await expectAccessible(page);
      await page.keyboard.press('PageDown');
      await expect(dialog.getByRole('region', { name: 'note.pdf, Page 2 of 2' })).toContainText('The second page');
      await page.keyboard.press('PageDown');
      await expect(dialog.getByText('Page 2 of 2')).toBeVisible();
      await page.keyboard.press('PageUp');
      await expect(dialog.getByRole('region', { name: 'note.pdf, Page 1 of 2' })).toContainText('The first page');
      await page.keyboard.press('Escape');
      await expect(dialog).toHaveCount(0);
      await expect(look).toBeFocused();
    });

    test(`a face is seen at its person and in the book before it is printed, and leaves by neither (${scheme})`, async ({
      page,
      opened,
    }) => {
      await registerWith(page, opened, 'face.png', pngOf(64));
      const paper = (await opened.desk.documents.register.query()).papers.find(({ title }) =>
        title.endsWith('face.png'),
      );
      const { id: personId } = await opened.desk.people.add.mutate({ name: 'Amina Mfano', countryId: null });
      await opened.desk.people.update.mutate({ personId, photoId: paper?.attachmentId ?? '' });
      const on = '2026-12-01';
      const { tripId } = await opened.desk.trips.add.mutate(newTrip({ title: 'One day', fromOn: on, toOn: on }));
      await opened.desk.trips.saveEvent.mutate(newMeeting(tripId, { on, title: 'Her', personIds: [personId] }));
      for (const address of [`/people/${personId}`, `/trips/${tripId}?tab=book`]) {
        await page.goto(`${opened.origin}${address}`);
        const face = page.getByRole('img', { name: /Amina Mfano/ }).first();
        await expect.poll(() => face.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(64);
      }
      expect((await opened.desk.exchange.log.query()).exports).toEqual([]);
    });

    test(`a picture and a text are shown, from the dossier too (${scheme})`, async ({ page, opened }) => {
      await registerWith(page, opened, 'seal.png', pngOf(64));
      await page.getByRole('button', { name: 'Look at seal.png' }).click();
      const picture = page.getByRole('img', { name: 'Picture: seal.png' });
      await expect.poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(64);
      await expectAccessible(page);
      // Looking is no leaving; saving is, and may say for whom.
      expect((await opened.desk.exchange.log.query()).exports).toEqual([]);
      const dialog = page.getByRole('dialog', { name: 'seal.png' });
      await dialog.getByLabel('For whom').fill('The embassy in Vienna');
      const saving = page.waitForEvent('download');
      await dialog.getByRole('link', { name: 'Save seal.png' }).click();
      expect((await saving).suggestedFilename()).toBe('seal.png');
      await page.keyboard.press('Escape');
      await page.goto(`${opened.origin}/exchange`);
      await expect(page.getByRole('row').filter({ hasText: 'seal.png' })).toContainText('The embassy in Vienna');

      await registerWith(
        page,
        opened,
        'list.csv',
        Buffer.from(`state;day\nSuriname;30.10.2017\n${'Shembull;1\n'.repeat(40_000)}`),
      );
      await page
        .getByRole('row', { name: /list\.csv/ })
        .getByRole('link', { name: 'Suriname' })
        .click();
      await page.getByRole('button', { name: 'Look at list.csv' }).click();
      await expect(page.getByRole('region', { name: 'Text: list.csv' })).toContainText('Suriname;30.10.2017');
      await expect(page.getByText('This is the first part.')).toBeVisible();
      await expectAccessible(page);
    });
  });
}

test('what is not what it says, is damaged or could run is told of calmly, and can still be saved', async ({
  page,
  opened,
}) => {
  const broken = 'This file cannot be shown: it is damaged';
  const pdf = pdfOf('Page');
  await registerWith(page, opened, 'fake.jpg', Buffer.from('<html><script>alert(1)</script>'));
  await registerWith(page, opened, 'cut.png', pngOf(64).subarray(0, 40));
  await registerWith(page, opened, 'damaged.pdf', Buffer.concat([pdf.subarray(0, 60), Buffer.alloc(500, 7)]));
  await registerWith(page, opened, 'page.html', Buffer.from('<script>alert(1)</script>'));
  for (const [name, sentence] of [
    ['fake.jpg', broken],
    ['cut.png', broken],
    ['damaged.pdf', broken],
    ['page.html', 'A file of this kind is not opened here'],
  ] as const) {
    await page.getByRole('button', { name: `Look at ${name}` }).click();
    const dialog = page.getByRole('dialog', { name });
    await expect(dialog.getByText(sentence, { exact: false })).toBeVisible();
    await expectAccessible(page);
    const saving = page.waitForEvent('download');
    await dialog.getByRole('link', { name: `Save ${name}` }).click();
    expect((await saving).suggestedFilename()).toBe(name);
    await page.keyboard.press('Escape');
  }
});

test('a file beyond 50 MB is refused at its field before it is read', async ({ page }) => {
  await page.getByRole('link', { name: 'Papers' }).click();
  await page.getByRole('button', { name: 'Register a paper' }).click();
  const dialog = page.getByRole('dialog', { name: 'Register a paper' });
  // A file of the browser's own making: nothing of this size has to lie on a disk.
  await dialog.locator('input[type=file]').evaluate((input) => {
    const files = new DataTransfer();
    files.items.add(new File([new Uint8Array(50 * 1024 * 1024 + 1)], 'film.mp4'));
    (input as HTMLInputElement).files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByText('A file may have up to 50 MB.', { exact: false })).toBeVisible();
});

/** Dark dots on the page that is shown: letters were drawn, not only asked for. */
function inkOn(page: Page): Promise<number> {
  return page
    .locator('canvas')
    .last()
    .evaluate((canvas) => {
      const { width, height } = canvas as HTMLCanvasElement;
      const dots = (canvas as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
      let dark = 0;
      for (let at = 0; at < dots.length; at += 4) if ((dots[at] ?? 255) < 100) dark += 1;
      return dark;
    });
}
