import type { HandoverWords } from './handover-words.ts';
import { counted } from './serbian-plural.ts';

/** Serbian in Latin script. */
export const HANDOVER_WORDS_SR: HandoverWords = {
  kickerOfficer: 'Primopredaja dužnosti službenika',
  kickerDesk: 'Primopredaja odeljenja',
  summary: (cases, promises, notes) =>
    [
      counted(cases, ['otvoren predmet', 'otvorena predmeta', 'otvorenih predmeta']),
      counted(promises, ['živo obećanje', 'živa obećanja', 'živih obećanja']),
      counted(notes, ['nota bez odgovora', 'note bez odgovora', 'nota bez odgovora']),
    ].join(' · '),
  asOf: (date) => `Stanje na dan ${date}`,
  tier: (tier) => `Nivo ${tier}`,
  notInThisCopy: 'nije u ovom primerku',
  cases: {
    heading: 'Otvoreni predmeti',
    caption: 'Po nivou, pa po najbližem roku',
    missing: 'Ovde se ne vodi nijedan predmet.',
    columns: ['Država', 'Faza', 'Sledeći korak', 'Poslednji kontakt'],
    noStep: 'Bez sledećeg koraka. Dodajte ga pre primopredaje.',
    neverContacted: 'nikada kontaktirani',
  },
  promises: {
    heading: 'Živa obećanja',
    columns: ['Država', 'Tačnim rečima', 'Ko', 'Rok'],
    nobody: 'još niko',
    askSteps: { askResult: 'pitati za ishod', thank: 'zahvaliti' },
    lists: {
      ours: { caption: 'Šta smo obećali, ili sebi zadali', missing: 'Ništa naše nije otvoreno.' },
      theirs: { caption: 'Šta su nam obećali', missing: 'Ne duguju nam nijedno obećanje.' },
      partner: { caption: 'Šta je traženo od partnera', missing: 'Ništa nije otvoreno kod partnera.' },
    },
  },
  notes: {
    heading: 'Note bez odgovora',
    caption: 'Najduže dospele prvo',
    missing: 'Nijedna strana ne duguje odgovor.',
    columns: ['Država', 'Akt', 'Ko duguje', 'Rok'],
    owes: { in: 'odgovor dugujemo mi', out: 'odgovor duguju oni' },
  },
  people: {
    heading: 'Ljudi od značaja, i kako im pristupiti',
    caption: 'Sastajte se ovim redom',
    missing: 'O ovim predmetima se još ni sa kim nije razgovaralo.',
    columns: ['Ime', 'Dužnost i držanje', 'Pristup'],
    noPost: 'dužnost nije zabeležena',
    approach: ({ addressForm, languages, needsInterpreter, channel, note }) =>
      [
        addressForm && `Oslovljavanje: ${addressForm}`,
        languages && `Govori: ${languages}`,
        needsInterpreter && 'Potreban je prevodilac',
        channel && `Preko: ${channel}`,
        note,
      ]
        .filter(Boolean)
        .join('. ') || 'Ništa nije zabeleženo o pristupu',
    owes: (count) => `Duguje nam ${counted(count, ['obećanje', 'obećanja', 'obećanja'])}`,
  },
};
