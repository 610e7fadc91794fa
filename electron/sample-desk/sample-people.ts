import type { Dice } from './dice.ts';

/** Our own invented officers. Their surnames say what they are: sample, model, trial. */
export const SAMPLE_OFFICERS = [
  { name: 'Arta Shembulli', desk: 'Africa' },
  { name: 'Driton Mostra', desk: 'Asia and Pacific' },
  { name: 'Vesa Provëza', desk: 'Americas' },
  { name: 'Ilir Modeli-Çobançe', desk: 'Europe' },
] as const;

export interface SamplePerson {
  readonly name: string;
  readonly nativeName: string | null;
  readonly title: string;
  readonly organisation: string;
}

/** Surnames are words for "example" in many languages, so that nobody can take an invented person for a real one. */
const NAMES = {
  africa: {
    given: ['Amina', 'Kofi', 'Wanjiru', 'Tendai', 'Fatou', 'Sékou', 'Ngozi', 'Lindiwe'],
    family: ['Mfano', 'Misali', 'Apẹẹrẹ', 'Mohlala', 'Exemple-Traoré', 'Tusaale'],
  },
  asia: {
    given: ['Siti', 'Minh', 'Rajesh', 'Aiko', 'Somchai', 'Nilufar', 'Batbayar', 'Leila'],
    family: ['Contoh', 'Namuna', 'Udāharaṇa', 'Rei', 'Halimbawa', 'Örnek'],
  },
  americas: {
    given: ['Lucía', 'João', 'Marisol', 'Desmond', 'Ximena', 'Ezequiel', 'Thaís', 'Marlon'],
    family: ['Ejemplo', 'Exemplo', 'Muestra', 'Sample-Baptiste', 'Ejemplar de la Prueba y Muestra'],
  },
  europe: {
    given: ['Elena', 'Tomáš', 'Ioana', 'Kyriakos', 'Iñaki', 'Zuzana', 'Đorđe', 'Łucja'],
    family: ['Paradeigma', 'Príklad', 'Exemplu', 'Ejemplo', 'Primer', 'Przykład'],
  },
} as const;

/** The same idea in scripts of their own, for the screens and papers that must carry them. */
const NATIVE_NAMES: Readonly<Record<string, { readonly name: string; readonly nativeName: string }>> = {
  DZA: { name: 'Karima Mithal', nativeName: 'كريمة مثال' },
  IRQ: { name: 'Haydar Mithal', nativeName: 'حيدر مثال' },
  MNG: { name: 'Oyunaa Jishee', nativeName: 'Оюунаа Жишээ' },
  ETH: { name: 'Selamawit Misale', nativeName: 'ሰላማዊት ምሳሌ' },
  GRC: { name: 'Kyriakos Paradeigma', nativeName: 'Κυριάκος Παράδειγμα' },
  KAZ: { name: 'Aigerim Mysal', nativeName: 'Әйгерім Мысал' },
};

const POSTS = [
  ['Director for Europe', 'Ministry of Foreign Affairs'],
  ['Permanent Secretary', 'Ministry of Foreign Affairs'],
  ['Permanent Representative', 'Permanent Mission to the United Nations'],
  ['Chair of the Foreign Affairs Committee', 'Parliament'],
  ['Chief of Staff to the Minister', 'Ministry of Foreign Affairs'],
  ['Legal Adviser', 'Office of the Attorney General'],
  [
    'Deputy Director-General for Political and Multilateral Affairs, Acting Head of the European Department',
    'Ministry of Foreign Affairs, Regional Integration and International Trade',
  ],
] as const;

/** Two to four invented interlocutors of one country. */
export function inventPeople(dice: Dice, iso3: string, region: string): readonly SamplePerson[] {
  const pool =
    region === 'Africa'
      ? NAMES.africa
      : region === 'Americas'
        ? NAMES.americas
        : region === 'Europe'
          ? NAMES.europe
          : NAMES.asia;
  const count = dice.between(2, 4);
  const firstPost = dice.between(0, POSTS.length - 1);
  const taken = new Set<string>();
  return Array.from({ length: count }, (_, index): SamplePerson => {
    const [title, organisation] = POSTS[(firstPost + index) % POSTS.length] ?? POSTS[0];
    const native = index === 0 ? NATIVE_NAMES[iso3] : undefined;
    if (native) return { ...native, title, organisation };
    let name: string;
    do name = `${dice.pick(pool.given)} ${dice.pick(pool.family)}`;
    while (taken.has(name));
    taken.add(name);
    return { name, nativeName: null, title, organisation };
  });
}
