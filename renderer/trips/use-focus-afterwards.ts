import { useEffect, useRef } from 'react';

/**
 * Written or left, the hand stays where it was: at the button for the next paragraph, or at the only one that can still be pressed
 * there. The first goes away when the page is read anew and its kind is full, so that it is looked after until the hand moves on.
 *
 * @param count of the paragraphs, which changes when the page has been read anew
 * @returns for the element around them
 */
export function useFocusAfterwards(isEditing: boolean, count: number) {
  const section = useRef<HTMLElement>(null);
  const seen = useRef({ isEditing, count });
  const isOurs = useRef(false);
  useEffect(() => {
    const before = seen.current;
    seen.current = { isEditing, count };
    if (before.isEditing && !isEditing) isOurs.current = true;
    else if (before.isEditing === isEditing && before.count === count) return;
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (isOurs.current && !isEditing && isLost) section.current?.querySelector('button')?.focus();
    isOurs.current = section.current?.contains(document.activeElement) ?? false;
  }, [isEditing, count]);
  return section;
}
