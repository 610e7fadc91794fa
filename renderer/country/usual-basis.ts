import type { ClaimBasis } from '../../domain/claim-entry.ts';
import type { Grade } from '../../domain/recognition-evidence.ts';

const BY_GRADE: Readonly<Partial<Record<Grade, ClaimBasis>>> = {
  claimed: 'said',
  reported: 'published',
  confirmedByThem: 'confirmedToUs',
};

/** What a claim without a basis of its own rests on by its grade: one from a public source, or from a move of a case. */
export function usualBasis(grade: Grade): ClaimBasis | undefined {
  return BY_GRADE[grade];
}
