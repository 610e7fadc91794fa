import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

/** Leads to a line where it stands in the bank. */
export function LineLink({
  lineId,
  isRetired,
  children,
}: {
  readonly lineId: string;
  readonly isRetired: boolean;
  readonly children: ReactNode;
}) {
  return (
    <Link to="/lines" search={isRetired ? { state: 'retired' } : {}} hash={`line-${lineId}`}>
      {children}
    </Link>
  );
}
