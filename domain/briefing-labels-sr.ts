import type { Age, BriefingLabels } from './briefing-labels.ts';
import { counted } from './serbian-plural.ts';

const UNITS = {
  day: ['dan', 'dana', 'dana'],
  month: ['mesec', 'meseca', 'meseci'],
  year: ['godina', 'godine', 'godina'],
} as const;

function spelled({ count, unit }: Age): string {
  return counted(count, UNITS[unit]);
}

/** Serbian in Latin script. */
export const SERBIAN_LABELS: BriefingLabels = {
  locale: 'sr-Latn',
  kicker: 'Informacija o državi',
  asOfBriefing: (date) => `Stanje na dan ${date}`,
  moment: (date, time, zone) => `${date} u ${time} (${zone})`,
  generated: (moment) => `Sačinjeno ${moment}`,
  pageWords: { before: 'Strana ', between: ' od ', after: '' },
  staleLegend: (days, date) => `starije od ${counted(days, UNITS.day)} na dan ${date}`,
  leftOut: (count, marking) =>
    `Ovaj primerak nosi oznaku ${marking}: izostavljeno je ${counted(count, ['unos', 'unosa', 'unosa'])} sa višom oznakom.`,
  missingInCopy: (sentence) => `${sentence} Unosi izostavljeni iz ovog primerka nisu ubrojani.`,
  marking: { open: 'Otvoreno', restricted: 'Interno', confidential: 'Poverljivo' },

  noDate: 'bez datuma',
  asOf: (date) => `stanje na dan ${date}`,
  since: (date) => `od ${date}`,
  old: (age) => `staro ${age.upTo ? 'do ' : ''}${spelled(age)}`,
  overdue: (age) => `kasni ${age.upTo ? 'do ' : ''}${spelled(age)}`,

  capital: (name) => `Glavni grad ${name}`,
  population: (formatted) => `${formatted} stanovnika`,
  referenceAsOf: (date) => `referentni podaci od ${date}`,
  referenceUndated: 'referentni podaci, bez datuma',

  recognition: 'Priznanje',
  relations: 'Diplomatski odnosi',
  evidence: 'Dokaz',
  representation: {
    heading: 'Predstavljanje',
    direction: { ours: 'Naše kod njih', theirs: 'Njihovo kod nas' },
    step: {
      none: 'Ništa nije zabeleženo',
      formAgreed: 'Oblik dogovoren',
      agrementAsked: 'Agreman zatražen',
      agrementGranted: 'Agreman dat',
      accredited: 'Akreditovan',
      working: 'Misija radi',
    },
    form: {
      resident: (seat) => (seat ? `Rezidentno, ${seat}` : 'Rezidentno'),
      nonResident: (seat) => (seat ? `Nerezidentno, iz mesta ${seat}` : 'Nerezidentno'),
      shared: (seat) => (seat ? `Zajednička kancelarija: ${seat}` : 'Zajednička kancelarija'),
      honoraryConsul: (seat) => (seat ? `Počasni konzul, ${seat}` : 'Počasni konzul'),
      charge: (seat) => (seat ? `Otpravnik poslova, ${seat}` : 'Otpravnik poslova'),
    },
    head: (name) => `Šef misije: ${name}`,
    side: {
      severed: 'Odnosi prekinuti',
      suspended: 'Suspendovano',
      lapsed: 'Šef misije otišao',
      downgraded: 'Spušteno na otpravnika poslova',
      refused: 'Agreman odbijen',
      silent: 'Bez odgovora na zahtev za agreman',
    },
    consulate: {
      working: 'Radi, sa egzekvaturom',
      agreed: 'Dogovoren; egzekvatura nije zabeležena',
      lapsed: 'Počasni konzul otišao',
      name: (name) => `Konzul: ${name}`,
    },
  },
  ourMissions: 'Naša misija tamo',
  lastContact: 'Poslednji kontakt',
  stage: (name, code) => `${name} (${code})`,
  noCase: 'Nijedan predmet nije zabeležen. Otvorite ga na tabli, da bi ga neko vodio.',
  noEvidence: 'Nijedna tvrdnja nije zabeležena: ovde ništa ne kaže da su nas priznali ili odbili.',
  noMission: 'Nijedna naša misija tamo nije zabeležena.',
  noContactEver: 'Nijedan kontakt sa njima nije zabeležen.',
  claimsFor: 'Tvrdnje za',
  claimsAgainst: 'Tvrdnje protiv',
  bestEvidence: (grade, source) => `Najbolji dokaz: ${grade}. Izvor: ${source}`,
  noRecognitionClaim: 'Dokaz: nijedan nije zabeležen',
  gradeBy: (grade, byWhom) => `${grade}; ${byWhom}`,
  source: (source) => `Izvor: ${source}`,
  effective: (date) => `na snazi od ${date}`,
  reported: (date) => `javljeno ${date}`,
  because: (condition, reason) => `${condition}: ${reason}`,

  topics: {
    decides: {
      heading: 'Ko odlučuje',
      missing: 'Nije zabeleženo ko odlučuje. Pitajte kanal koji poznaje prestonicu, pa dodajte belešku.',
    },
    position: {
      heading: 'Njihov stav',
      missing: 'Nijedan stav nije zabeležen. Zatražite njihove reči pri sledećem kontaktu i zapišite ko ih je rekao.',
    },
    background: { heading: 'Pozadina', missing: 'Nikakva pozadina nije zabeležena.' },
  },
  moreNotes: (count) =>
    `Nije odštampano: ${counted(count, ['starija beleška', 'starije beleške', 'starijih beleški'])}.`,
  objections: {
    missing: 'Nijedan njihov važeći prigovor nije šifrovan.',
    words: (words) => `„${words}“`,
    more: (count) =>
      `Nije odštampano: još ${counted(count, ['važeći prigovor', 'važeća prigovora', 'važećih prigovora'])}.`,
  },
  decision: {
    label: 'Ko mora da se saglasi',
    missing: 'Put njihove odluke nije zabeležen.',
    step: (name, state) => `${name} (${state})`,
    notRequired: 'nije neophodno',
    lacking: (names) => `Još nedostaje: ${names}`,
    allAgreed: 'Svaki neophodan korak je saglasan.',
    noneRequired: 'Nijedan korak nije označen kao neophodan.',
    state: {
      open: () => 'otvoreno',
      agreed: (date) => (date ? `saglasno ${date}` : 'saglasno, bez datuma'),
      refused: (date) => (date ? `odbijeno ${date}` : 'odbijeno, bez datuma'),
    },
  },
  people: {
    caption: 'Ljudi na dužnosti',
    missing: 'Za ovu državu nema nikoga na dužnosti u evidenciji.',
    columns: ['Ime', 'Dužnost', 'Držanje'],
  },
  morePeople: (count) => `U evidenciji je još ${counted(count, ['osoba', 'osobe', 'osoba'])} na dužnosti.`,
  lastMet: (date) => `poslednji susret ${date}`,
  neverMet: 'nijedan susret nije zabeležen',
  noStance: 'nije zabeleženo',
  noStanceInCopy: 'nije u ovom primerku',

  contacts: {
    heading: 'Istorija kontakata',
    caption: 'Najnovije prvo',
    missing: 'Nijedan kontakt nije zabeležen. Prvi unos u dnevnik počinje ovaj spisak.',
    columns: ['Datum', 'Kako i s kim', 'Šta je ishod'],
    nobodyNamed: 'niko nije imenovan',
    kindAt: (kind, place) => `${kind}, ${place}`,
  },
  earlierContacts: (count, since) =>
    `Nije odštampano: ${counted(count, ['raniji unos', 'ranija unosa', 'ranijih unosa'])}, unazad do ${since}.`,
  person: (name, post) => `${name}, ${post}`,
  nativeName: (name, native) => `${name} (${native})`,

  promises: {
    heading: 'Otvorena obećanja',
    columns: ['Obećanje', 'Ko', 'Dato', 'Rok'],
    nobody: 'niko nije imenovan',
    lists: {
      ours: { caption: 'Naša njima', missing: 'Naša njima: nijedno nije otvoreno.' },
      theirs: { caption: 'Njihova nama', missing: 'Njihova nama: nijedno nije otvoreno.' },
      partner: { caption: 'Traženo od partnera', missing: 'Traženo od partnera: ništa nije otvoreno.' },
    },
  },
  nextStep: {
    heading: 'Sledeći korak',
    missing: 'Sledeći korak nije zabeležen. Odredite ga pre puta, sa datumom i nosiocem.',
    owner: (name) => `Nosilac: ${name}`,
    noOwner: 'Nosilac nije određen.',
  },
  due: (date) => `rok ${date}`,

  memberships: {
    heading: 'Članstva',
    theirs: 'Članovi su',
    ours: 'Naš položaj tamo',
    missing: 'Nijedno njihovo članstvo nije zabeleženo.',
    noneOfOurs: 'Ni u jednom od ovih tela nismo zabeleženi.',
    standing: (body, status, since) => (since ? `${body}: ${status} od ${since}` : `${body}: ${status}, bez datuma`),
  },
  votes: {
    heading: 'Glasanja',
    caption: 'O pitanjima koja se tiču nas, najnovije prvo',
    missing: 'Nijedan njihov glas o pitanju koje se tiče nas nije zabeležen.',
    columns: ['Datum', 'Telo i pitanje', 'Njihov glas'],
  },
  moreVotes: (count) =>
    `Nije odštampano: ${counted(count, ['starije glasanje', 'starija glasanja', 'starijih glasanja'])}.`,

  actionKind: {
    meeting: 'Sastanak',
    pullAside: 'Kratak razgovor u prolazu',
    call: 'Telefonski razgovor',
    demarche: 'Demarš',
    partnerDemarche: 'Demarš partnera',
    noteOut: 'Naša nota',
    noteIn: 'Njihova nota',
    letterOut: 'Naše pismo',
    letterIn: 'Njihovo pismo',
    email: 'Elektronska pošta',
    reception: 'Prijem',
    visit: 'Poseta',
    signal: 'Signal',
    otherSideMove: 'Potez druge strane',
    otherSideVisit: 'Poseta druge strane',
    governmentChange: 'Promena vlade',
    publicRemark: 'Javna izjava protiv nas',
    vote: 'Glasanje',
    media: 'Mediji',
    internal: 'Interno',
  },
  claimKind: {
    recognition: 'Priznanje',
    relationsEstablished: 'Odnosi uspostavljeni',
    restoration: 'Priznanje vraćeno',
    promise: 'Priznanje obećano',
    withdrawal: 'Navodno povlačenje',
    withdrawalDenied: 'Povlačenje demantovano',
    reconfirmation: 'Priznanje ponovo potvrđeno',
    refusal: 'Odbijanje',
  },
  condition: {
    moving: 'U pokretu',
    waitingOnUs: 'Čeka na nas',
    waitingOnThem: 'Čeka na njih',
    waitingOnPartner: 'Čeka na partnera',
    waitingOnEvent: 'Čeka na događaj',
    stalled: 'Zastalo',
    frozen: 'Zamrznuto',
  },
  grade: {
    claimed: 'samo tvrdnja',
    reported: 'javljeno',
    noteSeen: 'nota viđena',
    originalOnFile: 'original u spisu',
    confirmedByThem: 'javno potvrdili',
  },
  missionType: {
    embassy: (city) => (city ? `Ambasada, ${city}` : 'Ambasada'),
    consulate: (city) => (city ? `Konzulat, ${city}` : 'Konzulat'),
    mission: (city) => (city ? `Misija, ${city}` : 'Misija'),
  },
  outcome: {
    announcedUnconfirmed: 'Najavljeno, nepotvrđeno',
    refused: 'Odbijeno',
    deferredToDialogue: 'Odloženo do dijaloga',
    contested: 'Sporno',
    withdrawn: 'Povučeno',
    restored: 'Vraćeno',
  },
  stance: { friend: 'prijatelj', open: 'otvoren', neutral: 'neutralan', sceptical: 'skeptičan', blocker: 'koči' },
  vote: { for: 'za', against: 'protiv', abstain: 'uzdržan', absent: 'odsutan' },
  inFavour: { yes: 'u našu korist', no: 'protiv nas', neutral: 'ni za ni protiv nas' },
};
