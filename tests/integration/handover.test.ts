import { extractText } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { caseOf, openDesk } from '../support/desk.ts';
import { fileIn } from '../support/zip.ts';

const ENTRY = { summary: 'Talk', marking: 'restricted', followUp: null, theirPromise: null } as const;

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
    const adviser = await desk.people.add.mutate({ name: 'João Exemplo', countryId: brazil.countryId });
    const promise = (countryId: string, text: string, marking: 'restricted' | 'confidential') =>
      desk.commitments.add.mutate({ countryId, direction: 'theirs', text, dueOn: '2026-12-03', marking });
    await promise(brazil.countryId, 'They will table it in March', 'restricted');
    await promise(brazil.countryId, 'The quiet word of the adviser', 'confidential');
    await promise(nepal.countryId, 'They will look at it', 'restricted');

    await desk.commitments.add.mutate({
      ...{ countryId: brazil.countryId, direction: 'ours', text: 'Send the study', personId: adviser.id },
      ...{ dueOn: '2026-12-04', marking: 'restricted' },
    });
    const judged = { personId: adviser.id, aspect: 'stance', basis: 'Said so', source: 'Meeting' } as const;
    await desk.people.assessments.add.mutate({ ...judged, value: 'friend', asOf: '2026-01', marking: 'restricted' });
    await desk.people.assessments.add.mutate({ ...judged, value: 'blocker', asOf: '2026-11', marking: 'confidential' });
    const talk = { ...ENTRY, countryIds: [brazil.countryId], people: [{ personId: adviser.id }] };
    await desk.actions.log.mutate({ ...talk, kind: 'meeting', happenedOn: '2026-11-02' });
    // Written about, and not met.
    await desk.actions.log.mutate({ ...talk, kind: 'media', happenedOn: '2026-11-20' });
    await desk.asks.add.mutate({
      ...{ partnerId: nepal.countryId, targetId: brazil.countryId, ask: 'Speak to the adviser', ownerId: arta.id },
      ...{ intermediaryId: null, targetPersonId: null, targetBody: null, channel: 'call', askedOn: '2026-11-10' },
      ...{ marking: 'restricted', actionId: null, documentIds: [], document: null },
    });

    const text = await textOf(await get(`/download/handover.pdf?officer=${arta.id}&marking=restricted`));
    expect(text).toMatch(/Send the study\s+nobody yet/);
    expect(text).toContain('Speak to the adviser');
    expect(text).toContain('last met 2 November 2026');
    expect(text).not.toMatch(/blocker|friend/);
    expect(text).toContain('Arta Shembulli');
    expect(text).toContain('Brazil');
    expect(text).toContain('They will table it in March');
    expect(text).not.toMatch(/They will look at it|quiet word/);
    expect(text).toContain('2 entries with a higher marking are left out');

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
