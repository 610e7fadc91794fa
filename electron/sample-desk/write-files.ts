import type { Db, Tx } from '../../db/database.ts';
import { addFile } from '../../db/queries/attachments.ts';
import { listCountries } from '../../db/queries/countries.ts';
import { addDocument } from '../../db/queries/documents.ts';
import { pdfOf } from './sample-pdf.ts';

/** Papers with files that can be looked at: a note in PDF that is addressed to others too, and a list as text. */
export function writeSampleFiles(db: Db, tx: Tx): void {
  const suriname = listCountries(tx).find(({ iso3 }) => iso3 === 'SUR');
  if (!suriname) return;
  const paper = {
    number: null,
    source: 'Sample desk',
    marking: 'restricted' as const,
    form: 'copy' as const,
    direction: 'in' as const,
    sealSeen: true,
  };
  addDocument(
    tx,
    {
      ...paper,
      kind: 'noteVerbale',
      datedOn: '2017-10-30',
      title: 'Note on the recognition, an invented copy',
      addressee: 'our ministry and the mission of Serbia in New York',
      attachmentId: keepFile(db, tx, 'Note verbale, invented.pdf', pdfOf('An invented note', 'Its second page')),
    },
    [suriname.id],
  );
  const steps = 'step;day;from whom\ndecided;27.10.2017;press\ntold to us;30.10.2017;note\n';
  addDocument(
    tx,
    {
      ...paper,
      kind: 'other',
      datedOn: '2017-11-03',
      title: 'Chronology by the desk',
      direction: null,
      sealSeen: null,
      attachmentId: keepFile(db, tx, 'Chronology.csv', Buffer.from(steps)),
    },
    [suriname.id],
  );
}

function keepFile(db: Db, tx: Tx, name: string, content: Buffer): string {
  return addFile(db, tx, { name, mediaType: 'application/octet-stream' }, content);
}
