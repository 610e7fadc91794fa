import type { ReactNode, Ref } from 'react';
import classes from './attachment.module.css';

/** Where a page or a text lies. It takes the focus, so that it is scrolled and turned by keyboard. */
export function Sheet({
  label,
  ref,
  children,
}: {
  readonly label: string;
  readonly ref?: Ref<HTMLElement>;
  readonly children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls and has no control inside must be reached itself.
    <section {...(ref ? { ref } : {})} className={classes.sheet} tabIndex={0} aria-label={label} data-autofocus>
      {children}
    </section>
  );
}
