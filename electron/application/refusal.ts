import { TRPCError } from '@trpc/server';
import type { BaseFault } from '../../db/connection.ts';
import type { ActionRefusal } from '../../domain/action-entry.ts';
import type { BodyRefusal } from '../../domain/body.ts';
import type { CaseChangeRefusal } from '../../domain/case-change.ts';
import type { ClaimRefusal } from '../../domain/claim-entry.ts';
import type { StepRefusal } from '../../domain/decision-map.ts';
import type { HomeRefusal } from '../../domain/homecoming.ts';
import type { MandateRefusal } from '../../domain/intermediaries.ts';
import type { LineRefusal, TranslationRefusal } from '../../domain/line-entry.ts';
import type { LevelRefusal } from '../../domain/marking.ts';
import type { ObjectionCodeRefusal } from '../../domain/objection-code.ts';
import type { ObjectionRefusal } from '../../domain/objection-state.ts';
import type { OfferRefusal } from '../../domain/offers.ts';
import type { AnswerRefusal } from '../../domain/paper-answers.ts';
import type { AskRefusal } from '../../domain/partner-asks.ts';
import type { PersonMoveRefusal } from '../../domain/person-move.ts';
import type { PostRefusal } from '../../domain/post.ts';
import type { PutBackRefusal } from '../../domain/put-back.ts';
import type { RepresentationRefusal } from '../../domain/representation-entry.ts';
import type { OutcomeRefusal } from '../../domain/side-outcome.ts';
import type { StageEditRefusal } from '../../domain/stage-edit.ts';
import type { MoveRefusal } from '../../domain/stage-move.ts';
import type { StageOrderRefusal } from '../../domain/stage-order.ts';
import type { TripRefusal } from '../../domain/trip.ts';
import type { FileRefusal } from '../imports/file-refusal.ts';

/** Why the base of this profile cannot be opened. Each has its own sentence on the screen. */
export type DeskFault = BaseFault | 'baseMissing' | 'keyFileMissing' | 'keyFileDamaged' | 'keyFileNewer' | 'newerBase';

/**
 * Something the user can put right, as data: a stable code, the field it belongs to, and what the sentence needs.
 * The screens translate it; scripts read the code.
 */
export type Refusal =
  | MoveRefusal
  | ActionRefusal
  | ClaimRefusal
  | StageEditRefusal
  | StageOrderRefusal
  | OutcomeRefusal
  | CaseChangeRefusal
  | ObjectionRefusal
  | ObjectionCodeRefusal
  | LineRefusal
  | TranslationRefusal
  | StepRefusal
  | { readonly code: 'usesHang'; readonly field?: undefined; readonly count: number }
  | RepresentationRefusal
  | AskRefusal
  | MandateRefusal
  | OfferRefusal
  | TripRefusal
  | HomeRefusal
  | LevelRefusal
  | { readonly code: 'tripOver' | 'copyLeft' | 'bookEmpty' | 'nothingOpen' | 'noCards'; readonly field?: undefined }
  | {
      readonly code: 'templateBroken';
      readonly field?: undefined;
      readonly file: string;
      /** Counted from 1; 0 where the typesetter names none. */
      readonly line: number;
      readonly reason: string;
    }
  | { readonly code: 'tooMany'; readonly field: string; readonly most: number }
  | { readonly code: 'outsideMandate'; readonly field: 'askedId' }
  | BodyRefusal
  | PostRefusal
  | PersonMoveRefusal
  | {
      readonly code:
        | 'locked'
        | 'alreadyExists'
        | 'notNewest'
        | 'changedSince'
        | 'caseOpened'
        | 'laterRows'
        | 'baseChanged'
        | 'countryLeft'
        | 'stageGone'
        | 'answerHangs'
        | 'diskFull';
      readonly field?: undefined;
    }
  | { readonly code: PutBackRefusal; readonly field?: undefined }
  | { readonly code: 'dayAhead'; readonly field: 'on' }
  | { readonly code: 'fileRefused'; readonly field: 'file'; readonly reason: FileRefusal }
  | {
      readonly code: 'noImport' | 'importStopped' | 'textTooLongForWorkbook';
      readonly field?: undefined;
    }
  | { readonly code: 'wrongPassphrase'; readonly field: 'passphrase' }
  | { readonly code: 'passphraseTooShort'; readonly field: 'passphrase'; readonly minLength: number }
  | { readonly code: 'cannotOpen'; readonly field?: undefined; readonly fault: DeskFault }
  | { readonly code: 'notFound'; readonly field: string }
  | { readonly code: 'noRelationsCase'; readonly field: 'countryId' }
  | { readonly code: 'notOpen'; readonly field: 'id' }
  | { readonly code: 'notOurs'; readonly field: 'ownerId' }
  | { readonly code: 'pointOfOtherEntry'; readonly field: 'pointId' }
  | { readonly code: 'endBeforeStart'; readonly field: string }
  | { readonly code: 'duplicateNumber'; readonly field: 'document.number' }
  | { readonly code: 'dateInFuture'; readonly field: 'asOf' | `document.${'datedOn' | 'receivedOn'}` }
  | { readonly code: 'beforePaper'; readonly field: `document.${'receivedOn' | 'replyDueOn'}` }
  | { readonly code: 'listedAct'; readonly field: 'kind' }
  | { readonly code: 'paperInUse'; readonly field: 'countryIds' }
  | { readonly code: AnswerRefusal; readonly field: 'repliedById' }
  | { readonly code: 'directionMissing'; readonly field: 'document.direction' }
  | { readonly code: 'notAPicture'; readonly field: 'photoId' }
  | { readonly code: 'noSuchChannel'; readonly field: 'value' }
  | { readonly code: 'oneAcquaintance' | 'knowsThemself'; readonly field: 'otherPersonId' }
  | { readonly code: 'followsThemself'; readonly field: 'successor' }
  | { readonly code: 'calledDifferent'; readonly field: 'goneId' }
  | { readonly code: 'bodyKnown'; readonly field: 'name' }
  | { readonly code: 'impossibleDate' | 'textMissing' | 'nameMissing' | 'voiceMissing'; readonly field: string }
  | { readonly code: 'badInput'; readonly field: string; readonly reason: string }
  | { readonly code: 'textTooLong'; readonly field: string; readonly most: number }
  | { readonly code: 'uploadInterrupted' | 'emptyFile'; readonly field: 'file' }
  | { readonly code: 'attachmentTooLarge'; readonly field: 'file'; readonly maxBytes: number }
  | { readonly code: 'referenceTooLarge'; readonly field?: undefined; readonly maxBytes: number }
  | {
      readonly code: 'referenceBroken';
      readonly field?: undefined;
      readonly file: string;
      readonly row: number;
      readonly column: string | null;
      readonly reason: string;
    };

/** Carries a refusal over the wire. Every other error crosses as "it failed". */
export class UserError extends TRPCError {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super({ code: 'UNPROCESSABLE_CONTENT', message: refusal.code });
    this.refusal = refusal;
  }
}
