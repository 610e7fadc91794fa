import type { Age, BriefingLabels } from './briefing-labels.ts';

const UNITS = {
  day: ['ditë', 'ditë'],
  month: ['muaj', 'muaj'],
  year: ['vit', 'vjet'],
} as const;

function spelled({ count, unit }: Age): string {
  return `${count} ${UNITS[unit][count === 1 ? 0 : 1]}`;
}

export const ALBANIAN_LABELS: BriefingLabels = {
  locale: 'sq',
  kicker: 'Informim për shtetin',
  asOfBriefing: (date) => `Gjendja më ${date}`,
  moment: (date, time, zone) => `${date} në orën ${time} (${zone})`,
  generated: (moment) => `Hartuar më ${moment}`,
  pageWords: { before: 'Faqja ', between: ' nga ', after: '' },
  staleLegend: (days, date) => `më i vjetër se ${days} ditë më ${date}`,
  leftOut: (count, marking) =>
    count === 1
      ? `Kjo kopje mban shënimin ${marking}: 1 shënim me shkallë më të lartë është lënë jashtë.`
      : `Kjo kopje mban shënimin ${marking}: ${count} shënime me shkallë më të lartë janë lënë jashtë.`,
  missingInCopy: (sentence) => `${sentence} Shënimet e lëna jashtë kësaj kopjeje nuk numërohen.`,
  marking: { open: 'I hapur', restricted: 'I kufizuar', confidential: 'Konfidencial' },

  noDate: 'pa datë',
  asOf: (date) => `gjendja më ${date}`,
  since: (date) => `që nga ${date}`,
  old: (age) => `${age.upTo ? 'deri në ' : ''}${spelled(age)} i vjetër`,
  overdue: (age) => `${age.upTo ? 'deri në ' : ''}${spelled(age)} me vonesë`,

  capital: (name) => `Kryeqyteti ${name}`,
  population: (formatted) => `${formatted} banorë`,
  referenceAsOf: (date) => `të dhënat referuese të datës ${date}`,
  referenceUndated: 'të dhëna referuese, pa datë',

  recognition: 'Njohja',
  relations: 'Marrëdhëniet diplomatike',
  evidence: 'Dëshmia',
  representation: {
    heading: 'Përfaqësimi',
    direction: { ours: 'Yni tek ata', theirs: 'I tyre tek ne' },
    step: {
      none: 'Asgjë e regjistruar',
      formAgreed: 'Forma e dakorduar',
      agrementAsked: 'Agremani i kërkuar',
      agrementGranted: 'Agremani i dhënë',
      accredited: 'I akredituar',
      working: 'Misioni funksional',
    },
    form: {
      resident: (seat) => (seat ? `Rezident në ${seat}` : 'Rezident'),
      nonResident: (seat) => (seat ? `Jorezident, nga ${seat}` : 'Jorezident'),
      shared: (seat) => (seat ? `Zyrë e përbashkët: ${seat}` : 'Zyrë e përbashkët'),
      honoraryConsul: (seat) => (seat ? `Konsull nderi në ${seat}` : 'Konsull nderi'),
      charge: (seat) => (seat ? `I ngarkuar me punë, ${seat}` : 'I ngarkuar me punë'),
    },
    head: (name) => `Shefi i misionit: ${name}`,
    side: {
      severed: 'Marrëdhëniet e ndërprera',
      suspended: 'Të pezulluara',
      lapsed: 'Shefi i misionit është larguar',
      downgraded: 'Ulur në të ngarkuar me punë',
      refused: 'Agremani i refuzuar',
      silent: 'Pa përgjigje në kërkesën për agreman',
    },
    consulate: {
      working: 'Në punë, me ekzekuatur',
      agreed: 'I dakorduar; pa ekzekuatur të regjistruar',
      lapsed: 'Konsulli i nderit është larguar',
      name: (name) => `Konsulli: ${name}`,
    },
  },
  ourMissions: 'Misioni ynë atje',
  lastContact: 'Kontakti i fundit',
  stage: (name, code) => `${name} (${code})`,
  noCase: 'Nuk ka asnjë rast të regjistruar. Hapeni në tabelë, që dikush ta ketë në dorë.',
  noEvidence: 'Asnjë pohim nuk është i regjistruar: këtu asgjë nuk thotë se na kanë njohur ose kanë refuzuar.',
  noMission: 'Nuk është regjistruar asnjë mision yni atje.',
  noContactEver: 'Nuk është regjistruar asnjë kontakt me ta.',
  claimsFor: 'Pohime pro',
  claimsAgainst: 'Pohime kundër',
  bestEvidence: (grade, source) => `Dëshmia më e mirë: ${grade}. Burimi: ${source}`,
  noRecognitionClaim: 'Dëshmia: asnjë e regjistruar',
  gradeBy: (grade, byWhom) => `${grade}; nga ${byWhom}`,
  source: (source) => `Burimi: ${source}`,
  effective: (date) => `në fuqi nga ${date}`,
  reported: (date) => `raportuar më ${date}`,
  because: (condition, reason) => `${condition}: ${reason}`,

  topics: {
    decides: {
      heading: 'Kush vendos',
      missing: 'Nuk është shënuar kush vendos. Pyesni kanalin që e njeh kryeqytetin, pastaj shtoni një shënim.',
    },
    position: {
      heading: 'Qëndrimi i tyre',
      missing: 'Nuk është shënuar asnjë qëndrim. Kërkoni fjalët e tyre në kontaktin e radhës dhe shënoni kush i tha.',
    },
    background: { heading: 'Sfondi', missing: 'Nuk është shënuar asnjë sfond.' },
  },
  moreNotes: (count) =>
    count === 1 ? '1 shënim më i vjetër nuk është shtypur.' : `${count} shënime më të vjetra nuk janë shtypur.`,
  objections: {
    missing: 'Asnjë kundërshtim i tyre në fuqi nuk është koduar.',
    words: (words) => `„${words}“`,
    more: (count) =>
      count === 1
        ? 'Edhe 1 kundërshtim në fuqi nuk është shtypur.'
        : `Edhe ${count} kundërshtime në fuqi nuk janë shtypur.`,
  },
  decision: {
    label: 'Kush duhet të pajtohet',
    missing: 'Rruga e vendimit të tyre nuk është shënuar.',
    step: (name, state) => `${name} (${state})`,
    notRequired: 'nuk kërkohet',
    lacking: (names) => `Ende mungon: ${names}`,
    allAgreed: 'Çdo hap i nevojshëm është pajtuar.',
    noneRequired: 'Asnjë hap nuk është shënuar si i nevojshëm.',
    state: {
      open: () => 'i hapur',
      agreed: (date) => (date ? `pajtuar më ${date}` : 'pajtuar, pa datë'),
      refused: (date) => (date ? `refuzuar më ${date}` : 'refuzuar, pa datë'),
    },
  },
  people: {
    caption: 'Persona në detyrë',
    missing: 'Për këtë shtet nuk ka asnjë person në detyrë në dosje.',
    columns: ['Emri', 'Detyra', 'Qëndrimi'],
  },
  morePeople: (count) =>
    count === 1 ? 'Edhe 1 person në detyrë është në dosje.' : `Edhe ${count} persona në detyrë janë në dosje.`,
  lastMet: (date) => `takuar së fundi më ${date}`,
  neverMet: 'asnjë takim i regjistruar',
  noStance: 'asnjë i shënuar',
  noStanceInCopy: 'asnjë në këtë kopje',

  contacts: {
    heading: 'Historiku i kontakteve',
    caption: 'Më i riu i pari',
    missing: 'Nuk është regjistruar asnjë kontakt. Shënimi i parë në ditar e fillon këtë listë.',
    columns: ['Data', 'Si dhe me kë', 'Çfarë doli'],
    nobodyNamed: 'askush i emëruar',
    kindAt: (kind, place) => `${kind}, ${place}`,
  },
  earlierContacts: (count, since) =>
    count === 1
      ? `1 shënim më i hershëm, i datës ${since}, nuk është shtypur.`
      : `${count} shënime më të hershme, që nga ${since}, nuk janë shtypur.`,
  person: (name, post) => `${name}, ${post}`,
  nativeName: (name, native) => `${name} (${native})`,

  promises: {
    heading: 'Premtime të hapura',
    columns: ['Premtimi', 'Nga', 'Dhënë', 'Afati'],
    nobody: 'askush i emëruar',
    lists: {
      ours: { caption: 'Tonat ndaj tyre', missing: 'Tonat ndaj tyre: asnjë i hapur.' },
      theirs: { caption: 'Të tyret ndaj nesh', missing: 'Të tyret ndaj nesh: asnjë i hapur.' },
      partner: { caption: 'Të kërkuara nga partnerët', missing: 'Të kërkuara nga partnerët: asgjë e hapur.' },
    },
  },
  nextStep: {
    heading: 'Hapi i radhës',
    missing: 'Nuk është shënuar hapi i radhës. Caktojeni, me datë dhe bartës, para udhëtimit.',
    owner: (name) => `Bartësi: ${name}`,
    noOwner: 'Nuk është caktuar bartës.',
  },
  due: (date) => `afati ${date}`,

  memberships: {
    heading: 'Anëtarësimet',
    theirs: 'Ata u takojnë',
    ours: 'Gjendja jonë atje',
    missing: 'Nuk është shënuar asnjë anëtarësim i tyre.',
    noneOfOurs: 'Ne nuk jemi të shënuar në asnjërin prej këtyre organeve.',
    standing: (body, status, since) => (since ? `${body}: ${status} që nga ${since}` : `${body}: ${status}, pa datë`),
  },
  votes: {
    heading: 'Votimet',
    caption: 'Për çështje që na përkasin, më i riu i pari',
    missing: 'Nuk është regjistruar asnjë votë e tyre për çështje që na përkasin.',
    columns: ['Data', 'Organi dhe çështja', 'Vota e tyre'],
  },
  moreVotes: (count) =>
    count === 1 ? '1 votim më i vjetër nuk është shtypur.' : `${count} votime më të vjetra nuk janë shtypur.`,

  actionKind: {
    meeting: 'Takim',
    pullAside: 'Bisedë e shkurtër anash',
    call: 'Telefonatë',
    demarche: 'Demarsh',
    partnerDemarche: 'Demarsh i një partneri',
    noteOut: 'Nota jonë',
    noteIn: 'Nota e tyre',
    letterOut: 'Letra jonë',
    letterIn: 'Letra e tyre',
    email: 'Postë elektronike',
    reception: 'Pritje',
    visit: 'Vizitë',
    signal: 'Sinjal',
    otherSideMove: 'Lëvizje e palës tjetër',
    otherSideVisit: 'Vizitë e palës tjetër',
    governmentChange: 'Ndërrim qeverie',
    publicRemark: 'Deklaratë publike kundër nesh',
    vote: 'Votim',
    media: 'Media',
    internal: 'E brendshme',
  },
  claimKind: {
    recognition: 'Njohje',
    relationsEstablished: 'Marrëdhënie të vendosura',
    restoration: 'Njohje e rikthyer',
    promise: 'Njohje e premtuar',
    withdrawal: 'Tërheqje e pretenduar',
    withdrawalDenied: 'Tërheqje e mohuar',
    reconfirmation: 'Njohje e rikonfirmuar',
    refusal: 'Refuzim',
  },
  condition: {
    moving: 'Në lëvizje',
    waitingOnUs: 'Pret nga ne',
    waitingOnThem: 'Pret nga ata',
    waitingOnPartner: 'Pret nga një partner',
    waitingOnEvent: 'Pret një ngjarje',
    stalled: 'I ngecur',
    frozen: 'I ngrirë',
  },
  grade: {
    claimed: 'vetëm i pohuar',
    reported: 'i raportuar',
    noteSeen: 'nota e parë',
    originalOnFile: 'origjinali në dosje',
    confirmedByThem: 'konfirmuar publikisht prej tyre',
  },
  missionType: {
    embassy: (city) => (city ? `Ambasada në ${city}` : 'Ambasadë'),
    consulate: (city) => (city ? `Konsullata në ${city}` : 'Konsullatë'),
    mission: (city) => (city ? `Misioni në ${city}` : 'Mision'),
  },
  outcome: {
    announcedUnconfirmed: 'Shpallur, e pakonfirmuar',
    refused: 'Refuzuar',
    deferredToDialogue: 'Shtyrë në dialog',
    contested: 'E kontestuar',
    withdrawn: 'E tërhequr',
    restored: 'E rikthyer',
  },
  stance: { friend: 'mik', open: 'i hapur', neutral: 'asnjanës', sceptical: 'skeptik', blocker: 'bllokues' },
  vote: { for: 'pro', against: 'kundër', abstain: 'abstenim', absent: 'mungesë' },
  inFavour: { yes: 'në favorin tonë', no: 'kundër nesh', neutral: 'as pro as kundër nesh' },
};
