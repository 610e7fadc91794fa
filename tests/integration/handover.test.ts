import { extractText } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { caseOf, openDesk } from '../support/desk.ts';
import { fileIn } from '../support/zip.ts';

async function textOf(response: Response): Promise<string> {
  return (await extractText(new Uint8Array(await response.arrayBuffer()), { mergePages: true })).text;
}

describe('the handover pack', () => {
  test('of an officer has her cases and promises and nobody else’s, as PDF and as Word', async () => {
    const { desk, get } = await openDesk();
    const arta = await desk.officers.add.mutate({ name: 'Arta Shembulli', desk: 'Africa' });
    const driton = await desk.officers.add.mutate({ name: 'Driton Mostra', desk: 'Asia' });
    const brazil = await caseOf(desk, 'recognition', 'Brazil');
    const nepal = await caseOf(desk, 'recognition', 'Nepal');
    await desk.cases.update.mutate({ caseId: brazil.caseId, ownerId: arta.id });
    await desk.cases.update.mutate({ caseId: nepal.caseId, ownerId: driton.id });
    const promise = (countryId: string, text: string, marking: 'restricted' | 'confidential') =>
      desk.commitments.add.mutate({ countryId, direction: 'theirs', text, dueOn: '2026-12-03', marking });
    await promise(brazil.countryId, 'They will table it in March', 'restricted');
    await promise(brazil.countryId, 'The quiet word of the adviser', 'confidential');
    await promise(nepal.countryId, 'They will look at it', 'restricted');

    const text = await textOf(await get(`/download/handover.pdf?officer=${arta.id}&marking=restricted`));
    expect(text).toContain('Arta Shembulli');
    expect(text).toContain('Brazil');
    expect(text).toContain('They will table it in March');
    expect(text).not.toMatch(/Nepal|quiet word/);
    expect(text).toContain('1 entry with a higher marking is left out');

    const word = await get(`/download/handover.docx?desk=Africa&marking=confidential`);
    expect(word.headers.get('content-disposition')).toContain('Handover Africa 2026-11-23 confidential.docx');
    const document = fileIn(Buffer.from(await word.arrayBuffer()), 'word/document.xml');
    expect(document).toContain('The quiet word of the adviser');
  });

  test('of nobody, or up to no known marking, is refused', async () => {
    const { get } = await openDesk();
    expect((await get('/download/handover.pdf?officer=nobody')).status).toBe(422);
    expect((await get('/download/handover.pdf?desk=Nowhere')).status).toBe(422);
    expect((await get('/download/handover.pdf?officer=nobody&marking=secret')).status).toBe(422);
  });
});
