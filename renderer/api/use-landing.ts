import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';

/**
 * Props of a row that a link may lead to by its id. What was asked of the desk is not there yet when the page opens, so that the
 * row itself comes into view once it is drawn, with the focus on it.
 */
export function useLanding<E extends HTMLElement = HTMLLIElement>(id: string) {
  const ref = useRef<E>(null);
  const isMeant = useLocation({ select: ({ hash }) => hash === id });
  useEffect(() => {
    if (!isMeant) return;
    ref.current?.scrollIntoView({ block: 'center' });
    ref.current?.focus({ preventScroll: true });
  }, [isMeant]);
  return { id, ref, tabIndex: -1 } as const;
}
