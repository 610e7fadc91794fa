import type { HandoverWords } from './handover-words.ts';

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

export const HANDOVER_WORDS_SQ: HandoverWords = {
  kickerOfficer: 'Dorëzim i detyrës së një zyrtari',
  kickerDesk: 'Dorëzim i një sektori',
  summary: (cases, promises, notes) =>
    [
      counted(cases, 'rast i hapur', 'raste të hapura'),
      counted(promises, 'premtim i gjallë', 'premtime të gjalla'),
      counted(notes, 'notë pa përgjigje', 'nota pa përgjigje'),
    ].join(' · '),
  asOf: (date) => `Gjendja më ${date}`,
  tier: (tier) => `Shkalla ${tier}`,
  notInThisCopy: 'jo në këtë kopje',
  cases: {
    heading: 'Raste të hapura',
    caption: 'Sipas shkallës, pastaj sipas afatit',
    missing: 'Këtu nuk mbahet asnjë rast.',
    columns: ['Shteti', 'Faza', 'Hapi i radhës', 'Kontakti i fundit'],
    noStep: 'Pa hap të radhës. Shtojeni para dorëzimit.',
    neverContacted: 'asnjëherë i kontaktuar',
  },
  promises: {
    heading: 'Premtime të gjalla',
    columns: ['Shteti', 'Me fjalët e sakta', 'Nga kush', 'Afati'],
    nobody: 'ende askush',
    askSteps: { askResult: 'pyet për rezultatin', thank: 'falënderoji' },
    lists: {
      ours: { caption: 'Çfarë premtuam, ose i vumë vetes', missing: 'Asgjë e jona nuk është e hapur.' },
      theirs: { caption: 'Çfarë na premtuan', missing: 'Nuk na kanë borxh asnjë premtim.' },
      partner: { caption: 'Çfarë iu kërkua partnerëve', missing: 'Asgjë nuk është e hapur me ndonjë partner.' },
    },
  },
  notes: {
    heading: 'Nota pa përgjigje',
    caption: 'Më e vonuara e para',
    missing: 'Asnjëra palë nuk ka borxh përgjigje.',
    columns: ['Shteti', 'Shkresa', 'Kush e ka borxh', 'Afati'],
    owes: { in: 'përgjigjen e kemi borxh ne', out: 'përgjigjen e kanë borxh ata' },
  },
  people: {
    heading: 'Personat që vendosin, dhe si t’u qasemi',
    caption: 'Takojini sipas kësaj radhe',
    missing: 'Ende nuk është takuar askush për këto raste.',
    columns: ['Emri', 'Detyra dhe qëndrimi', 'Qasja'],
    noPost: 'pa detyrë të regjistruar',
    approach: ({ addressForm, languages, needsInterpreter, channel, note }) =>
      [
        addressForm && `Mënyra e të drejtuarit: ${addressForm}`,
        languages && `Flet ${languages}`,
        needsInterpreter && 'I nevojitet përkthyes',
        channel && `Përmes ${channel}`,
        note,
      ]
        .filter(Boolean)
        .join('. ') || 'Asgjë e shënuar për qasjen',
    owes: (count) => `Na ka borxh ${counted(count, 'premtim', 'premtime')}`,
  },
};
