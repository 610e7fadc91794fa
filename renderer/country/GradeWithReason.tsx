import { useTranslation } from 'react-i18next';
import { type ClaimBasis, gradeOfClaim } from '../../domain/claim-entry.ts';
import { asPaper } from '../../domain/paper-evidence.ts';
import type { Grade } from '../../domain/recognition-evidence.ts';
import { GradeMark } from '../components/GradeMark.tsx';
import { usePaperWords } from '../components/use-paper-words.ts';
import type { DossierClaim } from './Evidence.tsx';

/** What a claim without a basis of its own rests on by its grade: one from a public source, or from a move of a case. */
const USUAL_BASIS: Readonly<Partial<Record<Grade, ClaimBasis>>> = {
  claimed: 'said',
  reported: 'published',
  confirmedByThem: 'confirmedToUs',
};

/** A grade explains itself: by the paper that it rests on, by the same rule that gave it, or without one by whose word it is. */
export function GradeWithReason({ claim }: { readonly claim: DossierClaim }) {
  const { t } = useTranslation('words');
  const paperWords = usePaperWords();
  const { paper } = gradeOfClaim(claim.basis ?? 'said', claim.papers.map(asPaper));
  const basis = claim.basis ?? USUAL_BASIS[claim.grade];
  const reason = paper ? paperWords(paper) : basis && t(`basisInText.${basis}`);
  return (
    <>
      <GradeMark grade={claim.grade} withWords />
      {reason && `: ${reason}`}
    </>
  );
}
