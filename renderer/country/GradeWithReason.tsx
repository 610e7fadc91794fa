import { useTranslation } from 'react-i18next';
import { gradeOfClaim } from '../../domain/claim-entry.ts';
import { asPaper } from '../../domain/paper-evidence.ts';
import { GradeMark } from '../components/GradeMark.tsx';
import { usePaperWords } from '../components/use-paper-words.ts';
import type { DossierClaim } from './Evidence.tsx';
import { usualBasis } from './usual-basis.ts';

/** A grade explains itself: by the paper that it rests on, by the same rule that gave it, or without one by whose word it is. */
export function GradeWithReason({ claim }: { readonly claim: DossierClaim }) {
  const { t } = useTranslation('words');
  const paperWords = usePaperWords();
  const { paper } = gradeOfClaim(claim.basis ?? 'said', claim.papers.map(asPaper));
  const basis = claim.basis ?? usualBasis(claim.grade);
  const reason = paper ? paperWords(paper) : basis && t(`basisInText.${basis}`);
  return (
    <>
      <GradeMark grade={claim.grade} withWords />
      {reason && `: ${reason}`}
    </>
  );
}
