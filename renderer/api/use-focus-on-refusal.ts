import { type RefObject, useEffect } from 'react';

/** Leads to the field that was refused, so that it can be mended at once and a screen reader tells why. */
export function useFocusOnRefusal(form: RefObject<HTMLFormElement | null>, error: unknown): void {
  useEffect(() => {
    if (error !== null) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [form, error]);
}
