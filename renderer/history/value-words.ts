import type { TFunction } from 'i18next';
import { STANCES, type Stance } from '../../domain/person.ts';

type Words = TFunction<readonly ['history', 'words']>;

/** The word for a code that a field of the base holds; `null` when the field holds no code. */
export function wordOfCode(t: Words, field: string, code: string): string | null {
  switch (field) {
    case 'country_notes.topic':
      return t(`words:topic.${code as 'decides'}`);
    case 'missions.type':
      return t(`words:missionType.${code as 'embassy'}`);
    case 'claims.kind':
      return t(`words:claimKind.${code as 'recognition'}`);
    case 'claims.voice':
      return t(`words:claimVoice.${code as 'theirs'}`);
    case 'claims.basis':
      return t(`words:claimBasis.${code as 'said'}`);
    case 'claims.grade':
      return t(`words:grade.${code as 'claimed'}`);
    case 'documents.kind':
      return t(`words:documentKind.${code as 'letter'}`);
    case 'votes.vote':
      return t(`words:vote.${code as 'for'}`);
    case 'votes.in_favour':
      return t(`words:inFavour.${code as 'yes'}`);
    case 'cases.condition':
      return t(`words:condition.${code as 'moving'}`);
    case 'cases.likelihood':
      return t(`words:likelihood.${code as 'even'}`);
    case 'cases.outcome':
    case 'stage_entries.outcome_from':
    case 'stage_entries.outcome_to':
      return t(`words:outcome.${code as 'refused'}`);
    case 'actions.kind':
      return t(`words:actionKind.${code as 'meeting'}`);
    case 'assessments.value':
      return isStance(code) ? t(`words:stance.${code}`) : t(`history:value.${code as 'decides'}`);
    case 'commitments.direction':
      return t(`words:direction.${code as 'ours'}`);
    case 'partner_asks.channel':
      return t(`words:askChannel.${code as 'call'}`);
    case 'partner_asks.rank':
      return t(`words:rank.${code as 'desk'}`);
    case 'offer_items.kind':
      return t(`words:offerKind.${code as 'visas'}`);
    case 'offers.status':
      return t(`words:offerStatus.${code as 'offered'}`);
    case 'commitments.status':
      return t(`words:status.${code as 'open'}`);
    case 'assessments.marking':
    case 'country_notes.marking':
    case 'documents.marking':
    case 'actions.marking':
    case 'commitments.marking':
    case 'lines.marking':
    case 'intermediaries.marking':
    case 'partner_asks.marking':
    case 'offer_items.marking':
    case 'offers.marking':
    case 'objections.marking':
    case 'decision_steps.marking':
      return t(`words:marking.${code as 'open'}`);
    case 'trips.marking':
    case 'action_points.marking':
    case 'action_comments.marking':
    case 'trip_objectives.marking':
    case 'trip_events.marking':
    case 'sheet_parts.marking':
    case 'book_texts.marking':
    case 'biographies.marking':
      return t(`words:marking.${code as 'open'}`);
    case 'action_points.raised_by':
      return t(`words:raisedBy.${code as 'us'}`);
    case 'trips.occasion':
      return t(`words:tripOccasion.${code as 'forum'}`);
    case 'trips.visit_kind':
      return t(`words:visitKind.${code as 'state'}`);
    case 'trip_events.kind':
      return t(`words:tripEventKind.${code as 'meeting'}`);
    case 'trip_events.result':
      return t(`words:meetingResult.${code as 'positive'}`);
    case 'sheet_parts.kind':
      return t(`words:sheetPart.${code as 'ask'}`);
    case 'book_texts.kind':
      return t(`words:bookText.${code as 'press'}`);
    case 'trip_steps.code':
      return t(`words:tripStep.${code as 'request'}`);
    case 'book_copies.copy':
      return t(`words:bookCopy.${code as 'public'}`);
    case 'book_copies.setting':
      return t(`words:styleSetting.${code as 'own'}`);
    case 'book_copies.format':
      return code === 'pdf' ? 'PDF' : 'DOCX';
    case 'organisations.kind':
    case 'person_channels.kind':
    case 'assessments.aspect':
    case 'countries.un_status':
    case 'claims.confidence':
    case 'documents.direction':
    case 'stage_criteria.direction':
    case 'documents.form':
    case 'partner_asks.reply':
    case 'courtesies.kind':
    case 'courtesies.state':
    case 'decision_steps.organ':
    case 'decision_steps.state':
    case 'lines.level':
    case 'objection_turns.state':
    case 'line_uses.level':
    case 'line_uses.effect':
    case 'representation_events.direction':
    case 'representation_events.kind':
    case 'representation_events.form':
      return t(`history:value.${code as 'in'}`);
    default:
      return null;
  }
}

function isStance(code: string): code is Stance {
  return (STANCES as readonly string[]).includes(code);
}

const YES_OR_NO: ReadonlySet<string> = new Set([
  'people.needs_interpreter',
  'posts.is_acting',
  'person_channels.is_preferred',
  'officers.is_active',
  'documents.seal_seen',
  'action_countries.is_contact',
  'decision_steps.is_required',
]);

/** Whether a field holds a yes or a no, which the base keeps as 1 and 0. */
export function isYesOrNo(field: string): boolean {
  return YES_OR_NO.has(field);
}

/** Whether a field holds a calendar date, by the ending that all such columns have, and the few that have another. */
export function isDate(field: string): boolean {
  return /(?:_on|_until|\.as_of|\.stage_since|\.since)$/.test(field);
}
