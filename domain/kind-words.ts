import type { ActionKind } from './action-kind.ts';

/** As many words as a kind takes. */
export const KIND_WORDS_AT_MOST = 5;

/**
 * What desk officers write for the kinds, folded. More words come first: `note in` is no note, and a courtesy call no call. A
 * letter or a note verbale of which nobody says whose it is is ours: theirs is told as received.
 */
export const KIND_WORDS: readonly (readonly [string, ActionKind])[] = [
  ['note verbale in', 'noteIn'],
  ['note verbale out', 'noteOut'],
  ['note verbale received', 'noteIn'],
  ['note verbale sent', 'noteOut'],
  ['note verbale from', 'noteIn'],
  ['note verbale to', 'noteOut'],
  ['move of the other side', 'otherSideMove'],
  ['visit of the other side', 'otherSideVisit'],
  ['public remark against us', 'publicRemark'],
  ['partner s demarche', 'partnerDemarche'],
  ['partner demarche', 'partnerDemarche'],
  ['change of government', 'governmentChange'],
  ['move against us', 'otherSideMove'],
  ['visit against us', 'otherSideVisit'],
  ['remark against us', 'publicRemark'],
  ['government change', 'governmentChange'],
  ['new government', 'governmentChange'],
  ['their move', 'otherSideMove'],
  ['their visit', 'otherSideVisit'],
  ['public remark', 'publicRemark'],
  ['courtesy call', 'meeting'],
  ['video call', 'call'],
  ['phone call', 'call'],
  ['nv in', 'noteIn'],
  ['nv out', 'noteOut'],
  ['note in', 'noteIn'],
  ['note out', 'noteOut'],
  ['note received', 'noteIn'],
  ['note sent', 'noteOut'],
  ['note from', 'noteIn'],
  ['note to', 'noteOut'],
  ['letter in', 'letterIn'],
  ['letter out', 'letterOut'],
  ['letter received', 'letterIn'],
  ['letter sent', 'letterOut'],
  ['letter from', 'letterIn'],
  ['letter to', 'letterOut'],
  ['note verbale', 'noteOut'],
  ['nv', 'noteOut'],
  ['letter', 'letterOut'],
  ['pull aside', 'pullAside'],
  ['corridor', 'pullAside'],
  ['meeting', 'meeting'],
  ['met', 'meeting'],
  ['mtg', 'meeting'],
  ['saw', 'meeting'],
  ['bilateral', 'meeting'],
  ['bilat', 'meeting'],
  ['coffee', 'meeting'],
  ['tea', 'meeting'],
  ['call', 'call'],
  ['called', 'call'],
  ['phone', 'call'],
  ['tel', 'call'],
  ['telephone', 'call'],
  ['telephoned', 'call'],
  ['phoned', 'call'],
  ['rang', 'call'],
  ['zoom', 'call'],
  ['vtc', 'call'],
  ['spoke', 'call'],
  ['demarche', 'demarche'],
  ['demarched', 'demarche'],
  ['email', 'email'],
  ['e mail', 'email'],
  ['mail', 'email'],
  ['wrote', 'email'],
  ['reception', 'reception'],
  ['dinner', 'reception'],
  ['lunch', 'reception'],
  ['breakfast', 'reception'],
  ['visit', 'visit'],
  ['visited', 'visit'],
  ['voted', 'vote'],
  ['vote', 'vote'],
  ['signal', 'signal'],
  ['media', 'media'],
  ['press', 'media'],
  ['interview', 'media'],
  ['internal', 'internal'],
];

/** Written alone, these say nothing of whose they are; here as theirs. */
export const EITHER_WAY: ReadonlyMap<string, ActionKind> = new Map([
  ['note verbale', 'noteIn'],
  ['nv', 'noteIn'],
  ['letter', 'letterIn'],
]);
const OURS: ReadonlySet<string> = new Set(['sent', 'outgoing', 'to', 'our']);
const THEIRS: ReadonlySet<string> = new Set(['received', 'incoming', 'from', 'got', 'arrived', 'their']);

/** What is said of a note before it says what it is, and belongs to its kind: `received a letter`, `a short call`. */
export const BEFORE_KIND: ReadonlySet<string> = new Set(
  'a an the had our their short brief quick long working received sent incoming outgoing got'.split(' '),
);
/** The same behind its number: `no. 12 received`. */
export const BEHIND_KIND: ReadonlySet<string> = new Set(['received', 'sent', 'arrived']);

/**
 * The kind of a note or a letter, by the nearest word around it that says whose it is; `written` as `KIND_WORDS` has it.
 *
 * @param around the words before it, nearest first, and then those behind it, folded
 */
export function kindOfEither(written: string, kind: ActionKind, around: readonly string[]): ActionKind {
  const theirs = EITHER_WAY.get(written);
  const told = around.find((word) => OURS.has(word) || THEIRS.has(word));
  return theirs !== undefined && told !== undefined && THEIRS.has(told) ? theirs : kind;
}
