import type { Tx } from '../../db/database.ts';
import { addDocument, setReply } from '../../db/queries/documents.ts';
import { addDays, type CalendarDate } from '../../domain/calendar-date.ts';
import type { Dice } from './dice.ts';

interface Addressee {
  readonly countryId: string;
  readonly name: string;
}

const SUBJECTS = [
  'Proposal of a meeting at the level of directors',
  'Aide-mémoire on the advisory opinion of 2010',
  'Candidature for an international organisation',
  'Visit of a parliamentary delegation',
];
const CHANNELS = [
  'By hand in New York',
  'Their embassy in Ankara',
  'By e-mail, original to follow',
  'Our post in Vienna',
];

/** Notes out under running numbers, one of which nobody can account for, some answered, some waited for in vain. */
export function writeCorrespondence(tx: Tx, dice: Dice, addressees: readonly Addressee[], today: CalendarDate): void {
  const sentOn = addressees.map(() => addDays(today, -dice.between(5, 300))).sort();
  const running = new Map<string, number>();
  sentOn.forEach((datedOn, index) => {
    const to = addressees[index];
    if (!to) return;
    const year = datedOn.slice(0, 4);
    const sequence = (running.get(year) ?? 0) + (dice.chance(0.12) ? 2 : 1);
    running.set(year, sequence);
    const documentId = addDocument(tx, noteOut(dice, `${sequence}/${year}`, datedOn), [to.countryId]);
    const answeredOn = addDays(datedOn, dice.between(8, 60));
    if (answeredOn > today || !dice.chance(0.55)) return;
    setReply(tx, documentId, addDocument(tx, answer(dice, to, answeredOn), [to.countryId]));
  });
}

function noteOut(dice: Dice, number: string, datedOn: CalendarDate) {
  return {
    kind: 'noteVerbale' as const,
    number,
    datedOn,
    title: dice.pick(SUBJECTS),
    source: 'Sample desk',
    marking: 'restricted' as const,
    attachmentId: null,
    direction: 'out' as const,
    form: 'copy' as const,
    language: dice.pick(['English', 'French', 'Spanish']),
    channel: dice.pick(CHANNELS),
    replyDueOn: addDays(datedOn, 45),
  };
}

function answer(dice: Dice, from: Addressee, datedOn: CalendarDate) {
  return {
    kind: 'noteVerbale' as const,
    number: `${from.name.slice(0, 3).toUpperCase()}-${dice.between(100, 999)}/${datedOn.slice(0, 4)}`,
    datedOn,
    title: 'Acknowledges the note and will revert',
    source: 'Sample desk',
    marking: 'restricted' as const,
    attachmentId: null,
    direction: 'in' as const,
    form: dice.pick(['original', 'copy'] as const),
    sealSeen: dice.chance(0.7),
    channel: dice.pick(CHANNELS),
    receivedOn: addDays(datedOn, dice.between(0, 9)),
  };
}
